import { formatNumber, type Chart, type ChartSeries, type ColourRole } from '../../model';
import type { ChartConfiguration, ChartDataset } from '../chart-js';
import { chartOptions } from '../chart-options';
import { ink, LEADING, SMALL, tickSize, widthOf, type ChartStyle } from '../chart-style';
import { breakRow } from '../column-breaks';
import { columnMarks, type ColumnPlan } from '../column-marks';
import { drawable } from '../../fonts/drawable';
import { fitText } from '../fit-text';
import { heading, headingHeight } from '../heading';
import { KEY_ROW, keyRows } from '../key';
import { labelOf } from '../label';
import { targetLines } from '../line-texts';
import { paper } from '../paper';
import { areDated, thinLabels } from '../period-labels';
import {
  baseline,
  categoryHeight,
  categoryScaleOptions,
  valueScale,
  valueScaleOptions,
  type ValueScale,
} from '../value-scale';

interface Fill {
  readonly fill: ColourRole;
  readonly edge: ColourRole;
}

const OUTLINE: Fill = { fill: 'white', edge: 'graphic2' };
const solid = (colour: ColourRole): Fill => ({ fill: colour, edge: colour });

/** LOOK: neighbours separable without colour (outline, dark, mid, focus), each 3:1 to white. */
const FILLS: Readonly<Record<ChartSeries['emphasis'], readonly Fill[]>> = {
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
    data: { labels, datasets: chart.series.map((series, at) => columnDataset({ series, at }, chart, style)) },
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
  const layout = layoutWith(chart, style, scale);
  return layout.plan.values ? layoutWith(chart, style, baseline(scale, chart, style)) : layout;
}

function layoutWith(chart: Chart, style: ChartStyle, scale: ValueScale): ColumnLayout {
  const right = chart.target
    ? labelOf(targetLines(chart, { width: style.width * 0.2, lines: 2, arrow: '↑' }, style), style).width + 8
    : 8;
  const across = style.width - scale.width - right;
  const labels = categoryLabels(chart, style, across);
  const lines = Math.max(1, ...labels.map((each) => each.length));
  const height = style.height - categoryHeight(lines, style);
  return { right, labels, lines, plan: planColumns(chart, style, { across, height, scale }) };
}

/** Periods are thinned; other categories are broken into at most three lines. */
function categoryLabels(chart: Chart, style: ChartStyle, across: number): string[][] {
  const pitch = across / Math.max(1, chart.categories.length);
  const width = (text: string): number => widthOf(style, text, { size: tickSize(style) });
  const names = chart.categories.map(drawable);
  if (names.length > 2 && areDated(names)) return thinLabels(names, { pitch, width, gap: 6 }).map((name) => [name]);
  if (names.every((name) => width(name) <= pitch - 6)) return names.map((name) => [name]);
  if (names.every((name) => name.length <= 7)) return thinLabels(names, { pitch, width, gap: 6 }).map((name) => [name]);
  return chart.categories.map((name) => fitText(name, { width: pitch - 8, lines: 3, size: tickSize(style) }, style));
}

function columnDataset(
  { series, at }: { readonly series: ChartSeries; readonly at: number },
  chart: Chart,
  style: ChartStyle,
): ChartDataset<'bar'> {
  const fills = series.values.map((_, category) => fillOf(chart, { series, at, category }));
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
function fillOf(chart: Chart, { series, at, category }: { series: ChartSeries; at: number; category: number }): Fill {
  const own = series.emphases?.[category];
  if (own) return own === 'plain' ? solid('graphic3') : (FILLS[own][0] ?? OUTLINE);
  const latest = series.values.findLastIndex((each) => each !== null);
  if (chart.series.length === 1 && series.emphasis === 'focus' && category < latest) return solid('graphic3');
  const earlier = chart.series.slice(0, at).filter((each) => each.emphasis === series.emphasis).length;
  const choices = FILLS[series.emphasis];
  return choices[earlier % choices.length] ?? OUTLINE;
}

/** Decides what is written over the columns, and how much room that takes above the plot. */
function planColumns(
  chart: Chart,
  style: ChartStyle,
  room: { readonly across: number; readonly height: number; readonly scale: ValueScale },
): ColumnPlan {
  const { scale } = room;
  const pitch = Math.min(
    ((room.across / Math.max(1, chart.categories.length)) * GROUP) / Math.max(1, chart.series.length),
    WIDEST / COLUMN,
  );
  const figures = chart.series.flatMap((series) => series.values.filter((each) => each !== null));
  const bold = { size: style.look.label, bold: true };
  const widest = Math.max(0, ...figures.map((value) => widthOf(style, formatNumber(value, chart.decimals), bold)));
  const values = widest + 4 <= pitch;
  const longest = Math.max(0, ...chart.series.map((series) => widthOf(style, drawable(series.name), bold)));
  const names = naming(chart, { pitch, longest, height: room.height, scale, size: SMALL });
  const valueHeight = (values ? style.look.label : style.look.value) * LEADING + 4;
  const nameHeight = names === 'level' ? style.look.label * LEADING : names === 'upright' ? longest + 8 : 0;
  const key = names === 'key' ? keyHeight(chart, room.across, style) : 0;
  const breaks = { top: key + headingHeight(chart), height: breakRow(chart, style) };
  const top = headroom(chart, room, valueHeight + nameHeight) + breaks.top + breaks.height;
  return { values, names, top: Math.ceil(top), breaks, scale };
}

/** How close columns stand, how long the longest name is, how high the plot: points. */
interface NameRoom {
  readonly pitch: number;
  readonly longest: number;
  readonly height: number;
  readonly scale: ValueScale;
  /** Of the names. */
  readonly size: number;
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
function standApart(chart: Chart, { pitch, longest, height, scale, size }: NameRoom): boolean {
  if (pitch >= size) return true;
  const firsts = chart.series.map(({ values }) => values.find((value) => value !== null) ?? 0);
  return firsts.slice(1).every((value, at) => {
    const step = Math.abs(value - (firsts[at] ?? 0));
    return (step / (scale.max - scale.min)) * height * 0.8 > longest;
  });
}

function keyHeight(chart: Chart, width: number, style: ChartStyle): number {
  const rows = keyRows(
    chart.series.map(({ name }) => ({ name, fill: '', edge: '' })),
    width,
    style,
  );
  return ((rows.at(-1)?.row ?? 0) + 1) * KEY_ROW + 8;
}

/** What labels above the columns need beyond the plot's own air: at least half a tick label. */
function headroom(
  chart: Chart,
  { scale, height }: { readonly scale: ValueScale; readonly height: number },
  needed: number,
): number {
  const highest = Math.max(0, ...chart.series.flatMap((each) => each.values.map((value) => value ?? 0)));
  const air = ((scale.max - highest) / (scale.max - scale.min)) * (height - needed);
  return Math.max(10, needed - air);
}
