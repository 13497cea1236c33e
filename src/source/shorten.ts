import { LIMITS } from './limits';

/** What belongs to the character before it: accents, tones of skin, what joins two pictures. */
const CONTINUES = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;
/** No character that people write is made of more units. */
const LONGEST_CHARACTER = 16;

/**
 * A text of at most so many UTF-16 units: of a longer one both ends are kept, in whole characters, with an ellipsis between them.
 * Costs the same however long the text is.
 * @example shorten('Hälso- och sjukvårdsnämnden', 11) // 'Hälso…mnden'
 */
export function shorten(text: string, most: number = LIMITS.quotation): string {
  if (text.length <= most) return text;
  const room = most - 1;
  const head = wholeBefore(text, Math.ceil(room / 2));
  const tail = wholeFrom(text, text.length - Math.floor(room / 2));
  return `${text.slice(0, head)}…${text.slice(tail)}`;
}

/** The same on one line: white space is one space, and none stands at the ends. */
export function shortenToLine(text: string, most: number = LIMITS.quotation): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), most);
}

function wholeBefore(text: string, at: number): number {
  for (let end = at; end > 0 && at - end < LONGEST_CHARACTER; end--) if (isBoundary(text, end)) return end;
  return at;
}

function wholeFrom(text: string, at: number): number {
  for (let start = at; start < text.length && start - at < LONGEST_CHARACTER; start++)
    if (isBoundary(text, start)) return start;
  return at;
}

/** Whether a character begins at an offset and doesn't belong to the one before it. */
function isBoundary(text: string, at: number): boolean {
  const inPair = isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return !inPair && text.charAt(at - 1) !== '\u200d' && !CONTINUES.test(text.slice(at, at + 2));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
