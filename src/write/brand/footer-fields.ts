import { beforeNumber, furnitureWords, type Deck, type Furniture, type Layout } from '../../model';
import { el, escapeWords } from '../../package/xml-text';
import { rectangleAt, run } from './drawing';
import { guidOf } from './guid';
import { fieldText, type Brand } from './master-text';
import { bodyProperties, listStyle } from './text-levels';

const TYPES: Readonly<Record<Furniture, string>> = { date: 'dt', footer: 'ftr', number: 'sldNum' };
const NAMES: Readonly<Record<Furniture, string>> = { date: 'Datum', footer: 'Sidfot', number: 'Bildnummer' };
/** Indices of the placeholders on the master; those of layouts and slides are higher by eight. */
const INDICES: Readonly<Record<Furniture, number>> = { date: 2, footer: 3, number: 4 };

/** A foot placeholder of the master, with its place and its whole style. */
export function fieldOnMaster(what: Furniture, id: number, { deck, fields }: Brand): string {
  const { box, levels } = fields[what];
  const style = el('a:lstStyle', {}, listStyle(levels));
  const text = el('p:txBody', {}, bodyProperties(box, 'fixed'), style, words(what, deck, '‹#›'));
  return el('p:sp', {}, head(what, id, INDICES[what]), rectangleAt(box.frame), text);
}

/** The same placeholder on a layout: at most a colour of its own, where the layout's background asks for one. */
export function fieldOnLayout(
  what: Furniture,
  id: number,
  { layout, brand }: { layout: Layout; brand: Brand },
): string {
  const { deck, fields } = brand;
  const { levels } = layout.background ? fieldText(what, deck, layout) : fields[what];
  return fieldWith({ what, id, style: listStyle(levels, fields[what].levels) }, words(what, deck, '‹#›'));
}

/** The same placeholder on a slide: its text alone, everything else comes from the layout. */
export function fieldOnSlide(
  what: Furniture,
  id: number,
  { deck, number }: { deck: Deck; number: number },
): string {
  return fieldWith({ what, id, style: '' }, words(what, deck, String(number)));
}

function fieldWith(
  { what, id, style }: { what: Furniture; id: number; style: string },
  paragraph: string,
): string {
  const body = el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle', {}, style), paragraph);
  return el('p:sp', {}, head(what, id, INDICES[what] + 8), el('p:spPr'), body);
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
  const before = what === 'number' ? beforeNumber(deck.template) : furnitureWords(what, deck, 0);
  const text = before === '' ? '' : run(escapeWords(before), deck.language);
  return el('a:p', {}, text, what === 'number' ? numberField(number, deck) : '');
}

/** The number of a slide as a field that PowerPoint fills; `number` is what is shown until then. */
export function numberField(number: string, { language }: Deck): string {
  const properties = el('a:rPr', { lang: language });
  return el('a:fld', { id: guidOf('slide number'), type: 'slidenum' }, properties, el('a:t', {}, number));
}
