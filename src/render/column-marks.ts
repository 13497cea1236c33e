import type { SKRSContext2D } from '../fonts/drawable';
import { contrast, type Chart, type ColourRole, type Hex } from '../model';
import type { Drawing, Plugin } from './chart-js';
import { placeBreaks } from './column-breaks';
import { fontOf, ink, SMALL, type ChartStyle } from './chart-style';
import { columnNames, everyValue, latestValue, type Column, type ColumnName, type ColumnRoom } from './column-labels';
import { drawable } from '../fonts/drawable';
import { drawLabels, drawTargetOver, mark, plotOf, strokeLine, writeText } from './draw-marks';
import { headingHeight } from './heading';
import { drawKey } from './key';
import { boxAt, labelOf } from './label';
import { breaksWithin } from './line-labels';
import { targetLines } from './line-texts';
import type { ValueScale } from './value-scale';

/** What is written over the columns. */
export interface ColumnPlan {
  /** Whether every column has its value over it; otherwise only the latest in focus. */
  readonly values: boolean;
  /** How series are named: over the first group level or upright, or in a key above the plot. */
  readonly names: 'none' | 'level' | 'upright' | 'key';
  /** Points above the plot. */
  readonly top: number;
  /** The row with the words of breaks: where it begins, and its height (0 without breaks). */
  readonly breaks: { readonly top: number; readonly height: number };
  readonly scale: ValueScale;
}

interface Picture {
  readonly chart: Chart;
  readonly plan: ColumnPlan;
  readonly drawing: Drawing;
}

/** Target, breaks, values and names of a column chart. */
export function columnMarks(chart: Chart, plan: ColumnPlan, style: ChartStyle): Plugin[] {
  return [
    mark('column-target', 'over', (context, drawing) => drawColumnTarget(context, { chart, plan, drawing }, style)),
    mark('column-breaks', 'under', (context, drawing) => drawBreaks(context, { chart, plan, drawing }, style)),
    mark('column-labels', 'over', (context, drawing) => drawColumnLabels(context, { chart, plan, drawing }, style)),
  ];
}

function drawColumnLabels(context: SKRSContext2D, picture: Picture, style: ChartStyle): void {
  const { chart, plan, drawing } = picture;
  const columns = chart.series.map((_, at) => columnsOf(picture, at, style));
  const room = roomOf(picture);
  const drawn = { chart, columns, room, style };
  const values = plan.values ? everyValue(drawn) : [];
  const names =
    plan.names === 'level' || plan.names === 'upright' ? columnNames(drawn, values, plan.names === 'upright') : [];
  const shown = plan.values ? values.flat().filter((each) => each !== undefined) : latestValue(drawn);
  drawLabels(context, shown, style);
  for (const name of names) writeName(context, name, style);
  const at = { left: room.plot.left, top: headingHeight(chart), right: drawing.width };
  if (plan.names === 'key') drawKey(context, { entries: keyEntries(drawing), at }, style);
}

function columnsOf({ chart, drawing }: Picture, at: number, style: ChartStyle): (Column | undefined)[] {
  const { data } = drawing.getDatasetMeta(at);
  const fills = drawing.data.datasets[at]?.backgroundColor as readonly string[];
  return (chart.series[at]?.values ?? []).map((value, category) => {
    const element = data[category];
    if (value === null || !element) return undefined;
    const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true) as Record<
      'x' | 'y' | 'base' | 'width',
      number
    >;
    const box = { left: x - width / 2, right: x + width / 2, top: Math.min(y, base), bottom: Math.max(y, base) };
    return { box, up: value >= 0, value, inside: textOn(fills[category] ?? '#FFFFFF', style) };
  });
}

/** White or ink, whichever reads better on a fill such as `#A6192E`. */
export function textOn(fill: string, { colours }: ChartStyle): ColourRole {
  const hex = fill.slice(1) as Hex;
  return contrast(colours.white, hex) >= contrast(colours.ink, hex) ? 'white' : 'ink';
}

function roomOf({ chart, plan, drawing }: Picture): ColumnRoom {
  const { scale } = plan;
  const up = drawing.scales['y'];
  const shown = up && chart.target && chart.target.value <= scale.max && chart.target.value >= scale.min;
  return {
    plot: plotOf(drawing),
    page: { left: 0, top: 0, right: drawing.width, bottom: drawing.height },
    ...(shown && { target: up.getPixelForValue(chart.target.value) }),
  };
}

function writeName(context: SKRSContext2D, { text, focus, upright, x, y, up }: ColumnName, style: ChartStyle): void {
  // An upright name is narrower than its column; an edge would bite into the neighbours.
  const size = upright ? SMALL : style.look.label;
  context.save();
  context.translate(x, y);
  if (upright) context.rotate(-Math.PI / 2);
  context.textAlign = upright ? (up ? 'left' : 'right') : 'center';
  writeText(
    context,
    { text, x: 0, y: 0 },
    { size, family: fontOf(style, size, focus).family, colour: ink(style, focus ? 'focus' : 'grey'), edge: !upright },
  );
  context.restore();
}

function keyEntries(drawing: Drawing): { name: string; fill: string; edge: string }[] {
  return drawing.data.datasets.map(({ label, backgroundColor, borderColor }) => ({
    name: drawable(label ?? ''),
    fill: (backgroundColor as readonly string[]).at(-1) ?? '#FFFFFF',
    edge: (borderColor as readonly string[]).at(-1) ?? '#FFFFFF',
  }));
}

/** The target's words stand in the right margin, where there are no columns; beyond the axis with an arrow and no line. */
function drawColumnTarget(context: SKRSContext2D, picture: Picture, style: ChartStyle): void {
  const { chart, plan, drawing } = picture;
  if (!chart.target) return;
  const { target, plot } = roomOf(picture);
  const above = chart.target.value > plan.scale.max;
  const arrow = target !== undefined ? undefined : above ? '↑' : '↓';
  const y = target ?? (above ? plot.top : plot.bottom);
  if (target !== undefined) drawTargetOver(context, { from: { x: plot.left, y }, to: { x: plot.right, y } }, style);
  const room = { width: drawing.width - plot.right - 6, lines: 2, arrow };
  const label = labelOf(targetLines(chart, room, style), style);
  drawLabels(context, [{ label, box: boxAt(label, plot.right + 6, y - label.height / 2), align: 'left' }], style);
}

/** A line between two categories through the plot, its words in the row above all columns and values. */
function drawBreaks(context: SKRSContext2D, { chart, plan, drawing }: Picture, style: ChartStyle): void {
  const across = drawing.scales['x'];
  if (!across || plan.breaks.height === 0) return;
  const { left, bottom } = plotOf(drawing);
  const row = { left, right: drawing.width, top: plan.breaks.top, bottom: plan.breaks.top + plan.breaks.height };
  const lines = breaksWithin(chart).map(
    ({ before }) => (across.getPixelForValue(before) + across.getPixelForValue(before - 1)) / 2,
  );
  for (const x of lines)
    strokeLine(
      context,
      { from: { x, y: row.top }, to: { x, y: bottom } },
      { colour: ink(style, 'graphic2'), width: 1 },
    );
  drawLabels(context, placeBreaks(chart, { lines, row }, style), style);
}
