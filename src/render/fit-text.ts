import type { ChartStyle } from './chart-style';
import { widthOf } from './chart-style';
import { drawable } from './drawable';

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
 * Breaks a text at spaces into at most so many lines, none wider than the room; what doesn't fit ends in an ellipsis.
 * @example fitText('Länssjukhuset i Kalmar', { width: 90, lines: 2, size: 13 }, style) // ['Länssjukhuset', 'i Kalmar']
 */
export function fitText(text: string, room: Room, style: ChartStyle): string[] {
  const fits = (line: string): boolean => widthOf(style, line, room.size, room.bold) <= room.width;
  const words = drawable(text.slice(0, LONGEST)).trim().split(/ +/);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer) || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, room.lines);
  const rest = lines.slice(room.lines - 1).join(' ');
  if (lines.length > room.lines) kept[room.lines - 1] = shorten(rest, fits, true);
  return kept.map((each) => (fits(each) ? each : shorten(each, fits, false)));
}

function shorten(text: string, fits: (line: string) => boolean, always: boolean): string {
  if (!always && fits(text)) return text;
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
