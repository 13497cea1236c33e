import {
  formatNumber,
  MONTH_LABELS,
  MONTH_NAMES,
  month,
  week,
  type ChartSeries,
  type Period,
} from '../../model';
import { decimalsOf } from '../say-change';
import { EARLIER, valueAt, type Drawing } from './drawing';
import type { ChartPlan } from './plan-chart';

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
  const last = shown.at(-1) ?? 0;
  const decimals = decimalsOf(plan.indicator.declaration);
  const ended = drawn.at(-1)?.values.findLastIndex((value) => value !== null) ?? -1;
  const write = (each: ChartSeries, index: number): string => {
    const value = each.values[index] ?? null;
    if (value !== null) return formatNumber(value, decimals);
    return each.name === String(last) && index > ended ? '' : 'saknas'; // what is yet to come isn't missing
  };
  const rows = slots.map((slot, index) => [slot.name, ...drawn.map((each) => write(each, index))]);
  return {
    categories: slots.map((slot) => slot.label),
    series: drawn,
    periods: slots.map((slot) => slot.of(last)),
    remarks: [],
    figures: [
      ['Period', ...drawn.map((each) => each.name)],
      ...rows.filter((row) => row.slice(1).some((cell) => cell !== 'saknas' && cell !== '')),
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
  if (!weekly)
    return MONTH_LABELS.map((label, index) => ({
      label,
      name: MONTH_NAMES[index] ?? label,
      of: (year) => month(year, index + 1),
    }));
  return Array.from({ length: 53 }, (_, index) => ({
    label: `v ${index + 1}`,
    name: `vecka ${index + 1}`,
    of: (year: number) => week(year, index + 1),
  }));
}
