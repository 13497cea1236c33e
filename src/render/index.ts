export { textMeasurer } from './measure-text';
export { paintCharts, type PaintJob, type PaintOptions } from './paint-charts';
export { chartConfig } from './chart-config';
export type { ChartStyle } from './chart-style';
export type { FontFiles } from './register-fonts';
