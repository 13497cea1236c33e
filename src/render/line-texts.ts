import type { Chart, ChartSeries } from '../model';
import { SMALL, type ChartStyle } from './chart-style';
import { fitText } from './fit-text';
import { labelOf, type Label, type LabelLine } from './label';
import { targetText, withUnit } from './value-ticks';

/** A series that is a year. */
const YEAR = /^\d{4}$/;

export function reachesEnd(series: ChartSeries): boolean {
  return series.values.length > 1 && series.values.at(-1) != null;
}

/** What stands at a line's end: its name and, where the reader needs it, its latest value; a year in focus is one text, `2026: 82 %`. */
export function seriesLabel(chart: Chart, series: ChartSeries, style: ChartStyle): Label | undefined {
  const value = valueLine(chart, series, style);
  const lines = textLines(chart, series, { value, style });
  return lines.length > 0 ? labelOf(lines, style) : undefined;
}

function textLines(
  chart: Chart,
  series: ChartSeries,
  { value, style }: { readonly value: LabelLine | undefined; readonly style: ChartStyle },
): LabelLine[] {
  if (!needsName(chart, series)) return value ? [value] : [];
  if (series.emphasis === 'focus' && value && YEAR.test(series.name))
    return [{ ...value, text: `${series.name}: ${value.text}` }];
  if (series.emphasis === 'reference' && value) return nameLines(`${series.name} ${value.text}`, series, style);
  return [...nameLines(series.name, series, style), ...(value ? [value] : [])];
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
  const room = { width: style.width * 0.3, lines: 1, size, bold: true };
  const [text = ''] = fitText(withUnit(value, chart.unit, chart.decimals), room, style);
  return { text, size, bold: true, colour: focus ? 'focus' : 'ink' };
}

function isAmongFew({ series }: Chart): boolean {
  return series.length <= 4 && series.every(({ emphasis }) => emphasis === 'plain' || emphasis === 'reference');
}

/** How wide the target's words may be, and where the target lies when it is beyond the axis. */
interface TargetRoom {
  readonly width: number;
  readonly lines: number;
  readonly arrow?: string | undefined;
}

/** The words on the target line, bold; with an arrow when the target lies beyond the axis: `Mål 100 % ↑`. */
export function targetLines(chart: Chart, { arrow, ...room }: TargetRoom, style: ChartStyle): LabelLine[] {
  const words = targetText(chart) + (arrow === undefined ? '' : `\u00a0${arrow}`);
  return fitText(words, { ...room, size: SMALL, bold: true }, style).map((text) => ({
    text,
    size: SMALL,
    bold: true,
    colour: 'ink',
  }));
}
