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

/** What Chart.js is told to draw. Pure: the same chart and style give the same configuration. */
export function chartConfig(chart: Chart, style: ChartStyle): ChartConfiguration {
  return FORMS[chart.form](chart, style);
}
