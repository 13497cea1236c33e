import { frame, type Deck } from '../../model';
import { el, ROOT } from '../../package/xml-text';
import type { Parts } from '../parts';
import { background, placeholderShape, rectangleAt, run, shapeTree, SLIDE_IMAGE, solidFill, textBody } from './drawing';
import { numberField } from './footer-fields';
import { CLR_MAP } from './master';

/** Writes the notes master in Swedish with a theme of its own (#1449): slide, notes, page number. */
export function writeNotesMaster(parts: Parts, deck: Deck): void {
  parts.put('ppt/notesMasters/notesMaster1.xml', masterXml(deck), ['theme', 'ppt/theme/theme2.xml']);
}

function masterXml(deck: Deck): string {
  const { language, template } = deck;
  const height = (5.6 * template.slide.height) / template.slide.width;
  const line = el('a:ln', { w: 9525 }, solidFill('line'));
  const number = el('a:p', {}, el('a:pPr', { algn: 'r' }), numberField('‹#›', deck));
  const shapes = [
    placeholderShape({
      id: 2,
      name: 'Bild',
      reference: { type: 'sldImg', idx: 2 },
      locks: SLIDE_IMAGE,
      place: rectangleAt(frame(0.95, 0.7, 5.6, height), el('a:noFill'), line),
    }),
    placeholderShape({
      id: 3,
      name: 'Anteckningar',
      reference: { type: 'body', idx: 3 },
      place: rectangleAt(frame(0.75, 4.4, 6, 4.9)),
      text: textBody(el('a:p', {}, run('Anteckningar', language))),
    }),
    placeholderShape({
      id: 4,
      name: 'Bildnummer',
      reference: { type: 'sldNum', idx: 10 },
      place: rectangleAt(frame(5.75, 9.45, 1, 0.3)),
      text: textBody(number),
    }),
  ];
  const font = [solidFill('ink'), el('a:latin', { typeface: '+mn-lt' })];
  const style = [
    el('a:spcAft', {}, el('a:spcPts', { val: 600 })),
    el('a:defRPr', { lang: language, sz: 1200 }, ...font),
  ];
  return el(
    'p:notesMaster',
    ROOT,
    shapeTree(shapes, undefined, background('white')),
    el('p:clrMap', CLR_MAP),
    el('p:notesStyle', {}, el('a:lvl1pPr', { algn: 'l' }, ...style)),
  );
}
