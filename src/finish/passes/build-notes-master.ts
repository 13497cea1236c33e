import { frame, type Deck } from '../../model';
import { rectangleAt, TREE_HEAD } from '../brand/frames';
import { solidFill } from '../brand/colours';
import { guidOf } from '../guid';
import type { Pass } from '../pass';
import { numbered, setRelationships } from '../relationships';
import { el, ROOT } from '../xml';
import { CLR_MAP } from './build-master';

const MASTER = 'ppt/notesMasters/notesMaster1.xml';

/** Builds the notes master in Swedish with a theme of its own (#1449): slide, notes, page number. */
export const buildNotesMaster: Pass = (parts, { deck }) => {
  parts.put(MASTER, masterXml(deck));
  setRelationships(parts, MASTER, numbered([['theme', '../theme/theme2.xml']]));
};

function masterXml(deck: Deck): string {
  const { language, template } = deck;
  const height = (5.6 * template.slide.height) / template.slide.width;
  const run = el('a:rPr', { lang: language });
  const line = el('a:ln', { w: 9525 }, solidFill('line'));
  const field = el('a:fld', { id: guidOf('slide number'), type: 'slidenum' }, run, el('a:t', {}, '‹#›'));
  return el(
    'p:notesMaster',
    ROOT,
    el(
      'p:cSld',
      {},
      el('p:bg', {}, el('p:bgPr', {}, solidFill('white'), el('a:effectLst'))),
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
          textBody(el('a:r', {}, run, el('a:t', {}, 'Anteckningar'))),
        ),
        el(
          'p:sp',
          {},
          head(4, 'Bildnummer', 'sldNum', 10),
          rectangleAt(frame(5.75, 9.45, 1, 0.3)),
          textBody(field, 'r'),
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
