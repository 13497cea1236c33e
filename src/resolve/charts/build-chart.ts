import { problems } from '../../diagnostics';
import { periodKey, type Chart } from '../../model';
import { keySpanAt, type Tree } from '../../source';
import type { Context } from '../context';
import { decimalsOf } from '../say-change';
import { buildOverTime, buildYears } from './build-over-time';
import { buildAnswers, buildCategories } from './build-snapshots';
import { shareAxes, type AxisNeeds } from './choose-axis';
import { describeChart } from './describe-chart';
import type { ChartPlan, Comparison, Drawing } from './plan-chart';
import { sayGaps } from './say-gaps';

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

/**
 * Turns the plans of a slide's charts into data for the painter: categories, values, axis, target, breaks, alternative text. They
 * share their scale where that lets them be compared.
 */
export function buildCharts(planned: readonly PlannedChart[], context: Context): readonly BuiltChart[] {
  const drawn = planned.map(draw);
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

function draw({ plan, place }: PlannedChart): Drawn {
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
  const { plan, drawing, target } = drawn;
  const { indicator, options, form } = plan;
  checkAxis(drawn, axis, context);
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
    const before = drawing.periods.findIndex((period) => period && periodKey(period) >= at);
    return before > 0 ? [{ before, label }] : [];
  });
}

/** A cut axis is announced (DOMAIN part 4, guard rails). */
function axisRemark(chart: Chart): string[] {
  return chart.form === 'lines' && chart.axis.min > 0
    ? [`Axeln börjar vid ${String(chart.axis.min).replace('.', ',')}.`]
    : [];
}

function checkAxis({ plan, values, place }: Drawn, { min, max }: Chart['axis'], context: Context): void {
  const fromZero = plan.form !== 'lines';
  const isHidden = values.some((value) => value < min || value > max);
  if (min < max && !isHidden && !(fromZero && min > 0)) return;
  const at = place.kind === 'map' ? keySpanAt(place, 'axis') : plan.at;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  context.report(problems.axisHides(at, { min, max, lowest, highest, fromZero }));
}
