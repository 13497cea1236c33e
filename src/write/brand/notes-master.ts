import { frame, type Deck } from '../../model';
import { el, ROOT } from '../../package/xml-text';
import { numbered, type Parts } from '../parts';
import { background, rectangleAt, run, solidFill, TREE_HEAD } from './drawing';
import { numberField } from './footer-fields';
import { CLR_MAP } from './master';

const MASTER = 'ppt/notesMasters/notesMaster1.xml';

/** Writes the notes master in Swedish with a theme of its own (#1449): slide, notes, page number. */
export function writeNotesMaster(parts: Parts, deck: Deck): void {
  parts.put(MASTER, masterXml(deck));
  parts.link(MASTER, numbered([['theme', 'ppt/theme/theme2.xml']], MASTER));
}

function masterXml(deck: Deck): string {
  const { language, template } = deck;
  const height = (5.6 * template.slide.height) / template.slide.width;
  const line = el('a:ln', { w: 9525 }, solidFill('line'));
  return el(
    'p:notesMaster',
    ROOT,
    el(
      'p:cSld',
      {},
      background('white'),
      el(
        'p:spTree',
        {},
        TREE_HEAD,
        el(
          'p:sp',
          {},
          head(2, 'Bild', 'sldImg', 2),
          rectangleAt(frame(0.95, 0.7, 5.6, height), el('a:noFill'), line),
        ),
        el(
          'p:sp',
          {},
          head(3, 'Anteckningar', 'body', 3),
          rectangleAt(frame(0.75, 4.4, 6, 4.9)),
          textBody(run('Anteckningar', language)),
        ),
        el(
          'p:sp',
          {},
          head(4, 'Bildnummer', 'sldNum', 10),
          rectangleAt(frame(5.75, 9.45, 1, 0.3)),
          textBody(numberField('‹#›', deck), 'r'),
        ),
      ),
    ),
    el('p:clrMap', CLR_MAP),
    el(
      'p:notesStyle',
      {},
      el(
        'a:lvl1pPr',
        { algn: 'l' },
        el('a:spcAft', {}, el('a:spcPts', { val: 600 })),
        el('a:defRPr', { lang: language, sz: 1200 }, solidFill('ink'), el('a:latin', { typeface: '+mn-lt' })),
      ),
    ),
  );
}

function head(id: number, name: string, type: string, idx: number): string {
  const locks = type === 'sldImg' ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  return el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { id, name }),
    el('p:cNvSpPr', {}, el('a:spLocks', locks)),
    el('p:nvPr', {}, el('p:ph', { type, idx })),
  );
}

function textBody(content: string, align?: 'r'): string {
  return el(
    'p:txBody',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el('a:p', {}, align ? el('a:pPr', { algn: align }) : '', content),
  );
}
