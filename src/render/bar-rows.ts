import { chartOptions, fixedSize, paper } from './base-config';
import type { CartesianTickOptions, ChartConfiguration, ChartDataset, Plugin } from './chart-js';
import type { ChartStyle } from './chart-style';

/** Part of a row that its bar fills, and the tallest bar in points. */
const BAR = 0.64;
const TALLEST = 56;

/** The highest row in points: a few bars stand together, not far apart. */
const ROW = 96;

/** Where a few bars begin, points from the top: level in every form, under the names of answers if there are any. */
const FEW = 46;

/** Rows of horizontal bars. */
interface BarRows {
  readonly pitch: number;
  /** Points above the first row and under the last. */
  readonly top: number;
  readonly bottom: number;
}

/** So many rows in a picture so high, of which `above` points at the top are taken. */
export function barRows(count: number, above: number, height: number): BarRows {
  const rows = Math.max(1, count);
  const pitch = Math.min(ROW, (height - above - 4) / rows);
  const spare = height - above - pitch * rows;
  const top = above + Math.max(0, Math.min(FEW - above, spare - 4));
  return { pitch, top, bottom: height - top - pitch * rows };
}

/** Names of horizontal bars broken into lines, and the points around the bars. */
export interface RowPlan {
  readonly names: readonly (readonly string[])[];
  readonly top: number;
  /** What is left under the last bar. */
  readonly bottom: number;
  /** Holds the names. */
  readonly left: number;
  /** Holds what is written right of the bars. */
  readonly right: number;
}

/** What the forms of horizontal bars don't have in common. */
interface RowParts {
  readonly datasets: readonly ChartDataset<'bar'>[];
  readonly values: { readonly min: number; readonly max: number };
  readonly stacked: boolean;
  readonly ticks: Partial<CartesianTickOptions>;
  readonly plugins: readonly Plugin[];
}

/** Horizontal bars with their names on the left and without an axis of values. */
export function rowConfig(plan: RowPlan, parts: RowParts, style: ChartStyle): ChartConfiguration {
  const { datasets, values, stacked, ticks, plugins } = parts;
  const bar = { barPercentage: BAR, categoryPercentage: 1, maxBarThickness: TALLEST, inflateAmount: 0 };
  const { top, right, bottom } = plan;
  return {
    type: 'bar',
    data: {
      labels: plan.names.map((lines) => [...lines]),
      datasets: datasets.map((dataset) => ({ ...dataset, ...bar })),
    },
    options: {
      ...chartOptions(
        { top, right, bottom, left: 0 },
        {
          x: { type: 'linear', display: false, stacked, ...values },
          y: {
            type: 'category',
            stacked,
            border: { display: false },
            grid: { display: false, drawTicks: false },
            ticks,
            ...fixedSize({ width: plan.left }),
          },
        },
      ),
      indexAxis: 'y',
    },
    plugins: [paper(style), ...plugins],
  };
}
