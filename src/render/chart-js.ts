/** The types of Chart.js that this folder uses, in one place: the package's types are those of its ES module. */
export type {
  CartesianTickOptions,
  Chart as Drawing,
  ChartConfiguration,
  ChartDataset,
  ChartOptions,
  Plugin,
} from 'chart.js' with { 'resolution-mode': 'import' };
