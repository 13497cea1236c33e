import { complaints } from '../../diagnostics';
import type { Point, Series } from '../../model';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

const HUNDREDFOLD = 100;

/**
 * Shares written as fractions under a metric in procent: an error when no value is above 1 (`as` settles it),
 * a warning for single ones that would fit a hundred times as large.
 */
export function checkFractions(figures: Figures): void {
  const { reading, series } = figures;
  if (reading.declaration.unit !== 'procent' || reading.source.as !== undefined) return;
  const points = series.flatMap((each) =>
    each.points.filter((point) => point.value !== null && isBare(point)),
  );
  const telling = points.find((point) => !Number.isInteger(point.value));
  if (telling?.cell && points.every((point) => Math.abs(point.value ?? 0) <= 1)) {
    reading.report(complaints.fractions(spanOfPoint(reading.table, telling), telling.cell));
    return;
  }
  for (const each of series) reportMixed(figures, each);
}

/** A percent sign in the cell says that it is no fraction. */
function isBare(point: Point): boolean {
  return /^[\s\d.,+()-]+$/.test(point.cell?.raw ?? '');
}

function reportMixed({ reading }: Figures, series: Series): void {
  const values = series.points
    .flatMap((point) => (point.value === null ? [] : [point.value]))
    .sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)] ?? 0;
  for (const point of series.points) {
    const value = point.value ?? 0;
    const fits = value > 0 && value < 1 && isBare(point) && value * HUNDREDFOLD >= median / 2;
    if (fits && median > 10)
      reading.report(
        complaints.mixedFraction(spanOfPoint(reading.table, point), placeOfPoint(series, point)),
      );
  }
}
