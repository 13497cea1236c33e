import type { ChartStyle } from './chart-style';
import { widthOf } from './chart-style';
import { drawable } from '../fonts/drawable';

/** How much room a text has and how it is set. */
export interface Room {
  readonly width: number;
  readonly lines: number;
  readonly size: number;
  readonly bold?: boolean;
}

/** Longer texts are cut before they are measured: no label shows more. */
const LONGEST = 300;

/**
 * Breaks a text at spaces into at most so many lines of about the same length, none wider than the room; what doesn't fit ends in an ellipsis.
 * @example fitText('Länssjukhuset i Kalmar', { width: 90, lines: 2, size: 13 }, style) // ['Länssjukhuset', 'i Kalmar']
 */
export function fitText(text: string, room: Room, style: ChartStyle): string[] {
  const widthOfLine = (line: string): number => widthOf(style, line, room);
  const fits = (line: string): boolean => widthOfLine(line) <= room.width;
  const words = drawable(text.slice(0, LONGEST)).trim().split(/ +/);
  const lines = breakLines(words, room.width, widthOfLine);
  if (lines.length <= room.lines)
    return balanced(lines, room.width, widthOfLine).map((line) => (fits(line) ? line : shorten(line, fits)));
  const kept = lines.slice(0, room.lines - 1).map((line) => (fits(line) ? line : shorten(line, fits)));
  return [...kept, shorten(lines.slice(room.lines - 1).join(' '), fits)];
}

function breakLines(words: readonly string[], width: number, widthOfLine: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && widthOfLine(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines broken as narrowly as they can be: no last line of one short word. */
function balanced(lines: readonly string[], width: number, widthOfLine: (line: string) => number): readonly string[] {
  let best = lines;
  const words = lines.join(' ').split(' ');
  for (let part = 0.95; part > 0.5 && lines.length > 1; part -= 0.05) {
    const narrower = breakLines(words, width * part, widthOfLine);
    if (narrower.length > lines.length || narrower.some((line) => widthOfLine(line) > width)) break;
    best = narrower;
  }
  return best;
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
