export { textMeasurer } from '../fonts/measure-text';
export { paintCharts, type PaintJob, type PaintOptions } from './paint-charts';
export { chartConfig } from './chart-config';
export type { ChartStyle } from './chart-style';
export type { FontFiles } from '../fonts/register-fonts';
