import { beforeNumber, footerWords, type Deck, type FooterPart, type Layout } from '../../model';
import { el, escapeWords } from '../../package/xml-text';
import { placeholderShape, rectangleAt, run, textBody } from './drawing';
import { guidOf } from './guid';
import { fieldText, type Brand } from './master-text';
import { bodyProperties, listStyle } from './text-levels';

/** The placeholders at the foot; indices are those on the master, on layouts and slides they are higher by eight. */
const FIELDS = {
  date: { name: 'Datum', type: 'dt', sz: 'half', idx: 2 },
  footer: { name: 'Sidfot', type: 'ftr', sz: 'quarter', idx: 3 },
  number: { name: 'Bildnummer', type: 'sldNum', sz: 'quarter', idx: 4 },
} as const;

/** A foot placeholder of the master, with its place and its whole style. */
export function fieldOnMaster(what: FooterPart, id: number, { deck, fields }: Brand): string {
  const { box, levels } = fields[what];
  const { name, ...reference } = FIELDS[what];
  const text = textBody(words(what, deck, '‹#›'), bodyProperties(box, 'fixed'), listStyle(levels));
  return placeholderShape({ id, name, reference, place: rectangleAt(box.frame), text });
}

/** The same placeholder on a layout: at most a colour of its own, where the layout's background asks for one. */
export function fieldOnLayout(
  what: FooterPart,
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
  what: FooterPart,
  id: number,
  { deck, number }: { readonly deck: Deck; readonly number: number },
): string {
  return inheriting(what, id, textBody(words(what, deck, String(number))));
}

function inheriting(what: FooterPart, id: number, text: string): string {
  const { name, type, sz, idx } = FIELDS[what];
  return placeholderShape({ id, name, reference: { type, sz, idx: idx + 8 }, text });
}

function words(what: FooterPart, deck: Deck, number: string): string {
  const before = what === 'number' ? beforeNumber(deck.template) : footerWords(what, deck, 0);
  const text = before === '' ? '' : run(escapeWords(before), deck.language);
  return el('a:p', {}, text, what === 'number' ? numberField(number, deck) : '');
}

/** The number of a slide as a field that PowerPoint fills; `number` is what is shown until then. */
export function numberField(number: string, { language }: Deck, id = guidOf('slide number')): string {
  return el('a:fld', { id, type: 'slidenum' }, el('a:rPr', { lang: language }), el('a:t', {}, number));
}
