import { beforeNumber, furnitureWords, type Deck, type Furniture, type Layout } from '../../model';
import { el, escapeWords, type Attributes } from '../../package/xml-text';
import { placeholderShape, rectangleAt, run, textBody } from './drawing';
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
  return placeholderShape({
    id,
    name: NAMES[what],
    reference: referenceTo(what, INDICES[what]),
    place: rectangleAt(box.frame),
    text: textBody(words(what, deck, '‹#›'), bodyProperties(box, 'fixed'), listStyle(levels)),
  });
}

/** The same placeholder on a layout: at most a colour of its own, where the layout's background asks for one. */
export function fieldOnLayout(
  what: Furniture,
  id: number,
  { layout, brand }: { readonly layout: Layout; readonly brand: Brand },
): string {
  const { deck, fields } = brand;
  const { levels } = layout.background ? fieldText(what, deck, layout) : fields[what];
  const style = listStyle(levels, fields[what].levels);
  return inheriting(what, id, textBody(words(what, deck, '‹#›'), undefined, style));
}

/** The same placeholder on a slide: its text alone, everything else comes from the layout. */
export function fieldOnSlide(
  what: Furniture,
  id: number,
  { deck, number }: { readonly deck: Deck; readonly number: number },
): string {
  return inheriting(what, id, textBody(words(what, deck, String(number))));
}

function inheriting(what: Furniture, id: number, text: string): string {
  return placeholderShape({ id, name: NAMES[what], reference: referenceTo(what, INDICES[what] + 8), text });
}

function referenceTo(what: Furniture, idx: number): Attributes {
  return { type: TYPES[what], sz: what === 'date' ? 'half' : 'quarter', idx };
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
