import { drawable } from '../fonts/drawable';
import { widthOf, type ChartStyle, type TextSize } from './chart-style';

/** How much room a text has and how it is set. */
interface Room extends TextSize {
  readonly width: number;
  readonly lines: number;
}

/** Longer texts are cut before they are measured: no label shows more. */
const LONGEST = 300;

/**
 * Breaks a text at spaces into at most so many lines of about the same length, none wider than the room; what doesn't fit ends in an ellipsis.
 * @example fitText('Länssjukhuset i Kalmar', { width: 90, lines: 2, size: 13 }, style) // ['Länssjukhuset', 'i Kalmar']
 */
export function fitText(text: string, room: Room, style: ChartStyle): string[] {
  const words = drawable(text.slice(0, LONGEST)).trim().split(/ +/);
  const isWithin = (line: string, width: number): boolean => widthOf(line, room, style) <= width;
  const cut = (line: string): string =>
    isWithin(line, room.width) ? line : shorten(line, (each) => isWithin(each, room.width));
  const linesOf = (width: number): string[] => breakLines(words, (line) => isWithin(line, width));
  const lines = linesOf(room.width);
  if (lines.length > room.lines) {
    const rest = shorten(lines.slice(room.lines - 1).join(' '), (each) => isWithin(each, room.width));
    return [...lines.slice(0, room.lines - 1).map(cut), rest];
  }
  // The same number of lines broken as narrowly as they can be: no last line of one short word.
  let best = lines;
  for (let part = 0.95; part > 0.5 && lines.length > 1; part -= 0.05) {
    const narrower = linesOf(room.width * part);
    if (narrower.length > lines.length || !narrower.every((line) => isWithin(line, room.width))) break;
    best = narrower;
  }
  return best.map(cut);
}

/** As much of a text as fits on one line. */
export function fitLine(text: string, room: Omit<Room, 'lines'>, style: ChartStyle): string {
  return fitText(text, { ...room, lines: 1 }, style)[0] ?? '';
}

function breakLines(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As much of a text as fits with an ellipsis after it. */
function shorten(text: string, fits: (line: string) => boolean): string {
  const signs = Array.from(text);
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(ellipsised(signs, middle))) low = middle;
    else high = middle - 1;
  }
  return ellipsised(signs, low);
}

function ellipsised(signs: readonly string[], count: number): string {
  return `${signs.slice(0, count).join('').trimEnd()}…`;
}
