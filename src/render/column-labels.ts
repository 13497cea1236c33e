import { formatNumber, type Chart, type ColourRole } from '../model';
import { inkOn, LEADING, SMALL, widthOf, type ChartStyle } from './chart-style';
import { costIn, type Scene } from './choose-places';
import { drawable } from '../fonts/drawable';
import { levelLine, type Rect, type Spot } from './geometry';
import { boxAt, evenLabel, type Label, type PlacedLabel } from './label';
import type { TextPlace } from './pen';
import { withUnit } from './value-ticks';

/** A column where Chart.js has put it; `up` when its value is not negative. */
export interface Column {
  readonly box: Rect;
  readonly up: boolean;
  readonly value: number;
  /** As CSS. */
  readonly fill: string;
}

/** The columns and what else their labels have to mind. */
export interface ColumnPlot {
  /** Of each series by category; undefined where a figure is missing. */
  readonly columns: readonly (readonly (Column | undefined)[])[];
  readonly plot: Rect;
  readonly page: Rect;
  /** Height of the target line. */
  readonly target?: number;
}

/** Labels of the columns of each series by category. */
type ColumnValues = readonly (readonly (PlacedLabel | undefined)[])[];

/** How far a label stands from its column. */
const AIR = 2;

/**
 * The value of every column over it (under a negative one), clear of the target line; inside the column where there is no room outside.
 * The latest in focus is bold and has the unit, the others are bare numbers.
 */
export function everyValue(chart: Chart, plot: ColumnPlot, style: ChartStyle): ColumnValues {
  return chart.series.map(({ emphasis, emphases }, at) => {
    const own = plot.columns[at] ?? [];
    const latest = emphasis === 'focus' ? own.findLastIndex((column) => column !== undefined) : -1;
    const isFocus = (category: number): boolean => (emphases ? emphases[category] === 'focus' : category === latest);
    return own.map((column, category) => {
      if (!column) return undefined;
      const bold = isFocus(category);
      const text = bold ? focusText(chart, column, style) : formatNumber(column.value, chart.decimals);
      const labelIn = (colour: ColourRole): Label => evenLabel([text], { size: style.look.label, bold, colour }, style);
      const placed = besideColumn(labelIn(bold ? 'focus' : 'grey'), column, plot);
      return placed.bare ? { ...placed, label: labelIn(inkOn(column.fill, style)) } : placed;
    });
  });
}

/** The unit is left out where it would reach over the neighbouring columns: the axis says it at its zero. */
function focusText(chart: Chart, { value, box }: Column, style: ChartStyle): string {
  const whole = withUnit(value, chart.unit, chart.decimals);
  const isNarrow = widthOf(whole, { size: style.look.label, bold: true }, style) > box.right - box.left + 4;
  return isNarrow && chart.series.length > 1 ? formatNumber(value, chart.decimals) : whole;
}

/** The label of a column over or under it, or inside it where that would lie outside the picture. */
function besideColumn(label: Label, { box, up }: Column, { target, page, plot }: ColumnPlot): PlacedLabel {
  const left = (box.left + box.right - label.width) / 2;
  const outside = clearOf(target, boxAt(label, left, up ? box.top - AIR - label.height : box.bottom + AIR), up);
  const bare = outside.top < page.top || outside.bottom > plot.bottom;
  const top = up ? box.top + AIR : box.bottom - AIR - label.height;
  return { label, box: bare ? boxAt(label, left, top) : outside, align: 'left', bare };
}

/** Moves a label that lies on the target line to its far side. */
function clearOf(target: number | undefined, box: Rect, up: boolean): Rect {
  if (target === undefined || target < box.top - 1 || target > box.bottom + 1) return box;
  const by = up ? target - 2 - box.bottom : target + 3 - box.top;
  return { ...box, top: box.top + by, bottom: box.bottom + by };
}

/** The latest value in focus, where it lies on no other column and not on the target; the facts panel says it anyway. */
export function latestValue(chart: Chart, plot: ColumnPlot, style: ChartStyle): PlacedLabel[] {
  const at = chart.series.findLastIndex((series) => series.emphasis === 'focus');
  const column = plot.columns[at]?.findLast((each) => each !== undefined);
  if (!column) return [];
  const text = withUnit(column.value, chart.unit, chart.decimals);
  const label = evenLabel([text], { size: style.look.value, bold: true, colour: 'focus' }, style);
  const scene: Scene = {
    room: { ...plot.page, left: plot.plot.left, right: plot.plot.right },
    segments: plot.target === undefined ? [] : [levelLine(plot.plot, plot.target)],
    boxes: plot.columns.flat().flatMap((each) => (each && each !== column ? [each.box] : [])),
  };
  const { left, right, top, bottom } = column.box;
  const y = column.up ? top - AIR - label.height : bottom + AIR;
  const boxes = [(left + right - label.width) / 2, left, right - label.width, left + 4].map((x) => boxAt(label, x, y));
  const free = boxes.find((box) => costIn(scene, box) === 0);
  return free ? [{ label, box: free, align: 'left' }] : [];
}

/** A series' name over its first column: level, or upright when `upright`. */
interface ColumnName {
  readonly text: string;
  readonly upright: boolean;
  /** Where the text begins (upright) or its middle (level). */
  readonly at: Spot;
  readonly look: Omit<TextPlace, 'x' | 'y'>;
}

/** The name of each series over its first column, beyond the value there; an upright one without a white edge, which would bite into the neighbours. */
export function columnNames(
  chart: Chart,
  { columns, values, upright }: Pick<ColumnPlot, 'columns'> & { values: ColumnValues; upright: boolean },
  style: ChartStyle,
): ColumnName[] {
  return chart.series.flatMap(({ name, emphasis }, at) => {
    const category = columns[at]?.findIndex((column) => column !== undefined) ?? -1;
    const column = columns[at]?.[category];
    if (!column) return [];
    const { box, up } = column;
    const value = values[at]?.[category];
    const taken = value && !value.bare ? value.box : box;
    const half = upright ? 4 : (style.look.label * LEADING) / 2;
    const y = up ? Math.min(taken.top, box.top) - half : Math.max(taken.bottom, box.bottom) + half;
    const bold = emphasis === 'focus';
    const look = {
      size: upright ? SMALL : style.look.label,
      bold,
      colour: bold ? 'focus' : 'grey',
      align: upright ? (up ? 'left' : 'right') : 'center',
      edge: !upright,
    } as const;
    return [{ text: drawable(name), upright, at: { x: (box.left + box.right) / 2, y }, look }];
  });
}
