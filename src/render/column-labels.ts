import { formatNumber, type Chart, type ColourRole } from '../model';
import { LEADING, widthOf, type ChartStyle } from './chart-style';
import { costIn, type Scene } from './choose-places';
import { drawable } from '../fonts/drawable';
import type { Rect } from './geometry';
import { boxAt, labelOf, type Label, type PlacedLabel } from './label';
import { withUnit } from './value-ticks';

/** A column where Chart.js has put it; `up` when its value is not negative. */
export interface Column {
  readonly box: Rect;
  readonly up: boolean;
  readonly value: number;
  /** Colour of a text that stands inside the column. */
  readonly inside: ColourRole;
}

/** The columns of each series by category; undefined where a figure is missing. */
export type Columns = readonly (readonly (Column | undefined)[])[];

/** What labels of columns have to mind besides the columns. */
export interface ColumnRoom {
  readonly plot: Rect;
  readonly page: Rect;
  /** Height of the target line. */
  readonly target?: number;
}

/** A column chart as it is drawn. */
export interface DrawnColumns {
  readonly chart: Chart;
  readonly columns: Columns;
  readonly room: ColumnRoom;
  readonly style: ChartStyle;
}

/** How far a label stands from its column. */
const AIR = 2;

/**
 * The value of every column over it (under a negative one), clear of the target line; inside the column where there is no room outside.
 * The latest in focus is bold and has the unit, the others are bare numbers.
 */
export function everyValue(drawn: DrawnColumns): (PlacedLabel | undefined)[][] {
  return drawn.chart.series.map((series, at) => {
    const own = drawn.columns[at] ?? [];
    const latest = series.emphasis === 'focus' ? own.findLastIndex((column) => column !== undefined) : -1;
    const stands = (category: number): boolean =>
      series.emphases ? series.emphases[category] === 'focus' : category === latest;
    return own.map(
      (column, category) => column && besideColumn(valueLabel(column, stands(category), drawn), column, drawn),
    );
  });
}

/** The unit is left out where it would reach over the neighbouring columns: the axis says it at its zero. */
function valueLabel({ value, box }: Column, latest: boolean, { chart, style }: DrawnColumns): Label {
  const [whole, bare] = [withUnit(value, chart.unit, chart.decimals), formatNumber(value, chart.decimals)];
  const fits = widthOf(style, whole, { size: style.look.label, bold: true }) <= box.right - box.left + 4;
  const text = latest && (fits || chart.series.length === 1) ? whole : bare;
  return labelOf([{ text, size: style.look.label, bold: latest, colour: latest ? 'focus' : 'grey' }], style);
}

function besideColumn(label: Label, { box, up, inside }: Column, { room, style }: DrawnColumns): PlacedLabel {
  const left = (box.left + box.right - label.width) / 2;
  const outside = clearOf(room.target, boxAt(label, left, up ? box.top - AIR - label.height : box.bottom + AIR), up);
  if (outside.top >= room.page.top && outside.bottom <= room.plot.bottom) return { label, box: outside, align: 'left' };
  const lines = label.lines.map((line) => ({ ...line, colour: inside }));
  const top = up ? box.top + AIR : box.bottom - AIR - label.height;
  return { label: labelOf(lines, style), box: boxAt(label, left, top), align: 'left', bare: true };
}

/** Moves a label that lies on the target line to its far side. */
function clearOf(target: number | undefined, box: Rect, up: boolean): Rect {
  if (target === undefined || target < box.top - 1 || target > box.bottom + 1) return box;
  const by = up ? target - 2 - box.bottom : target + 3 - box.top;
  return { ...box, top: box.top + by, bottom: box.bottom + by };
}

/** The latest value in focus, where it lies on no other column and not on the target; the facts panel says it anyway. */
export function latestValue({ chart, columns, room, style }: DrawnColumns): PlacedLabel[] {
  const at = chart.series.findLastIndex((series) => series.emphasis === 'focus');
  const column = columns[at]?.findLast((each) => each !== undefined);
  if (!column) return [];
  const text = withUnit(column.value, chart.unit, chart.decimals);
  const label = labelOf([{ text, size: style.look.value, bold: true, colour: 'focus' }], style);
  const others = columns.flat().filter((each) => each !== undefined && each !== column);
  const scene: Scene = {
    room: { ...room.page, left: room.plot.left, right: room.plot.right },
    segments:
      room.target === undefined
        ? []
        : [{ from: { x: room.plot.left, y: room.target }, to: { x: room.plot.right, y: room.target } }],
    boxes: others.map((each) => each?.box ?? room.plot),
  };
  const { left, right, top, bottom } = column.box;
  const y = column.up ? top - AIR - label.height : bottom + AIR;
  const candidates = [(left + right - label.width) / 2, left, right - label.width, left + 4].map((x) =>
    boxAt(label, x, y),
  );
  const free = candidates.find((box) => costIn(scene, box) === 0);
  return free ? [{ label, box: free, align: 'left' }] : [];
}

/** A series' name over its first column: level, or upright when `upright`. */
export interface ColumnName {
  readonly text: string;
  readonly focus: boolean;
  readonly upright: boolean;
  /** Where the text begins (upright) or its middle (level). */
  readonly x: number;
  readonly y: number;
  readonly up: boolean;
}

/** The name of each series over its first column, beyond the value there. */
export function columnNames(
  { chart, columns, style }: DrawnColumns,
  values: readonly (readonly (PlacedLabel | undefined)[])[],
  upright: boolean,
): ColumnName[] {
  return chart.series.flatMap((series, at) => {
    const category = (columns[at] ?? []).findIndex((column) => column !== undefined);
    const column = columns[at]?.[category];
    if (!column) return [];
    const value = values[at]?.[category];
    const taken = value && value.bare !== true ? value.box : column.box;
    const half = upright ? 4 : (style.look.label * LEADING) / 2;
    const y = column.up ? Math.min(taken.top, column.box.top) - half : Math.max(taken.bottom, column.box.bottom) + half;
    const x = (column.box.left + column.box.right) / 2;
    return [{ text: drawable(series.name), focus: series.emphasis === 'focus', upright, x, y, up: column.up }];
  });
}
