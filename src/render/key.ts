import type { SKRSContext2D } from '../fonts/drawable';
import { fontOf, ink, LEADING, SMALL, widthOf, type ChartStyle } from './chart-style';
import { writeText } from './draw-marks';
import { fitText } from './fit-text';

/** A name with the surface it stands for; colours as CSS. */
export interface KeyEntry {
  readonly name: string;
  readonly fill: string;
  readonly edge: string;
}

const SWATCH = 11;
const GAP = 16;

/** Rows of a key that is broken where it reaches the right edge; each entry with its place from the left. */
export function keyRows(
  entries: readonly KeyEntry[],
  width: number,
  style: ChartStyle,
): (KeyEntry & { x: number; row: number })[] {
  let [x, row] = [0, 0];
  return entries.map((entry) => {
    const [name = ''] = fitText(entry.name, { width: width - SWATCH - 6, lines: 1, size: SMALL }, style);
    const needed = SWATCH + 6 + widthOf(style, name, { size: SMALL });
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const placed = { ...entry, name, x, row };
    x += needed + GAP;
    return placed;
  });
}

/** Height of a row of the key. */
export const KEY_ROW = SMALL * LEADING + 4;

/** A key with its upper left corner and its right edge. */
interface PlacedKey {
  readonly entries: readonly KeyEntry[];
  readonly at: { readonly left: number; readonly top: number; readonly right: number };
}

/** Draws a key above the plot: for surfaces too small to be named in place. */
export function drawKey(context: SKRSContext2D, { entries, at }: PlacedKey, style: ChartStyle): void {
  context.textAlign = 'left';
  for (const { name, fill, edge, x, row } of keyRows(entries, at.right - at.left, style)) {
    const [left, middle] = [at.left + x, at.top + row * KEY_ROW + KEY_ROW / 2];
    context.fillStyle = fill;
    context.fillRect(left, middle - SWATCH / 2, SWATCH, SWATCH);
    context.strokeStyle = edge;
    context.lineWidth = 1;
    context.strokeRect(left + 0.5, middle - SWATCH / 2 + 0.5, SWATCH - 1, SWATCH - 1);
    writeText(
      context,
      { text: name, x: left + SWATCH + 6, y: middle },
      { size: SMALL, family: fontOf(style, SMALL).family, colour: ink(style, 'grey') },
    );
  }
}
