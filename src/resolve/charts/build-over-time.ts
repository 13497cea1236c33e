import {
  labelPeriod,
  MONTH_LABELS,
  MONTH_NAMES,
  month,
  sayPeriod,
  valueAt,
  valuesAt,
  week,
  type ChartSeries,
  type Emphasis,
  type Period,
  type Series,
} from '../../model';
import { EARLIER, figureWords, periodsOf, type ChartPlan, type Drawing } from './plan-chart';

/** One line or column group per series over time; the main one in focus and last, Riket as reference. */
export function buildOverTime(plan: ChartPlan): Drawing {
  const periods = periodsOf(plan.series);
  const emphases = emphasesOf(plan);
  const drawn = plan.series
    .map((series): ChartSeries => ({
      name: series.name,
      emphasis: emphases.get(series) ?? 'earlier4',
      values: valuesAt(series, periods),
    }))
    .sort((a, b) => Number(a.emphasis === 'focus') - Number(b.emphasis === 'focus'));
  const write = figureWords(plan);
  const rows = periods.map((period, at) => [sayPeriod(period), ...drawn.map(({ values }) => write(values[at]))]);
  return {
    categories: periods.map(labelPeriod),
    series: drawn,
    periods,
    remarks: [],
    figures: [['Period', ...drawn.map((each) => each.name)], ...rows],
  };
}

function emphasesOf({ series: all, highlight }: ChartPlan): ReadonlyMap<Series, Emphasis> {
  const inFocus = ({ name, role }: Series): boolean =>
    highlight.length > 0 ? highlight.includes(name) : role === 'main' || all.length === 1;
  let others = 0;
  return new Map(
    all.map((series): [Series, Emphasis] => {
      if (inFocus(series)) return [series, 'focus'];
      if (series.role === 'reference') return [series, 'reference'];
      return [series, EARLIER[others++] ?? 'earlier4'];
    }),
  );
}

/** Years shown when nobody says how many. */
const YEARS = 4;

/** One line or column group per year over January–December, or over weeks; the last year in focus. */
export function buildYears(plan: ChartPlan): Drawing {
  const series = plan.series[0];
  if (!series) throw new Error('a plan has at least one series');
  const shown = shownYears(plan);
  const slots = slotsOf(series.points[0]?.period.kind === 'week');
  const drawn = shown.map((year, index): ChartSeries => ({
    name: String(year),
    emphasis: index === shown.length - 1 ? 'focus' : (EARLIER[shown.length - 2 - index] ?? 'earlier4'),
    values: slots.map((slot) => valueAt(series, slot.of(year))),
  }));
  const last = drawn.at(-1);
  const ended = last?.values.findLastIndex((value) => value !== null) ?? -1;
  const write = figureWords(plan);
  // What is yet to come isn't missing.
  const cell = (each: ChartSeries, at: number): string => (each === last && at > ended ? '' : write(each.values[at]));
  const rows = slots.map(({ name }, at) => [name, ...drawn.map((each) => cell(each, at))]);
  return {
    categories: slots.map((slot) => slot.label),
    series: drawn,
    periods: slots.map((slot) => slot.of(shown.at(-1) ?? 0)),
    remarks: [],
    figures: [
      ['Period', ...drawn.map((each) => each.name)],
      ...rows.filter((_, at) => drawn.some(({ values }) => values[at] !== null)),
    ],
  };
}

/** The years with figures that are drawn, ascending. */
export function shownYears({ series: [series], options }: ChartPlan): readonly number[] {
  const known = series?.points.filter((point) => point.value !== null) ?? [];
  const years = [...new Set(known.map(({ period }) => period.year))].sort((a, b) => a - b);
  return years.slice(-Math.min(options.last ?? YEARS, EARLIER.length + 1));
}

interface Slot {
  readonly label: string;
  readonly name: string;
  readonly of: (year: number) => Period;
}

function slotsOf(weekly: boolean): readonly Slot[] {
  const weeks = Array.from({ length: 53 }, (_, at) => at + 1);
  if (weekly) return weeks.map((at) => ({ label: `v ${at}`, name: `vecka ${at}`, of: (year) => week(year, at) }));
  return MONTH_LABELS.map((label, at) => {
    return { label, name: MONTH_NAMES[at] ?? label, of: (year) => month(year, at + 1) };
  });
}
