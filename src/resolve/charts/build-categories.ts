import { formatNumber, latestOf, periodKey, type Emphasis, type Period, type Series } from '../../model';
import { decimalsOf } from '../say-change';
import { listed, valueAt, type Drawing } from './drawing';
import { periodsOf, type ChartPlan } from './plan-chart';

/** Bars that still can be read on a slide. */
const MOST_BARS = 25;

interface Ranked {
  readonly series: Series;
  readonly value: number;
}

/** One horizontal bar per series at one period, the best first; own region in focus, Riket as reference. */
export function buildCategories(plan: ChartPlan): Drawing {
  const period = rankedPeriod(plan);
  const ranked = rank(plan, period);
  const shown = fewEnough(plan, ranked);
  const known = new Set(ranked.map((each) => each.series));
  const missing = plan.series.filter((series) => !known.has(series)).map((series) => series.name);
  const decimals = decimalsOf(plan.indicator.declaration);
  return {
    categories: shown.map((each) => each.series.name),
    series: [
      {
        name: plan.indicator.declaration.title,
        emphasis: 'plain',
        values: shown.map((each) => each.value),
        emphases: shown.map((each) => emphasisOf(plan, each.series)),
      },
    ],
    periods: [period],
    remarks: [
      ...(shown.length < ranked.length ? [`Visar ${shown.length} av ${ranked.length}.`] : []),
      ...(missing.length > 0 ? [`Uppgift saknas för ${listed(missing)}.`] : []),
    ],
    figures: [
      ['Namn', periodKey(period)],
      ...ranked.map((each) => [each.series.name, formatNumber(each.value, decimals)]),
    ],
  };
}

/** The period a ranking shows: the last one with a figure for the main series, else for any. */
export function rankedPeriod(plan: ChartPlan): Period {
  const main = latestOf(plan.main)?.period;
  if (main) return main;
  const withFigures = plan.series.map(({ points, ...series }) => ({
    ...series,
    points: points.filter(({ value }) => value !== null),
  }));
  const last = periodsOf(withFigures).at(-1);
  if (!last) throw new Error('a plan has at least one figure');
  return last;
}

/** The series with a figure at a period, the best first; equal ones by name. */
export function rank(plan: ChartPlan, period: Period): readonly Ranked[] {
  const better = plan.indicator.declaration.better === 'lower' ? 1 : -1;
  const byName = new Intl.Collator('sv');
  return plan.series
    .flatMap((series) => {
      const value = valueAt(series, period);
      return value === null ? [] : [{ series, value }];
    })
    .sort((a, b) => better * (a.value - b.value) || byName.compare(a.series.name, b.series.name));
}

function fewEnough(plan: ChartPlan, ranked: readonly Ranked[]): readonly Ranked[] {
  if (ranked.length <= MOST_BARS) return ranked;
  const kept = ranked.filter((each) => emphasisOf(plan, each.series) !== 'plain');
  const rest = ranked.filter((each) => !kept.includes(each)).slice(0, Math.max(0, MOST_BARS - kept.length));
  return ranked.filter((each) => kept.includes(each) || rest.includes(each));
}

function emphasisOf(plan: ChartPlan, series: Series): Emphasis {
  const inFocus = plan.highlight.length > 0 ? plan.highlight.includes(series.name) : series.role === 'main';
  if (inFocus) return 'focus';
  return series.role === 'reference' || series.role === 'total' ? 'reference' : 'plain';
}
