import { complaints } from '../../diagnostics';
import type { Point } from '../../model';
import { placeFor } from '../reading';
import { spanOfPoint } from './figure-place';
import type { Figures } from './figures';

/** `26,59` in minutes may be 26 min 59 s (DOMAIN 2.3): an error as long as no cell proves that the decimals are decimals. */
export function checkMinutes({ reading, series }: Figures): void {
  if (reading.declaration.unit !== 'minuter' || reading.source.as !== undefined) return;
  const points = series.flatMap((each) => each.points.filter((point) => /[.,]\d/.test(textOf(point))));
  const first = points[0];
  const clocklike = points.every((point) =>
    /^\d{1,3}[.,][0-5]\d$/.test(textOf(point).replace(/[^\d.,].*$/, '')),
  );
  if (first?.cell && clocklike)
    reading.report(
      complaints.minutesOrClock(spanOfPoint(reading.table, first), placeFor(reading, first.cell)),
    );
}

function textOf({ cell }: Point): string {
  return cell?.text.trim() ?? '';
}
