import {
  formatNumber,
  labelPeriod,
  sayPeriod,
  type ChartSeries,
  type Emphasis,
  type Series,
} from '../../model';
import { decimalsOf } from '../say-change';
import { EARLIER, valuesAt, type Drawing } from './drawing';
import { periodsOf, type ChartPlan } from './plan-chart';

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
  const decimals = decimalsOf(plan.indicator.declaration);
  const write = (value: number | null): string => (value === null ? 'saknas' : formatNumber(value, decimals));
  return {
    categories: periods.map(labelPeriod),
    series: drawn,
    periods,
    remarks: [],
    figures: [
      ['Period', ...drawn.map((each) => each.name)],
      ...periods.map((period, index) => [
        sayPeriod(period),
        ...drawn.map((each) => write(each.values[index] ?? null)),
      ]),
    ],
  };
}

function emphasesOf(plan: ChartPlan): ReadonlyMap<Series, Emphasis> {
  const inFocus = (series: Series): boolean =>
    plan.highlight.length > 0
      ? plan.highlight.includes(series.name)
      : series.role === 'main' || plan.series.length === 1;
  let others = 0;
  return new Map(
    plan.series.map((series): [Series, Emphasis] => {
      if (inFocus(series)) return [series, 'focus'];
      if (series.role === 'reference') return [series, 'reference'];
      return [series, EARLIER[others++] ?? 'earlier4'];
    }),
  );
}
