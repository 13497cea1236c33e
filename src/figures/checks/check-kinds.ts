import { problems } from '../../diagnostics';
import type { Point, Series } from '../../model';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

/** Months, weeks or years side by side in one series: what is compared with what can't be told. Said once, at the first odd one. */
export function checkKinds({ reading, series }: Figures): void {
  for (const owner of series) {
    const odd = oddIn(owner);
    if (!odd) continue;
    reading.report(problems.mixedPeriods(spanOfPoint(reading.table, odd), placeOfPoint(reading, owner, odd)));
    return;
  }
}

function oddIn({ points }: Series): Point | undefined {
  const first = points[0]?.period.kind;
  return points.find(({ period }) => period.kind !== first);
}
