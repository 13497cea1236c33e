import type { Chart, ChartForm } from '../model';
import type { ChartConfiguration } from './chart-js';
import type { ChartStyle } from './chart-style';
import { answers } from './forms/answers';
import { bars } from './forms/bars';
import { columns } from './forms/columns';
import { lines } from './forms/lines';

type Form = (chart: Chart, style: ChartStyle) => ChartConfiguration;

/** One entry a form of chart: to add one, add a file and a line. */
const FORMS: Readonly<Record<ChartForm, Form>> = { lines, columns, bars, answers };

/** Forms with an upright value axis, whose plots are compared across a row. */
const UPRIGHT: readonly ChartForm[] = ['lines', 'columns'];

/** What Chart.js is told to draw. Pure: the same chart and style give the same configuration. */
export function chartConfig(chart: Chart, style: ChartStyle): ChartConfiguration {
  const config = FORMS[chart.form](chart, style);
  const layout = config.options?.layout;
  const padding = layout?.padding;
  if (!layout || !isSides(padding) || !UPRIGHT.includes(chart.form)) return config;
  const top = Math.max(padding.top, ...(chart.beside ?? []).map((other) => topOf(other, style)));
  return { ...config, options: { ...config.options, layout: { ...layout, padding: { ...padding, top } } } };
}

/** The room above the plot of a chart that stands beside in a box of the same size. */
function topOf(chart: Chart, style: ChartStyle): number {
  if (!UPRIGHT.includes(chart.form)) return 0;
  const padding = FORMS[chart.form](chart, style).options?.layout?.padding;
  return isSides(padding) ? padding.top : 0;
}

function isSides(padding: unknown): padding is { readonly top: number } {
  return typeof padding === 'object' && padding !== null && 'top' in padding && typeof padding.top === 'number';
}
