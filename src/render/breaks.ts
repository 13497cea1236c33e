import type { Chart } from '../model';
import { LEADING, SMALL, type ChartStyle } from './chart-style';
import { fitText } from './fit-text';
import type { Rect } from './geometry';
import { boxAt, evenLabel, type Label, type PlacedLabel } from './label';
import type { Pen } from './pen';

/** Distance of a break's words from its line, and of their row from what is under it, points. */
const BESIDE = 5;
const AIR = 4;
const WIDEST = 130;
/** Narrower than this beside its line, words go to the other side if that has more room. */
const NARROW = 60;

/** Breaks that lie between two categories; one before the first shown period has nothing on its left. */
export function breaksWithin(chart: Chart): Chart['breaks'] {
  return chart.breaks.filter(({ before }) => before > 0 && before < chart.categories.length);
}

/** Where the lines of the breaks stand, from the left. */
export function breakLines(chart: Chart, { xOf }: Pen): number[] {
  return breaksWithin(chart).map(({ before }) => (xOf(before) + xOf(before - 1)) / 2);
}

/** Height of the row above columns and their values that the words of breaks stand in; 0 when there are none. */
export function breakRow(chart: Chart, style: ChartStyle): number {
  const [first, ...others] = breaksWithin(chart);
  if (!first) return 0;
  const isShort = others.length === 0 && breakLabel(first.label, style).lines.length === 1;
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
    const wallBefore = walls.findLast((wall) => wall < x);
    const before = x - (wallBefore ?? row.left) - 2 * BESIDE;
    const toLeft = wallBefore === undefined && after < NARROW && before > after;
    const label = breakLabel(words, style, toLeft ? before : after);
    const left = toLeft ? x - BESIDE - label.width : x + BESIDE;
    return { label, box: boxAt(label, left, row.bottom - AIR - label.height), align: 'left' };
  });
}

/** The words of a break on at most two lines. */
export function breakLabel(words: string, style: ChartStyle, room = WIDEST): Label {
  const width = Math.max(1, Math.min(WIDEST, room));
  const lines = fitText(words, { width, lines: 2, size: SMALL }, style);
  return evenLabel(lines, { size: SMALL, bold: false, colour: 'grey' }, style);
}
