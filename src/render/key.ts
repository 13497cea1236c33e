import { ink, LEADING, SMALL, widthOf, type ChartStyle } from './chart-style';
import { fitLine } from './fit-text';
import type { Rect } from './geometry';
import { writeText, type Pen } from './pen';
import type { ColourRole } from '../model';

/** The fill of a surface, and its outline. */
export interface Fill {
  readonly fill: ColourRole;
  readonly edge: ColourRole;
}

/** White with an outline. */
export const OUTLINE: Fill = { fill: 'white', edge: 'graphic2' };

export function solid(colour: ColourRole): Fill {
  return { fill: colour, edge: colour };
}

/** A name with the surface it stands for. */
interface KeyEntry extends Fill {
  readonly name: string;
}

const SWATCH = 11;
const GAP = 16;
const ROW = SMALL * LEADING + 4;

/** Names of a key, broken where they reach the right edge; each with its place from the left. */
function placeNames(
  names: readonly string[],
  width: number,
  style: ChartStyle,
): { name: string; x: number; row: number }[] {
  let [x, row] = [0, 0];
  return names.map((whole) => {
    const name = fitLine(whole, { width: width - SWATCH - 6, size: SMALL }, style);
    const needed = SWATCH + 6 + widthOf(name, { size: SMALL }, style);
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const placed = { name, x, row };
    x += needed + GAP;
    return placed;
  });
}

/** Height of a key that may be so wide, points: `rows` of them. */
export function keySize(names: readonly string[], width: number, style: ChartStyle): { rows: number; height: number } {
  const rows = (placeNames(names, width, style).at(-1)?.row ?? 0) + 1;
  return { rows, height: rows * ROW };
}

/** Draws a key above the plot: for surfaces too small to be named in place. */
export function drawKey(pen: Pen, entries: readonly KeyEntry[], at: Omit<Rect, 'bottom'>): void {
  const { context, style } = pen;
  const names = entries.map((entry) => entry.name);
  placeNames(names, at.right - at.left, style).forEach(({ name, x, row }, index) => {
    const { fill, edge } = entries[index] ?? OUTLINE;
    const [left, middle] = [at.left + x, at.top + row * ROW + ROW / 2];
    context.fillStyle = ink(style, fill);
    context.fillRect(left, middle - SWATCH / 2, SWATCH, SWATCH);
    context.strokeStyle = ink(style, edge);
    context.lineWidth = 1;
    context.strokeRect(left + 0.5, middle - SWATCH / 2 + 0.5, SWATCH - 1, SWATCH - 1);
    const textLeft = left + SWATCH + 6;
    writeText(pen, name, { x: textLeft, y: middle, align: 'left', size: SMALL, colour: 'grey' });
  });
}
