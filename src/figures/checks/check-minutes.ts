import { problems } from '../../diagnostics';
import type { Point } from '../../model';
import { placeFor } from '../reading';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

const MINUTES = /^min(?:ut(?:er)?)?\.?$/i;

/**
 * Minutes that may be something else: `26,59` may be 26 min 59 s (DOMAIN 2.3), an error as long as no cell proves that the
 * decimals are decimals; `12:30:00` in every cell is what Excel makes of 12 min 30 s typed as 12:30, a warning.
 */
export function checkMinutes(figures: Figures): void {
  const { reading } = figures;
  if (reading.source.as === 'mm:ss') checkHours(figures);
  else if (MINUTES.test(reading.declaration.unit) && reading.source.as === undefined) checkDecimals(figures);
}

function checkDecimals({ reading, series }: Figures): void {
  const points = series.flatMap((each) => each.points.filter((point) => /[.,]\d/.test(textOf(point))));
  const first = points[0];
  const clocklike = points.every((point) =>
    /^\d{1,3}[.,][0-5]\d$/.test(textOf(point).replace(/[^\d.,].*$/, '')),
  );
  if (first?.cell && clocklike)
    reading.report(problems.minutesOrClock(spanOfPoint(reading.table, first), placeFor(reading, first.cell)));
}

function checkHours({ reading, series }: Figures): void {
  const all = series.flatMap((owner) =>
    owner.points.filter(({ value }) => value !== null).map((point) => ({ owner, point })),
  );
  const [first] = all.filter(({ point }) => !/^0?0:/.test(textOf(point)));
  if (first && all.every(({ point }) => /^\d{1,2}:\d{2}:00$/.test(textOf(point))))
    reading.report(
      problems.clockHours(
        spanOfPoint(reading.table, first.point),
        placeOfPoint(reading, first.owner, first.point),
      ),
    );
}

function textOf({ cell }: Point): string {
  return cell?.text.trim() ?? '';
}
