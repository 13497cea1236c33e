import { problems } from '../../diagnostics';
import { nextPeriod, periodKey, periodOrdinal, type Period, type Point, type Series } from '../../model';
import { spanOfPoint } from './figure-place';
import type { Figures } from './figures';

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
