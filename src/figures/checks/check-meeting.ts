import { problems } from '../../diagnostics';
import {
  comparePeriods,
  firstDay,
  lastDay,
  periodKey,
  type Period,
  type Point,
  type Series,
} from '../../model';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

interface Found {
  readonly owner: Series;
  readonly point: Point;
}

/** Figures for periods that start after the meeting or after today, each period once; one that contains the meeting is only told. */
export function checkMeeting({ reading, series, meeting, today }: Figures): void {
  const figures = onePerPeriod(series);
  for (const { owner, point } of figures) {
    const place = placeOfPoint(reading, owner, point);
    const where = spanOfPoint(reading.table, point);
    const starts = firstDay(point.period);
    if (meeting !== undefined && starts > meeting)
      reading.report(problems.afterMeeting(where, { ...place, meeting }));
    else if (starts > today) reading.report(problems.future(where, { ...place, today }));
    else if (meeting !== undefined && lastDay(point.period) >= meeting && point.period.kind !== 'year')
      reading.report(problems.ofMeeting(where, { ...place, meeting }));
  }
}

/** The first figure of each period. The points of one table share their periods, so that most are known at a glance. */
function onePerPeriod(series: readonly Series[]): Found[] {
  const seen = new Set<Period>();
  const found = new Map<string, Found>();
  for (const owner of series) {
    for (const point of owner.points) {
      if (point.value === null || seen.has(point.period)) continue;
      seen.add(point.period);
      const key = periodKey(point.period);
      if (!found.has(key)) found.set(key, { owner, point });
    }
  }
  return [...found.values()].sort((a, b) => comparePeriods(a.point.period, b.point.period));
}
