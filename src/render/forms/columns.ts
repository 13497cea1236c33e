import { formatNumber, type Chart, type ChartSeries, type Emphasis } from '../../model';
import { chartOptions, paper } from '../base-config';
import { breakRow } from '../breaks';
import type { ChartConfiguration, ChartDataset } from '../chart-js';
import { choiceOf, ink, LEADING, SMALL, tickSize, widest, widthOf, type ChartStyle } from '../chart-style';
import { columnMarks, type ColumnPlan } from '../column-marks';
import { drawable } from '../../fonts/drawable';
import { fitText } from '../fit-text';
import { heading, headingHeight } from '../heading';
import { keySize, OUTLINE, solid, type Fill } from '../key';
import { areDated, thinLabels } from '../period-labels';
import { targetLabel, UPRIGHT_ARROWS } from '../target';
import {
  baseline,
  categoryHeight,
  categoryScaleOptions,
  valueScale,
  valueScaleOptions,
  type ValueScale,
} from '../value-scale';

/** LOOK: neighbours separable without colour (outline, dark, mid, focus), each 3:1 to white. */
const FILLS: Readonly<Record<Emphasis, readonly [Fill, ...Fill[]]>> = {
  focus: [solid('focus')],
  reference: [solid('ink')],
  plain: [solid('graphic1'), solid('graphic3'), OUTLINE, solid('graphic2')],
  earlier1: [solid('graphic3')],
  earlier2: [solid('graphic1')],
  earlier3: [OUTLINE],
  earlier4: [solid('graphic2'), OUTLINE, solid('graphic1'), solid('graphic3')],
};

/** Part of a category's room that its columns take, and of a column's room that it fills. */
const GROUP = 0.8;
const COLUMN = 0.94;
const WIDEST = 72;

/** What is decided about columns before they are drawn. */
interface ColumnLayout {
  readonly right: number;
  readonly labels: string[][];
  /** Lines that the longest of the labels has. */
  readonly lines: number;
  readonly plan: ColumnPlan;
}

/** Columns from zero, one group a category; named at the first group, or in a key when they are too narrow. */
export function columns(chart: Chart, style: ChartStyle): ChartConfiguration {
  const { right, labels, lines, plan } = columnLayout(chart, style);
  return {
    type: 'bar',
    data: { labels, datasets: chart.series.map((series, at) => columnDataset(series, plan.fills[at] ?? [], style)) },
    options: chartOptions(
      { top: plan.top, right, bottom: 0, left: 0 },
      { x: categoryScaleOptions(lines, style, true), y: valueScaleOptions(plan.scale, style) },
    ),
    plugins: [paper(style), ...columnMarks(chart, plan, style), ...heading(chart, 0, style)],
  };
}

/** Where every column has its value over it, grid lines and an axis would only cross the values. */
function columnLayout(chart: Chart, style: ChartStyle): ColumnLayout {
  const scale = valueScale(chart, style, true);
  const layout = layoutWith(scale, chart, style);
  return layout.plan.values ? layoutWith(baseline(scale, chart, style), chart, style) : layout;
}

function layoutWith(scale: ValueScale, chart: Chart, style: ChartStyle): ColumnLayout {
  const words = { width: style.width * 0.2, lines: 2, arrow: UPRIGHT_ARROWS.above };
  const right = 8 + (chart.target ? targetLabel(chart, words, style).width : 0);
  const across = style.width - scale.width - right;
  const labels = categoryLabels(chart, across, style);
  const lines = Math.max(1, ...labels.map((each) => each.length));
  const height = style.height - categoryHeight(lines, style);
  return { right, labels, lines, plan: planColumns(chart, { scale, across, height }, style) };
}

/** Periods are thinned; other categories are broken into at most three lines. */
function categoryLabels(chart: Chart, across: number, style: ChartStyle): string[][] {
  const pitch = across / Math.max(1, chart.categories.length);
  const size = tickSize(style);
  const width = (text: string): number => widthOf(text, { size }, style);
  const names = chart.categories.map(drawable);
  const isDated = names.length > 2 && areDated(names);
  if (!isDated && names.every((name) => width(name) <= pitch - 6)) return names.map((name) => [name]);
  if (isDated || names.every((name) => name.length <= 7))
    return thinLabels(names, { pitch, width, gap: 6 }).map((name) => [name]);
  return chart.categories.map((name) => fitText(name, { width: pitch - 8, lines: 3, size }, style));
}

