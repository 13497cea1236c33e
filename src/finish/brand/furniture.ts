import { beforeNumber, furnitureWords, type Deck, type Furniture, type Layout } from '../../model';
import { bodyProperties } from './body-properties';
import { guidOf } from '../guid';
import { el, escapeXml } from '../xml';
import { rectangleAt } from './frames';
import { furnitureText } from './master-text';
import { listStyle } from './text-levels';

const TYPES: Readonly<Record<Furniture, string>> = { date: 'dt', footer: 'ftr', number: 'sldNum' };
const NAMES: Readonly<Record<Furniture, string>> = { date: 'Datum', footer: 'Sidfot', number: 'Bildnummer' };
const INDICES: Readonly<Record<Furniture, { readonly master: number; readonly layout: number }>> = {
  date: { master: 2, layout: 10 },
  footer: { master: 3, layout: 11 },
  number: { master: 4, layout: 12 },
};

/** A foot placeholder of the master, with its place and its whole style. */
export function furnitureOnMaster(what: Furniture, id: number, deck: Deck): string {
  const box = deck.template.master[what];
  const style = el('a:lstStyle', {}, listStyle(furnitureText(box, deck).levels));
  const text = el('p:txBody', {}, bodyProperties(box, 'fixed'), style, words(what, deck, '‹#›'));
  return el('p:sp', {}, head(what, id, INDICES[what].master), rectangleAt(box.frame), text);
}

/** The same placeholder on a layout: at most a colour of its own, where the layout's background asks for one. */
export function furnitureOnLayout(
  what: Furniture,
  id: number,
  deck: Deck,
  layout: Pick<Layout, 'background'>,
): string {
  const box = deck.template.master[what];
  const inherited = furnitureText(box, deck);
  const style = el('a:lstStyle', {}, listStyle(furnitureText(box, deck, layout).levels, inherited.levels));
  const text = el('p:txBody', {}, el('a:bodyPr'), style, words(what, deck, '‹#›'));
  return el('p:sp', {}, head(what, id, INDICES[what].layout), el('p:spPr'), text);
}

/** The same placeholder on a slide: its text alone, everything else comes from the layout. */
export function furnitureOnSlide(what: Furniture, id: number, deck: Deck, number: number): string {
  const body = el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), words(what, deck, String(number)));
  return el('p:sp', {}, head(what, id, INDICES[what].layout), el('p:spPr'), body);
}

function head(what: Furniture, id: number, idx: number): string {
  return el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { id, name: NAMES[what] }),
    el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
    el('p:nvPr', {}, el('p:ph', { type: TYPES[what], sz: what === 'date' ? 'half' : 'quarter', idx })),
  );
}

function words(what: Furniture, deck: Deck, number: string): string {
  const language = el('a:rPr', { lang: deck.language });
  const run = (text: string): string => el('a:r', {}, language, el('a:t', {}, escapeXml(text)));
  if (what !== 'number') return el('a:p', {}, run(furnitureWords(what, deck, 0)));
  const field = el(
    'a:fld',
    { id: guidOf('slide number'), type: 'slidenum' },
    language,
    el('a:t', {}, number),
  );
  const before = beforeNumber(deck.template);
  return el('a:p', {}, before === '' ? '' : run(before), field);
}
