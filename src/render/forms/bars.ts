import type { Chart, Emphasis, ColourRole } from '../../model';
import { barMarks, type BarPlan } from '../bar-marks';
import type { ChartConfiguration, ChartOptions } from '../chart-js';
import { chartOptions } from '../chart-options';
import { fontOf, ink, LEADING, SMALL, widthOf, type ChartStyle } from '../chart-style';
import { fitText } from '../fit-text';
import { heading, headingHeight } from '../heading';
import { paper } from '../paper';
import { axisOf, withUnit } from '../value-ticks';

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

/** Part of a row that its bar fills, and the tallest bar in points. */
const BAR = 0.66;
const TALLEST = 30;
/** The highest row in points: a few bars stand together at the top instead of far apart. */
const ROW = 60;

/** Part of the width that names take at most, but in a narrow chart so many points. */
const NAMES = 0.36;
const NAME = 130;

/** Ranked horizontal bars from zero: names on the left, values at the ends, no axis. The order is the chart's. */
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

/** How the bar of a category stands out. */
export function emphasisOf(chart: Chart, at: number): Emphasis {
  const series = chart.series[0];
  return series?.emphases?.[at] ?? series?.emphasis ?? 'plain';
}

function barScales(chart: Chart, plan: BarPlan, style: ChartStyle): NonNullable<ChartOptions['scales']> {
  return {
    x: { type: 'linear', display: false, min: plan.min, max: plan.max },
    y: {
      type: 'category',
      border: { display: false },
      grid: { display: false, drawTicks: false },
      ticks: {
        autoSkip: false,
        padding: plan.gap,
        crossAlign: 'near',
        font: ({ index }: { index: number }) => fontOf(style, plan.size, strong(emphasisOf(chart, index))),
        color: ({ index }: { index: number }) =>
          ink(style, emphasisOf(chart, index) === 'focus' ? 'focus' : 'ink'),
      },
      afterFit: (axis: { width: number; paddingTop: number; paddingBottom: number }) => {
        Object.assign(axis, { width: plan.left, paddingTop: 0, paddingBottom: 0 });
      },
    },
  };
}

/** Own region and Riket are bold. */
export function strong(emphasis: Emphasis): boolean {
  return emphasis === 'focus' || emphasis === 'reference';
}

function planBars(chart: Chart, style: ChartStyle): BarPlan {
  const { min, max } = axisOf(chart, true);
  const top = (chart.target ? Math.ceil(SMALL * LEADING) + 6 : 4) + headingHeight(chart);
  const count = Math.max(1, chart.categories.length);
  const pitch = Math.min(ROW, (style.height - top - 4) / count);
  const bottom = style.height - top - pitch * count;
  const size = pitch >= 20 ? style.look.label : SMALL;
  const lines = Math.max(1, Math.min(3, Math.floor((pitch - 2) / (size * LEADING))));
  const room = Math.max(style.width * NAMES, Math.min(style.width / 2, NAME));
  const names = chart.categories.map((name, at) =>
    fitText(name, { width: room, lines, size, bold: strong(emphasisOf(chart, at)) }, style),
  );
  const widest = Math.max(
    0,
    ...names.flatMap((each, at) =>
      each.map((line) => widthOf(style, line, size, strong(emphasisOf(chart, at)))),
    ),
  );
  const values = chart.series[0]?.values ?? [];
  const texts = values.map((value) =>
    value === null ? MISSING : withUnit(value, chart.unit, chart.decimals),
  );
  const widestValue = Math.min(
    style.width * 0.25,
    Math.max(0, ...texts.map((text) => widthOf(style, text, size, true))),
  );
  const gap = values.some((value) => value !== null && value < 0) ? widestValue + 18 : 10;
  return {
    min,
    max,
    names,
    size,
    gap,
    top,
    bottom,
    left: Math.ceil(widest + gap),
    right: Math.ceil(widestValue + 12),
  };
}

/** What stands where a bar would be. */
const MISSING = 'saknas';
