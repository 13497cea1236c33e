import { problems } from '../../diagnostics';
import { rangeOf, type Point } from '../../model';
import { spanAt } from '../../source';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

/** So many values outside what a unit allows are no slips. */
const MANY = 3;

/** Values outside `range`, or outside what the unit allows: an error, since `range` settles it. Where most are, the unit is to blame, once. */
export function checkRange({ reading, series }: Figures): void {
  const { range, unit } = reading.declaration;
  const [low, high] = range ?? rangeOf(unit) ?? [-Infinity, Infinity];
  const isOutside = ({ value }: Point): boolean => value !== null && (value < low || value > high);
  const values = series.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  const outside = values.filter(isOutside).length;
  if (range === undefined && outside >= MANY && outside * 2 > values.length) {
    const counts = { unit, outside, values: values.length, low, high };
    reading.report(problems.unlikelyUnit(spanAt(reading.tree, 'unit'), counts));
    return;
  }
  for (const each of series) {
    for (const point of each.points.filter(isOutside)) {
      const place = placeOfPoint(reading, each, point);
      reading.report(problems.outOfRange(spanOfPoint(reading.table, point), { ...place, low, high }));
    }
  }
}
