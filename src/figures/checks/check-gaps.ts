import { complaints } from '../../diagnostics';
import { dayNumber, firstDay, nextPeriod, periodKey, type Point, type Series } from '../../model';
import { spanOfPoint } from './figure-place';
import type { Figures } from './figures';

interface Gap {
  readonly period: string;
  readonly until: string;
  /** The point after it. */
  readonly after: Point;
}

/** Periods that a series skips although it otherwise goes step by step; each gap once, with all series that have it. */
export function checkGaps({ reading, series, shape }: Figures): void {
  if (shape === 'category') return;
  const gaps = new Map<string, { gap: Gap; all: string[] }>();
  for (const each of series) {
    for (const gap of gapsIn(each)) {
      const key = `${gap.period} ${gap.until}`;
      const known = gaps.get(key) ?? { gap, all: [] };
      known.all.push(each.name);
      gaps.set(key, known);
    }
  }
  for (const { gap, all } of gaps.values()) {
    const { period, until, after } = gap;
    reading.report(
      complaints.gap(spanOfPoint(reading.table, after), { series: all[0] ?? '', period, until, all }),
    );
  }
}

function gapsIn({ points }: Series): Gap[] {
  const pairs = points.slice(1).map((after, index) => ({ before: points[index] ?? after, after }));
  const stepwise = pairs.filter(({ before, after }) => follows(before, after)).length;
  if (stepwise * 2 <= pairs.length) return []; // every other year, every third month: the series' own rhythm
  return pairs
    .filter(({ before, after }) => before.period.kind === after.period.kind && !follows(before, after))
    .map(({ before, after }) => ({
      period: periodKey(nextPeriod(before.period)),
      until: lastSkipped(before, after),
      after,
    }));
}

function follows(before: Point, after: Point): boolean {
  return periodKey(nextPeriod(before.period)) === periodKey(after.period);
}

function lastSkipped(before: Point, after: Point): string {
  let last = nextPeriod(before.period);
  const end = dayNumber(firstDay(after.period));
  for (let next = nextPeriod(last); dayNumber(firstDay(next)) < end; next = nextPeriod(last)) last = next;
  return periodKey(last);
}
