import { monthName, partsOf, type ColourRole, type Deck, type Layout, type LayoutBox } from '../../model';
import { bodyProperties } from './body-properties';
import { guidOf } from '../guid';
import { el, escapeXml } from '../xml';
import { readableOn } from './colours';
import { rectangleAt } from './frames';
import { textLevels } from './text-levels';

/** The three small placeholders at the foot of a slide, in reading order, number last (PPTX.md A7). */
export const FURNITURE = ['date', 'footer', 'number'] as const;
export type Furniture = (typeof FURNITURE)[number];

const TYPES: Readonly<Record<Furniture, string>> = { date: 'dt', footer: 'ftr', number: 'sldNum' };
const NAMES: Readonly<Record<Furniture, string>> = { date: 'Datum', footer: 'Sidfot', number: 'Bildnummer' };
const INDICES: Readonly<Record<Furniture, { readonly master: number; readonly layout: number }>> = {
  date: { master: 2, layout: 10 },
  footer: { master: 3, layout: 11 },
  number: { master: 4, layout: 12 },
};

/** A foot placeholder of the master or of a layout, with its frame and style; a layout's background decides a readable colour. */
export function furnitureShape(
  what: Furniture,
  id: number,
  deck: Deck,
  layout?: Pick<Layout, 'background'>,
): string {
  const box = deck.template.master[what];
  return el(
    'p:sp',
    {},
    head(what, id, INDICES[what][layout ? 'layout' : 'master']),
    rectangleAt(box.frame),
    el(
      'p:txBody',
      {},
      bodyProperties(box, 'fixed'),
      el('a:lstStyle', {}, levelsOf(box, deck, layout?.background)),
      words(what, deck, '‹#›'),
    ),
  );
}

/** The same placeholder on a slide: its text alone, everything else comes from the layout. */
export function furnitureOnSlide(what: Furniture, id: number, deck: Deck, number: number): string {
  const body = el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), words(what, deck, String(number)));
  return el('p:sp', {}, head(what, id, INDICES[what].layout), el('p:spPr'), body);
}

/** `Regionstyrelsen mars 2026` from the template's `{body} {month} {year}`. */
export function dateText(deck: Deck): string {
  const { year, month } = partsOf(deck.meeting.date);
  const parts: Readonly<Record<string, string>> = {
    body: deck.meeting.body,
    month: monthName(month),
    year: String(year),
  };
  return deck.template.footer.date.replace(/\{(\w+)\}/g, (whole, key: string) => parts[key] ?? whole);
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

function levelsOf(box: LayoutBox, deck: Deck, background: ColourRole | undefined): string {
  const { template, language } = deck;
  const colour = readableOn(box.colour ?? template.styles[box.style].colour, background, template);
  return textLevels(
    [{ style: box.style, colour, bullet: false }],
    { align: box.align, heading: false, language },
    template,
  );
}

function words(what: Furniture, deck: Deck, number: string): string {
  const language = el('a:rPr', { lang: deck.language });
  const run = (text: string): string => el('a:r', {}, language, el('a:t', {}, escapeXml(text)));
  if (what === 'date') return el('a:p', {}, run(dateText(deck)));
  if (what === 'footer') return el('a:p', {}, run(deck.template.footer.text));
  const field = el(
    'a:fld',
    { id: guidOf('slide number'), type: 'slidenum' },
    language,
    el('a:t', {}, number),
  );
  return el('a:p', {}, run('|\u00a0\u00a0'), field);
}
