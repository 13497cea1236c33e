import { complaints } from '../../diagnostics';
import { rangeOf } from '../../model';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

/** Values outside `range`, or outside what the unit allows: an error, since `range` settles it. */
export function checkRange({ reading, series }: Figures): void {
  const [low, high] = reading.declaration.range ?? rangeOf(reading.declaration.unit) ?? [-Infinity, Infinity];
  for (const each of series) {
    for (const point of each.points) {
      if (point.value === null || (point.value >= low && point.value <= high)) continue;
      reading.report(
        complaints.outOfRange(spanOfPoint(reading.table, point), {
          ...placeOfPoint(reading, each, point),
          low,
          high,
        }),
      );
    }
  }
}
