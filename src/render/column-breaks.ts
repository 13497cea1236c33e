import type { Chart } from '../model';
import { LEADING, SMALL, type ChartStyle } from './chart-style';
import type { Rect } from './geometry';
import { fitText } from './fit-text';
import { boxAt, labelOf, type PlacedLabel } from './label';
import { breaksWithin } from './line-labels';

/** Distance of a break's words from its line, and of their row from what is under it, points. */
const BESIDE = 5;
const AIR = 4;
const WIDEST = 130;
/** Narrower than this beside its line, words go to the other side if that has more room. */
const NARROW = 60;

/** Height of the row above columns and their values that the words of breaks stand in; 0 when there are none. */
export function breakRow(chart: Chart, style: ChartStyle): number {
  const breaks = breaksWithin(chart);
  if (breaks.length === 0) return 0;
  const isShort = breaks.length === 1 && linesIn(breaks[0]?.label ?? '', WIDEST, style).length === 1;
  return SMALL * LEADING * (isShort ? 1 : 2) + AIR;
}

/** The words of each break in its row, right of its line as far as the next, or left of it where there is more room. */
export function placeBreaks(
  chart: Chart,
  { lines, row }: { readonly lines: readonly number[]; readonly row: Rect },
  style: ChartStyle,
): readonly PlacedLabel[] {
  const walls = [...lines].sort((a, b) => a - b);
  return breaksWithin(chart).map(({ label: words }, at) => {
    const x = lines[at] ?? row.left;
    const after = (walls.find((wall) => wall > x) ?? row.right) - x - 2 * BESIDE;
    const before = x - (walls.findLast((wall) => wall < x) ?? row.left) - 2 * BESIDE;
    const isFirst = !walls.some((wall) => wall < x);
    const toLeft = isFirst && after < NARROW && before > after;
    const width = Math.min(WIDEST, toLeft ? before : after);
    const texts = linesIn(words, width, style);
    const label = labelOf(
      texts.map((text) => ({ text, size: SMALL, bold: false, colour: 'grey' })),
      style,
    );
    const left = toLeft ? x - BESIDE - label.width : x + BESIDE;
    return { label, box: boxAt(label, left, row.bottom - AIR - label.height), align: 'left' };
  });
}

function linesIn(words: string, width: number, style: ChartStyle): readonly string[] {
  return fitText(words, { width: Math.max(1, width), lines: 2, size: SMALL }, style);
}
