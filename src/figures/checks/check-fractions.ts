import { complaints } from '../../diagnostics';
import type { Point, Series } from '../../model';
import { placeFor } from '../reading';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

const HUNDREDFOLD = 100;

/**
 * Shares written as fractions under a metric in procent: an error when no value is above 1 (`as` settles it),
 * a warning for single ones that would fit a hundred times as large.
 */
export function checkFractions({ reading, series }: Figures): void {
  if (reading.declaration.unit !== 'procent' || reading.source.as !== undefined) return;
  const suspect = allBelowOne(series);
  if (suspect?.cell)
    reading.report(
      complaints.fractions(spanOfPoint(reading.table, suspect), placeFor(reading, suspect.cell)),
    );
  else
    for (const owner of series)
      for (const point of fractionsAmong(owner))
        reading.report(
          complaints.mixedFraction(spanOfPoint(reading.table, point), placeOfPoint(reading, owner, point)),
        );
}

/** The first value with decimals where none is above 1; undefined when one is. */
function allBelowOne(series: readonly Series[]): Point | undefined {
  let suspect: Point | undefined;
  for (const { points } of series) {
    for (const point of points) {
      if (point.value === null) continue;
      if (Math.abs(point.value) > 1 && isBare(point)) return undefined;
      if (suspect === undefined && !Number.isInteger(point.value) && isBare(point)) suspect = point;
    }
  }
  return suspect;
}

/** A percent sign in the cell says that it is no fraction. */
function isBare({ cell }: Point): boolean {
  return /^[\s\d.,+()-]+$/.test(cell?.text ?? '');
}

/** Values below 1 that would be usual a hundred times as large. */
function fractionsAmong({ points }: Series): readonly Point[] {
  const below = points.filter(({ value }) => value !== null && value > 0 && value < 1);
  if (below.length === 0) return [];
  const median = medianOf(points);
  return median > 10
    ? below.filter((point) => isBare(point) && (point.value ?? 0) * HUNDREDFOLD >= median / 2)
    : [];
}

function medianOf(points: readonly Point[]): number {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}
