import type { Chart, Emphasis, ColourRole } from '../../model';
import { barMarks } from '../bar-marks';
import { emphasisOf, NAME_GAP, planBars, strong, type BarPlan } from '../bar-plan';
import { BAR, TALLEST } from '../bar-rows';
import type { ChartConfiguration, ChartOptions } from '../chart-js';
import { chartOptions } from '../chart-options';
import { fontOf, ink, type ChartStyle } from '../chart-style';
import { heading } from '../heading';
import { paper } from '../paper';

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
  const series = chart.series[0];
  const fills = chart.categories.map((_, at) => ink(style, FILLS[emphasisOf(chart, at)]));
  return {
    type: 'bar',
    data: {
      labels: plan.names.map((lines) => [...lines]),
      datasets: [
        {
          label: series?.name ?? '',
          data: [...(series?.values ?? [])],
          backgroundColor: fills,
          barPercentage: BAR,
          categoryPercentage: 1,
          maxBarThickness: TALLEST,
          inflateAmount: 0,
        },
      ],
    },
    options: {
      ...chartOptions(
        { top: plan.top, right: plan.right, bottom: plan.bottom, left: 0 },
        barScales(chart, plan, style),
      ),
      indexAxis: 'y',
    },
    plugins: [paper(style), ...barMarks(chart, plan, style), ...heading(chart, plan.left, style)],
  };
}

function barScales(chart: Chart, plan: BarPlan, style: ChartStyle): NonNullable<ChartOptions['scales']> {
  return {
    x: { type: 'linear', display: false, min: plan.min, max: plan.max },
    y: {
      type: 'category',
      border: { display: false },
      grid: { display: false, drawTicks: false },
      ticks: {
        display: !plan.aroundZero,
        autoSkip: false,
        padding: NAME_GAP,
        crossAlign: 'near',
        font: ({ index }: { index: number }) => fontOf(style, plan.size, strong(emphasisOf(chart, index))),
        color: ({ index }: { index: number }) => ink(style, emphasisOf(chart, index) === 'focus' ? 'focus' : 'ink'),
      },
      afterFit: (axis: { width: number; paddingTop: number; paddingBottom: number }) =>
        Object.assign(axis, { width: plan.left, paddingTop: 0, paddingBottom: 0 }),
    },
  };
}
