/** Part of a row that its bar fills, and the tallest bar in points. */
export const BAR = 0.64;
export const TALLEST = 56;

/** The highest row in points: a few bars stand together, not far apart. */
const ROW = 96;

/** Where a few bars begin, points from the top: level in every form, under the names of answers if there are any. */
const FEW = 46;

/** Rows of horizontal bars. */
export interface BarRows {
  readonly pitch: number;
  /** Points above the first row and under the last. */
  readonly top: number;
  readonly bottom: number;
}

/** So many rows in a picture so high, of which `above` points at the top are taken. */
export function barRows(count: number, above: number, height: number): BarRows {
  const rows = Math.max(1, count);
  const pitch = Math.min(ROW, (height - above - 4) / rows);
  const spare = height - above - pitch * rows;
  const top = above + Math.max(0, Math.min(FEW - above, spare - 4));
  return { pitch, top, bottom: height - top - pitch * rows };
}
