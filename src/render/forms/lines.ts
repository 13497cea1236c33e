import type { ChartConfiguration, ChartDataset, Drawing } from '../chart-js';
import type { Chart, ChartSeries, ColourRole } from '../../model';
import { ink, tickSize, widthOf, type ChartStyle } from '../chart-style';
import { drawLabels, drawTarget, mark, plotOf, strokeLine } from '../draw-marks';
import type { Spot } from '../geometry';
import { fitText } from '../fit-text';
import { heading, headingHeight } from '../heading';
import { breaksWithin, marginWidth, placeLineLabels, type LinePlot } from '../line-labels';
import { paper } from '../paper';
import { thinLabels } from '../period-labels';
import { chartOptions } from '../chart-options';
import { categoryScaleOptions, valueScale, valueScaleOptions, type ValueScale } from '../value-scale';

interface Stroke {
  readonly colour: ColourRole;
  /** As a share of the template's line, in focus of its line in focus. */
  readonly width: number;
  readonly dash: readonly number[];
}

const DASHED = [6, 4];
const DOTTED = [1.5, 3.5];
const DASH_DOT = [7, 3, 1.5, 3];

/** LOOK: earlier years in greys with different dashes. Several series with the same emphasis take the next dash. */
const STROKES: Readonly<Record<ChartSeries['emphasis'], readonly Stroke[]>> = {
  focus: [
    { colour: 'focus', width: 1, dash: [] },
    { colour: 'focus', width: 0.92, dash: [9, 4] },
  ],
  reference: [{ colour: 'ink', width: 1.14, dash: [8, 4] }],
  plain: [
    { colour: 'graphic1', width: 1, dash: [] },
    { colour: 'graphic2', width: 1, dash: DASHED },
    { colour: 'graphic2', width: 1, dash: DOTTED },
    { colour: 'graphic1', width: 1, dash: DASH_DOT },
    { colour: 'graphic3', width: 1, dash: [] },
    { colour: 'graphic3', width: 1, dash: [3, 3] },
  ],
  earlier1: [{ colour: 'graphic1', width: 1, dash: [] }],
  earlier2: [{ colour: 'graphic2', width: 0.86, dash: DASHED }],
  earlier3: [{ colour: 'graphic3', width: 1, dash: DOTTED }],
  earlier4: [
    { colour: 'graphic3', width: 0.86, dash: DASH_DOT },
    { colour: 'graphic3', width: 0.86, dash: [3, 3] },
    { colour: 'graphic3', width: 0.86, dash: [] },
    { colour: 'graphic3', width: 0.86, dash: [9, 3] },
  ],
};

/** Under this height, points, lines of more than two years can't be told apart. */
const LOW = 140;

/** Lines over time or over jan–dec, named at their ends; missing values are gaps. */
export function lines(whole: Chart, style: ChartStyle): ChartConfiguration {
  const chart = style.height < LOW ? latestYears(whole) : whole;
  const scale = valueScale(chart, style, false);
  const padding = linePadding(chart, style, scale);
  const fewest = chart.categories.length < 2;
  const labels = timeLabels(
    chart,
    style,
    (style.width - scale.width - padding.left - padding.right) / Math.max(1, chart.categories.length - 1),
  );
  return {
    type: 'line',
    data: { labels, datasets: chart.series.map((series, at) => lineDataset({ series, at }, chart, style)) },
    options: chartOptions(padding, { x: categoryScaleOptions(1, style, fewest), y: valueScaleOptions(scale, style) }),
    plugins: [
      paper(style),
      underLines(chart, scale, style),
      overLines(chart, scale, style),
      ...heading(chart, 0, style),
    ],
  };
}

/** The year in focus and the one before. */
function latestYears(chart: Chart): Chart {
  return { ...chart, series: chart.series.filter(({ emphasis }) => !/^earlier[2-4]$/.test(emphasis)) };
}

function linePadding(
  chart: Chart,
  style: ChartStyle,
  scale: ValueScale,
): { top: number; right: number; bottom: number; left: number } {
  const lastTick = widthOf(style, shortName(chart.categories.at(-1) ?? '', style), { size: tickSize(style) }) / 2;
  const firstTick = widthOf(style, shortName(chart.categories[0] ?? '', style), { size: tickSize(style) }) / 2;
  const right = Math.max(marginWidth(chart, style), lastTick + 2, 8);
  return {
    top: headroom(chart, style, scale) + headingHeight(chart),
    right: Math.ceil(right),
    bottom: 0,
    left: Math.ceil(Math.max(0, firstTick - scale.width)),
  };
}

