import { monthName, partsOf } from './date';
import type { Deck } from './deck';
import type { Template } from './template';

/** The three small placeholders at the foot of a slide, in reading order, number last (PPTX.md A7). */
export const FURNITURE = ['date', 'footer', 'number'] as const;
export type Furniture = (typeof FURNITURE)[number];

/** What stands before the slide's number: a bar where the number follows the footer, nothing where it stands by itself. */
export function beforeNumber({ master: { footer, number } }: Template): string {
  const air = number.frame.x - footer.frame.x - footer.frame.width;
  return air >= 0 && air < CLOSE ? '|\u00a0\u00a0' : '';
}

/** A number that starts this close to the footer's end follows it, inches. */
const CLOSE = 0.25;

/** What a placeholder at the foot says on a slide of a number: `Regionstyrelsen mars 2026`, `regionkalmar.se`, `|  17`. */
export function furnitureWords(what: Furniture, deck: Deck, number: number): string {
  if (what === 'number') return `${beforeNumber(deck.template)}${number}`;
  return what === 'footer' ? deck.template.footer.text : dateWords(deck);
}

/** `Regionstyrelsen mars 2026` from the template's `{body} {month} {year}`. */
function dateWords({ meeting, template }: Deck): string {
  const { year, month } = partsOf(meeting.date);
  const parts: Readonly<Record<string, string>> = {
    body: meeting.body,
    month: monthName(month),
    year: String(year),
  };
  return template.footer.date.replace(/\{(\w+)\}/g, (whole, key: string) => parts[key] ?? whole);
}
