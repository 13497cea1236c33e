import type { Chart, ChartSeries } from '../model';
import type { ChartStyle } from './chart-style';
import { fitLine, fitText } from './fit-text';
import { labelOf, type Label, type LabelLine } from './label';
import { withUnit } from './value-ticks';

/** A series that is a year. */
const YEAR = /^\d{4}$/;

export function reachesEnd(series: ChartSeries): boolean {
  return series.values.length > 1 && series.values.at(-1) != null;
}

/** What stands at a line's end: its name and, where the reader needs it, its latest value; a year in focus is one text, `2026: 82 %`. */
export function seriesLabel(chart: Chart, series: ChartSeries, style: ChartStyle): Label | undefined {
  const lines = textLines(chart, series, style);
  return lines.length > 0 ? labelOf(lines, style) : undefined;
}

function textLines(chart: Chart, series: ChartSeries, style: ChartStyle): LabelLine[] {
  const value = valueLine(chart, series, style);
  const { name, emphasis } = series;
  if (!needsName(chart, series)) return value ? [value] : [];
  if (!value) return nameLines(name, series, style);
  if (emphasis === 'focus' && YEAR.test(name)) return [{ ...value, text: `${name}: ${value.text}` }];
  if (emphasis === 'reference') return nameLines(`${name} ${value.text}`, series, style);
  return [...nameLines(name, series, style), value];
}

/** A lone series is named by the slide's title, unless its name is the year. */
function needsName(chart: Chart, series: ChartSeries): boolean {
  return chart.series.length > 1 || YEAR.test(series.name);
}

function nameLines(name: string, { emphasis }: ChartSeries, style: ChartStyle): LabelLine[] {
  const bold = emphasis === 'focus';
  const colour = bold ? 'focus' : emphasis === 'reference' ? 'ink' : 'grey';
  const size = style.look.label;
  const width = Math.min(150, Math.max(92, style.width * 0.24));
  return fitText(name, { width, lines: 2, size, bold }, style).map((text) => ({ text, size, bold, colour }));
}

/** The latest value of what is in focus and of what it is held against; when nothing is in focus, of every line if they are few. */
function valueLine(chart: Chart, series: ChartSeries, style: ChartStyle): LabelLine | undefined {
  const value = series.values.findLast((each) => each !== null);
  const focus = series.emphasis === 'focus';
  if (value == null || !(focus || series.emphasis === 'reference' || isAmongFew(chart))) return undefined;
  const size = focus ? style.look.value : style.look.label;
  const room = { width: style.width * 0.3, size, bold: true };
  const text = fitLine(withUnit(value, chart.unit, chart.decimals), room, style);
  return { text, size, bold: true, colour: focus ? 'focus' : 'ink' };
}

function isAmongFew({ series }: Chart): boolean {
  return series.length <= 4 && series.every(({ emphasis }) => emphasis === 'plain' || emphasis === 'reference');
}
