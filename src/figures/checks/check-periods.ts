import { problems } from '../../diagnostics';
import {
  comparePeriods,
  firstDay,
  lastDay,
  nextPeriod,
  type Period,
  periodKey,
  periodOrdinal,
  type Point,
  type Series,
} from '../../model';
import { placeOfPoint, spanOfPoint, type Figures } from './figures';

/** Two points with periods missing between them. */
interface Gap {
  readonly before: Period;
  readonly after: Point;
}

/** Periods that a series skips although it otherwise goes step by step; each gap once, with all series that have it. */
export function checkGaps({ reading, series, shape }: Figures): void {
  if (shape === 'category') return;
  const gaps = new Map<string, { gap: Gap; all: string[] }>();
  for (const each of series) {
    for (const gap of gapsIn(each)) {
      const key = `${periodKey(gap.before)} ${periodKey(gap.after.period)}`;
      const known = gaps.get(key) ?? { gap, all: [] };
      known.all.push(each.name);
      gaps.set(key, known);
    }
  }
  for (const { gap, all } of gaps.values()) {
    const place = {
      metric: reading.id,
      series: all[0] ?? '',
      period: periodKey(nextPeriod(gap.before)),
      until: lastSkipped(gap),
      all,
    };
    reading.report(problems.gap(spanOfPoint(reading.table, gap.after), place));
  }
}

function gapsIn({ points }: Series): readonly Gap[] {
  const gaps: Gap[] = [];
  let stepwise = 0;
  let before: Point | undefined;
  for (const after of points) {
    if (before?.period.kind === after.period.kind) {
      if (distance(before.period, after.period) === 1) stepwise++;
      else gaps.push({ before: before.period, after });
    }
    before = after;
  }
  const otherwise = points.length - 1 - stepwise;
  return stepwise > otherwise ? gaps : []; // every other year, every third month: the series' own rhythm
}

function distance(from: Period, to: Period): number {
  return periodOrdinal(to) - periodOrdinal(from);
}

function lastSkipped({ before, after }: Gap): string {
  let last = nextPeriod(before);
  while (distance(last, after.period) > 1) last = nextPeriod(last);
  return periodKey(last);
}

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

interface FirstFigure {
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
function onePerPeriod(series: readonly Series[]): FirstFigure[] {
  const seen = new Set<Period>();
  const found = new Map<string, FirstFigure>();
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