/** Room above the plot: half a tick label, or a label over a line in focus that lies near the top. */
function headroom(chart: Chart, style: ChartStyle, scale: ValueScale): number {
  const near = scale.max - ((scale.max - scale.min) * 26) / style.height;
  const focused = chart.series.filter((each) => each.emphasis === 'focus' && each.values.at(-1) == null);
  const marked = focused.flatMap((each) => each.values);
  return marked.some((value) => value != null && value > near && value <= scale.max) ? 32 : 12;
}

/** A category that isn't a period may be long; it never takes more than this. */
function shortName(category: string, style: ChartStyle): string {
  return fitText(category, { width: 110, lines: 1, size: tickSize(style) }, style)[0] ?? '';
}

function timeLabels(chart: Chart, style: ChartStyle, pitch: number): string[] {
  const width = (text: string): number => widthOf(style, text, { size: tickSize(style) });
  return thinLabels(
    chart.categories.map((each) => shortName(each, style)),
    { pitch, width, gap: 8 },
  );
}

function lineDataset(
  { series, at }: { readonly series: ChartSeries; readonly at: number },
  chart: Chart,
  style: ChartStyle,
): ChartDataset<'line'> {
  const earlier = chart.series.slice(0, at).filter((each) => each.emphasis === series.emphasis).length;
  const choices = STROKES[series.emphasis];
  const {
    colour,
    width: share,
    dash,
  } = choices[earlier % choices.length] ?? { colour: 'graphic1', width: 1, dash: [] };
  const width = share * (colour === 'focus' ? style.look.focusLine : style.look.line);
  return {
    label: series.name,
    data: [...series.values],
    borderColor: ink(style, colour),
    borderWidth: width,
    borderDash: [...dash],
    borderJoinStyle: 'round',
    pointRadius: pointRadii(series, width),
    pointBackgroundColor: ink(style, colour),
    pointBorderWidth: 0,
    spanGaps: false,
    tension: 0,
    clip: 8,
    // Chart.js draws the lowest order last: the last series, the most important one, comes out on top.
    order: -at,
  };
}

/** A point at the end of the line in focus; a dot where a figure between gaps has no line to stand in. */
function pointRadii(series: ChartSeries, width: number): number[] {
  const last = series.values.findLastIndex((each) => each !== null);
  return series.values.map((value, at) => {
    if (value === null) return 0;
    if (at === last && series.emphasis === 'focus') return 5;
    const lone = series.values[at - 1] == null && series.values[at + 1] == null;
    return lone ? width + 1 : 0;
  });
}

function underLines(chart: Chart, scale: ValueScale, style: ChartStyle): ReturnType<typeof mark> {
  return mark('under-lines', 'under', (context, drawing) => {
    const { plot, target, breaks } = linePlot(chart, scale, drawing);
    for (const x of breaks) {
      strokeLine(
        context,
        { from: { x, y: plot.top }, to: { x, y: plot.bottom } },
        { colour: ink(style, 'graphic3'), width: 1 },
      );
    }
    if (target !== undefined)
      drawTarget(context, { from: { x: plot.left, y: target }, to: { x: plot.right, y: target } }, style);
  });
}

function overLines(chart: Chart, scale: ValueScale, style: ChartStyle): ReturnType<typeof mark> {
  return mark('over-lines', 'over', (context, drawing) =>
    drawLabels(context, placeLineLabels(chart, linePlot(chart, scale, drawing), style), style),
  );
}

/** Reads back where Chart.js has put everything. */
function linePlot(chart: Chart, scale: ValueScale, drawing: Drawing): LinePlot {
  const plot = plotOf(drawing);
  const { x: across, y: up } = drawing.scales;
  if (!across || !up) throw new Error('a line chart has an x and a y axis');
  const spotOf = (value: number | null, at: number): Spot | null =>
    value === null ? null : { x: across.getPixelForValue(at), y: up.getPixelForValue(value) };
  return {
    plot,
    page: { left: 0, top: 0, right: drawing.width, bottom: drawing.height },
    lines: chart.series.map((series) => series.values.map(spotOf)),
    breaks: breaksWithin(chart).map(
      ({ before }) => (across.getPixelForValue(before) + across.getPixelForValue(Math.max(0, before - 1))) / 2,
    ),
    ...targetPlace(chart, { ...scale, heightOf: (value) => up.getPixelForValue(value) }, plot),
  };
}

function targetPlace(
  chart: Chart,
  scale: Pick<ValueScale, 'min' | 'max'> & { readonly heightOf: (value: number) => number },
  plot: LinePlot['plot'],
): Pick<LinePlot, 'target' | 'beyond'> {
  if (!chart.target) return {};
  if (chart.target.value > scale.max) return { beyond: { arrow: '↑', edge: plot.top } };
  if (chart.target.value < scale.min) return { beyond: { arrow: '↓', edge: plot.bottom } };
  return { target: scale.heightOf(chart.target.value) };
}
