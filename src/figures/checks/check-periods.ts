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
import { cellSpan } from '../reading';
import { startOf } from '../../source';
import { reportFigure, type Figure, type Figures } from './figures';

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
    const { cell } = gap.after;
    const skipped = { period: periodKey(nextPeriod(gap.before)), until: lastSkipped(gap), all };
    const where = cell ? cellSpan(reading.table, cell) : startOf(reading.table.file);
    reading.report(problems.gap(where, { metric: reading.id, series: all[0] ?? '', ...skipped }));
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

/** Months, weeks or years side by side in one series: they can't be compared. Reported once, at the first odd one. */
export function checkKinds({ reading, series }: Figures): void {
  for (const owner of series) {
    const first = owner.points[0]?.period.kind;
    const odd = owner.points.find(({ period }) => period.kind !== first);
    if (!odd) continue;
    reportFigure(reading, { owner, point: odd }, problems.mixedPeriods);
    return;
  }
}

/** Figures for periods that start after the meeting or after today, each period once; one that contains the meeting is only an info. */
export function checkMeeting({ reading, series, meeting, today }: Figures): void {
  const figures = onePerPeriod(series);
  for (const figure of figures) {
    const { period } = figure.point;
    const starts = firstDay(period);
    if (meeting !== undefined && starts > meeting)
      reportFigure(reading, figure, (where, place) => problems.afterMeeting(where, { ...place, meeting }));
    else if (starts > today)
      reportFigure(reading, figure, (where, place) => problems.future(where, { ...place, today }));
    else if (meeting !== undefined && lastDay(period) >= meeting && period.kind !== 'year')
      reportFigure(reading, figure, (where, place) => problems.ofMeeting(where, { ...place, meeting }));
  }
}

/** The first figure of each period. The points of one table share their periods, so that most are known at a glance. */
function onePerPeriod(series: readonly Series[]): Figure[] {
  const seen = new Set<Period>();
  const found = new Map<string, Figure>();
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
