import type { Chart, ChartSeries, ColourRole, Emphasis } from '../../model';
import { chartOptions, paper, type Padding } from '../base-config';
import { breakLines } from '../breaks';
import type { ChartConfiguration, ChartDataset } from '../chart-js';
import { choiceOf, ink, tickSize, widthOf, type ChartStyle } from '../chart-style';
import { fitLine } from '../fit-text';
import { levelLine, uprightLine } from '../geometry';
import { heading, headingHeight } from '../heading';
import { marginWidth, placeLineLabels, type LinePlot } from '../line-labels';
import { drawLabels, drawOver, drawTarget, drawUnder, strokeLine, type Pen } from '../pen';
import { thinLabels } from '../period-labels';
import { targetPlace, UPRIGHT_ARROWS } from '../target';
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
const STROKES: Readonly<Record<Emphasis, readonly [Stroke, ...Stroke[]]>> = {
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
  const names = chart.categories.map((name) => shortName(name, style));
  const padding = linePadding(chart, scale, style);
  const across = style.width - scale.width - padding.left - padding.right;
  const pitch = across / Math.max(1, names.length - 1);
  const width = (text: string): number => widthOf(text, { size: tickSize(style) }, style);
  return {
    type: 'line',
    data: {
      labels: thinLabels(names, { pitch, width, gap: 8 }),
      datasets: chart.series.map((series, at) => ({
        ...lineDataset(series, choiceOf(STROKES, chart, at), style),
        // Chart.js draws the lowest order last: the last series, the most important one, comes out on top.
        order: -at,
      })),
    },
    options: chartOptions(padding, {
      x: categoryScaleOptions(1, style, names.length < 2),
      y: valueScaleOptions(scale, style),
    }),
    plugins: [
      paper(style),
      drawUnder('under-lines', style, (pen) => {
        const { plot, target, breaks } = linePlot(chart, scale, pen);
        for (const x of breaks) strokeLine(pen, uprightLine(plot, x), { colour: 'graphic3', width: 1 });
        if (target !== undefined) drawTarget(pen, levelLine(plot, target));
      }),
      drawOver('over-lines', style, (pen) =>
        drawLabels(pen, placeLineLabels(chart, linePlot(chart, scale, pen), style)),
      ),
      ...heading(chart, 0, style),
    ],
  };
}

/** The year in focus and the one before. */
function latestYears(chart: Chart): Chart {
  return { ...chart, series: chart.series.filter(({ emphasis }) => !/^earlier[2-4]$/.test(emphasis)) };
}

function linePadding(chart: Chart, scale: ValueScale, style: ChartStyle): Padding {
  const halfTick = (category = ''): number => widthOf(shortName(category, style), { size: tickSize(style) }, style) / 2;
  const right = Math.max(marginWidth(chart, style), halfTick(chart.categories.at(-1)) + 2, 8);
  return {
    top: headroom(chart, scale, style) + headingHeight(chart),
    right: Math.ceil(right),
    bottom: 0,
    left: Math.ceil(Math.max(0, halfTick(chart.categories[0]) - scale.width)),
  };
}

/** Room above the plot: half a tick label, or a label over a line in focus that lies near the top. */
function headroom(chart: Chart, { min, max }: ValueScale, style: ChartStyle): number {
  const near = max - ((max - min) * 26) / style.height;
  const focused = chart.series.filter((each) => each.emphasis === 'focus' && each.values.at(-1) == null);
  const marked = focused.flatMap((each) => each.values);
  return marked.some((value) => value != null && value > near && value <= max) ? 32 : 12;
}

/** A category that isn't a period may be long; it never takes more than this. */
function shortName(category: string, style: ChartStyle): string {
  return fitLine(category, { width: 110, size: tickSize(style) }, style);
}

function lineDataset(series: ChartSeries, stroke: Stroke, style: ChartStyle): ChartDataset<'line'> {
  const colour = ink(style, stroke.colour);
  const width = stroke.width * (stroke.colour === 'focus' ? style.look.focusLine : style.look.line);
  return {
    label: series.name,
    data: [...series.values],
    borderColor: colour,
    borderWidth: width,
    borderDash: [...stroke.dash],
    borderJoinStyle: 'round',
    pointRadius: pointRadii(series, width),
    pointBackgroundColor: colour,
    pointBorderWidth: 0,
    spanGaps: false,
    tension: 0,
    clip: 8,
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

/** Reads back where Chart.js has put everything. */
function linePlot(chart: Chart, scale: ValueScale, pen: Pen): LinePlot {
  const { plot, page, xOf, yOf } = pen;
  const target = targetPlace(chart, scale);
  return {
    plot,
    page,
    lines: chart.series.map(({ values }) =>
      values.map((value, at) => (value === null ? null : { x: xOf(at), y: yOf(value) })),
    ),
    breaks: breakLines(chart, pen),
    ...(target && !target.beyond && { target: yOf(target.value) }),
    ...(target?.beyond && { beyond: { arrow: UPRIGHT_ARROWS[target.beyond], edge: yOf(target.value) } }),
  };
}
