import type { ChartConfiguration } from './chart-js';
import type { Chart, ChartForm } from '../model';
import type { ChartStyle } from './chart-style';
import { lines } from './forms/lines';

type Form = (chart: Chart, style: ChartStyle) => ChartConfiguration;

/** One entry a form of chart: to add one, add a file and a line. */
const FORMS: Readonly<Record<ChartForm, Form>> = { lines, columns: lines, bars: lines, answers: lines };

/** What Chart.js is told to draw. Pure: the same chart and style give the same configuration. */
export function chartConfig(chart: Chart, style: ChartStyle): ChartConfiguration {
  return FORMS[chart.form](chart, style);
}
