import { problems } from '../../diagnostics';
import { periodKey, type Chart, type Period } from '../../model';
import { keySpanAt, type Tree } from '../../source';
import type { Context } from '../context';
import { decimalsOf } from '../say-change';
import { buildAnswers } from './build-answers';
import { buildCategories } from './build-categories';
import { buildOverTime } from './build-over-time';
import { buildYears } from './build-years';
import type { AxisNeeds } from './choose-axis';
import { describeChart } from './describe-chart';
import type { Drawing } from './drawing';
import type { ChartPlan, Comparison } from './plan-chart';
import { sayGaps } from './say-gaps';
import { shareAxes } from './share-axes';

const BUILDERS: Readonly<Record<Comparison, (plan: ChartPlan) => Drawing>> = {
  years: buildYears,
  series: buildOverTime,
  categories: buildCategories,
  answers: buildAnswers,
};

/** A chart and the sentences its source line needs. */
export interface BuiltChart {
  readonly chart: Chart;
  readonly remarks: readonly string[];
}

/** A chart that is planned, and where it was written. */
export interface PlannedChart {
  readonly plan: ChartPlan;
  readonly place: Tree;
}

/** Turns a plan into data for the painter: categories, values, axis, target, breaks, alternative text. */
export function buildChart(plan: ChartPlan, place: Tree, context: Context): BuiltChart {
  const [built] = buildCharts([{ plan, place }], context);
  if (!built) throw new Error('a plan gives a chart');
  return built;
}

/** The same for the charts of one slide, which share their scale where that lets them be compared. */
export function buildCharts(planned: readonly PlannedChart[], context: Context): readonly BuiltChart[] {
  const drawn = planned.map(({ plan, place }) => draw(plan, place));
  const { axes, differ } = shareAxes(drawn.map(axisNeeds));
  const remark = differ ? ['Diagrammen har olika skala.'] : [];
  return drawn.map((each, at) => {
    const { chart, remarks } = buildOne(each, axes[at] ?? { min: 0, max: 100 }, context);
    // Of several charts each says what it shows; a single one stands under the slide's title.
    const title = chart.title ?? each.plan.indicator.declaration.title;
    return { chart: drawn.length > 1 ? { ...chart, title } : chart, remarks: [...remarks, ...remark] };
  });
}

interface Drawn extends PlannedChart {
  readonly drawing: Drawing;
  readonly target: Chart['target'];
  readonly values: readonly number[];
}

function draw(plan: ChartPlan, place: Tree): Drawn {
  const drawing = BUILDERS[plan.compare](plan);
  const values = drawing.series.flatMap((series) => series.values.filter((value) => value !== null));
  return { plan, place, drawing, target: targetOf(plan), values };
}

function axisNeeds({ plan, target, values }: Drawn): AxisNeeds {
  const { form, options, indicator } = plan;
  if (form === 'answers') return { values: [0, 100], unit: 'procent', fromZero: true, min: 0, max: 100 };
  return {
    values: target ? [...values, target.value] : values,
    unit: indicator.declaration.unit,
    fromZero: form !== 'lines',
    ...options.axis,
  };
}

function buildOne(drawn: Drawn, axis: Chart['axis'], context: Context): BuiltChart {
  const { plan, place, drawing, target, values } = drawn;
  const { indicator, options, form } = plan;
  checkAxis(plan, { ...axis, values }, place, context);
  const described = describeChart(plan, drawing, target);
  const chart: Chart = {
    metric: indicator.id,
    form,
    unit: indicator.declaration.unit,
    decimals: decimalsOf(indicator.declaration),
    categories: drawing.categories,
    series: drawing.series,
    axis,
    breaks: breaksOf(plan, drawing),
    alt: options.alt ?? described,
    figures: drawing.figures,
    ...(options.title !== undefined && { title: options.title }),
    ...(target && { target }),
  };
  const gaps = sayGaps(plan, context.meeting);
  return { chart, remarks: [...drawing.remarks, ...gaps, ...axisRemark(chart)] };
}

function targetOf({ indicator, options }: ChartPlan): Chart['target'] {
  if (options.target === false) return undefined;
  if (options.target === undefined) return indicator.target;
  return typeof options.target === 'number'
    ? { value: options.target, label: 'Mål' }
    : { value: options.target.value, label: options.target.label ?? 'Mål' };
}

function breaksOf(plan: ChartPlan, drawing: Drawing): Chart['breaks'] {
  if (plan.compare !== 'series') return [];
  return (plan.indicator.declaration.breaks ?? []).flatMap(({ at, label }) => {
    const before = drawing.periods.findIndex((period) => period !== undefined && !isBefore(period, at));
    return before > 0 ? [{ before, label }] : [];
  });
}

function isBefore(period: Period, key: string): boolean {
  return periodKey(period) < key;
}

/** A cut axis is announced (DOMAIN part 4, guard rails). */
function axisRemark(chart: Chart): string[] {
  return chart.form === 'lines' && chart.axis.min > 0
    ? [`Axeln börjar vid ${String(chart.axis.min).replace('.', ',')}.`]
    : [];
}

function checkAxis(
  plan: ChartPlan,
  axis: { min: number; max: number; values: readonly number[] },
  place: Tree,
  context: Context,
): void {
  const hidden = axis.values.filter((value) => value < axis.min || value > axis.max);
  const wrong = axis.min >= axis.max || hidden.length > 0 || (plan.form !== 'lines' && axis.min > 0);
  if (!wrong) return;
  const at = place.kind === 'map' ? keySpanAt(place, 'axis') : plan.at;
  context.report(
    problems.axisHides(at, {
      min: axis.min,
      max: axis.max,
      lowest: Math.min(...axis.values),
      highest: Math.max(...axis.values),
      fromZero: plan.form !== 'lines',
    }),
  );
}