function columnDataset(series: ChartSeries, fills: readonly Fill[], style: ChartStyle): ChartDataset<'bar'> {
  return {
    label: series.name,
    data: [...series.values],
    backgroundColor: fills.map(({ fill }) => ink(style, fill)),
    borderColor: fills.map(({ edge }) => ink(style, edge)),
    borderWidth: fills.map(({ fill, edge }) => (fill === edge ? 0 : 1)),
    borderSkipped: false,
    categoryPercentage: GROUP,
    barPercentage: COLUMN,
    maxBarThickness: WIDEST,
    inflateAmount: 0,
  };
}

/** Of a lone series in focus over time only the latest column is in focus: the earlier ones are what it is compared with. */
function fillsOf(chart: Chart, { emphasis, emphases, values }: ChartSeries, at: number): Fill[] {
  const latest = values.findLastIndex((each) => each !== null);
  const isLone = chart.series.length === 1 && emphasis === 'focus';
  return values.map((_, category) => {
    const own = emphases?.[category];
    if (own) return own === 'plain' ? solid('graphic3') : FILLS[own][0];
    return isLone && category < latest ? solid('graphic3') : choiceOf(FILLS, chart, at);
  });
}

/** What a column chart has for its plot and what is written over it: points, without the axes. */
interface Room {
  readonly scale: ValueScale;
  readonly across: number;
  readonly height: number;
}

/** Decides what is written over the columns, and how much room that takes above the plot. */
function planColumns(chart: Chart, room: Room, style: ChartStyle): ColumnPlan {
  const { label, value } = style.look;
  const bold = { size: label, bold: true };
  const group = (room.across / Math.max(1, chart.categories.length)) * GROUP;
  const pitch = Math.min(group / Math.max(1, chart.series.length), WIDEST / COLUMN);
  const figures = chart.series.flatMap((series) => series.values.filter((each) => each !== null));
  const texts = figures.map((each) => formatNumber(each, chart.decimals));
  const values = widest(texts, bold, style) + 4 <= pitch;
  const seriesNames = chart.series.map((series) => drawable(series.name));
  const longest = widest(seriesNames, bold, style);
  const names = naming(chart, { ...room, pitch, longest });
  const key =
    names === 'key'
      ? keySize(
          chart.series.map(({ name }) => name),
          room.across,
          style,
        ).height + 8
      : 0;
  const breaks = { top: key + headingHeight(chart), height: breakRow(chart, style) };
  const nameHeight = names === 'level' ? label * LEADING : names === 'upright' ? longest + 8 : 0;
  const needed = (values ? label : value) * LEADING + 4 + nameHeight;
  const top = Math.ceil(headroom(chart, room, needed) + breaks.top + breaks.height);
  const fills = chart.series.map((series, at) => fillsOf(chart, series, at));
  return { values, names, top, breaks, scale: room.scale, fills };
}

/** How close columns stand and how long the longest name is: points. */
interface NameRoom extends Room {
  readonly pitch: number;
  readonly longest: number;
}

/** The closest that columns may stand with names upright over them, and the part of a plot's height that names may take. */
const CLOSEST = 9.5;
const NAMES = 0.2;

/** Level where names fit over a column, upright for years over narrow ones in a high plot, else a key. */
function naming(chart: Chart, room: NameRoom): ColumnPlan['names'] {
  const { pitch, longest, height } = room;
  if (chart.series.length < 2) return 'none';
  if (longest + 6 <= pitch) return 'level';
  const fits = pitch >= CLOSEST && longest <= Math.min(42, height * NAMES);
  return fits && standApart(chart, room) ? 'upright' : 'key';
}

/** Names over narrow columns of about the same height would run into each other. */
function standApart(chart: Chart, { pitch, longest, height, scale }: NameRoom): boolean {
  if (pitch >= SMALL) return true;
  const firsts = chart.series.map(({ values }) => values.find((value) => value !== null) ?? 0);
  return firsts.slice(1).every((value, at) => {
    const step = Math.abs(value - (firsts[at] ?? 0));
    return (step / (scale.max - scale.min)) * height * 0.8 > longest;
  });
}

/** What labels above the columns need beyond the plot's own air: at least half a tick label. */
function headroom(chart: Chart, { scale, height }: Room, needed: number): number {
  const highest = Math.max(0, ...chart.series.flatMap((each) => each.values.map((value) => value ?? 0)));
  const air = ((scale.max - highest) / (scale.max - scale.min)) * (height - needed);
  return Math.max(10, needed - air);
}
