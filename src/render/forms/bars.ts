import type { Chart, Emphasis, ColourRole } from '../../model';
import { barMarks } from '../bar-marks';
import { emphasisOf, NAME_GAP, planBars, strong, valuesOf } from '../bar-plan';
import { rowConfig } from '../bar-rows';
import type { ChartConfiguration } from '../chart-js';
import { fontOf, ink, type ChartStyle } from '../chart-style';
import { heading } from '../heading';

/** LOOK: own region in focus, Riket dark, the others mid grey. */
const FILLS: Readonly<Record<Emphasis, ColourRole>> = {
  focus: 'focus',
  reference: 'ink',
  plain: 'graphic3',
  earlier1: 'graphic3',
  earlier2: 'graphic2',
  earlier3: 'graphic1',
  earlier4: 'graphic2',
};

/** Ranked horizontal bars from zero: names on the left (around zero at the zero line), values at the ends, no axis. The order is the chart's. */
export function bars(chart: Chart, style: ChartStyle): ChartConfiguration {
  const plan = planBars(chart, style);
  const fills = chart.categories.map((_, at) => FILLS[emphasisOf(chart, at)]);
  const dataset = {
    label: chart.series[0]?.name ?? '',
    data: [...valuesOf(chart)],
    backgroundColor: fills.map((fill) => ink(style, fill)),
  };
  const ticks = {
    display: !plan.aroundZero,
    autoSkip: false,
    padding: NAME_GAP,
    crossAlign: 'near' as const,
    font: ({ index }: { index: number }) => fontOf(style, { size: plan.size, bold: strong(emphasisOf(chart, index)) }),
    color: ({ index }: { index: number }) => ink(style, emphasisOf(chart, index) === 'focus' ? 'focus' : 'ink'),
  };
  const values = { min: plan.min, max: plan.max };
  const plugins = [...barMarks(chart, plan, { style, fills }), ...heading(chart, plan.left, style)];
  return rowConfig(plan, { datasets: [dataset], values, stacked: false, ticks, plugins }, style);
}
