import {
  CELL_INSET,
  frame,
  inches,
  type Frame,
  type StyledParagraph,
  type TableBox,
  type TableContent,
} from '../../model';
import { complaints } from '../../diagnostics';
import { placeOf } from '../complain';
import { bottomOf } from '../frames';
import { largest } from '../largest';
import { line } from '../place-text';
import type { Setting } from '../setting';
import { measureBlock } from '../text/measure-block';
import { cellText } from './table-cell';
import { columnWidthsOf } from './table-columns';
import type { Draw, Task } from './drawing';

/** Heights of a row of one line, inches: airy while the table fits so, close otherwise. */
const ROW_HEIGHTS = [0.47, 0.42, 0.38] as const;
const [, TOP, , BOTTOM] = CELL_INSET;
/** Air over and under a text of several lines, beyond the cell's inset. */
const LINES_AIR = 0.08;

/** A table as wide as its content asks for; rows that don't fit go on under the same header on the next page. */
export const drawTable: Draw<'table'> = ({ table, keeps }, area, task) => {
  const columnWidths = keeps?.columnWidths ?? columnWidthsOf(table, area.width, task);
  // No more rows than could ever fit are measured: a hostile file may have thousands.
  const most = Math.ceil(area.height / ROW_HEIGHTS[2]);
  const texts = textHeights({ ...table, rows: table.rows.slice(0, most) }, columnWidths, task.setting);
  const fits = (least: number): boolean =>
    table.rows.length <= most && total(heightsAt(texts, least)) <= area.height;
  const airy = (keeps ? [keeps.rowHeight] : ROW_HEIGHTS).find(fits);
  const rowHeight = airy ?? keeps?.rowHeight ?? ROW_HEIGHTS[2];
  const heights = heightsAt(texts, rowHeight);
  const count = airy === undefined ? rowsThatFit(table, heights, area, task) : table.rows.length;
  const rowHeights = [heights.header, ...heights.rows.slice(0, count)];
  const box = tableBox(
    { ...table, rows: table.rows.slice(0, count) },
    { area, columnWidths, rowHeights, rowHeight },
  );
  const rows = table.rows.slice(count);
  return {
    boxes: [box],
    bottom: bottomOf(box.frame),
    ...(rows.length > 0 && {
      rest: { kind: 'table', table: { ...table, rows }, keeps: { rowHeight, columnWidths } },
    }),
  };
};

interface Heights {
  readonly header: number;
  readonly rows: readonly number[];
}

const total = ({ header, rows }: Heights): number => rows.reduce((sum, height) => sum + height, header);

/** Heights of rows with their text and its insets, 0 where all is on one line. */
function textHeights(table: TableContent, widths: readonly number[], setting: Setting): Heights {
  const cellHeight = (paragraph: StyledParagraph, at: number): number => {
    const width = (widths[at] ?? 0) - CELL_INSET[0] - CELL_INSET[2];
    const block = measureBlock([paragraph], width, 1, setting);
    return block.lines < 2 ? 0 : block.height + TOP + BOTTOM + LINES_AIR;
  };
  return {
    header: largest(table.columns.map(({ heading }, at) => cellHeight(line(heading, 'tableHead'), at))),
    rows: table.rows.map((row) => largest(row.cells.map((cell, at) => cellHeight(cellText(cell, row), at)))),
  };
}

function heightsAt({ header, rows }: Heights, least: number): Heights {
  return { header: Math.max(least, header), rows: rows.map((height) => Math.max(least, height)) };
}

/** How many rows stand on this page: no lone row is left for the next, and a total stays with the row above it. */
function rowsThatFit(table: TableContent, heights: Heights, area: Frame, task: Task): number {
  let room = area.height - heights.header;
  let count = 0;
  for (const height of heights.rows) {
    if (height > room) break;
    room -= height;
    count++;
  }
  const first = heights.rows[0] ?? 0;
  if (count === 0) {
    const measured = inches(first + heights.header);
    const span = placeOf(task.slide, ['table']);
    const row = table.rows[0]?.cells[0] ?? '';
    const what = 'the table';
    task.setting.report(complaints.tableRowTooTall(span, { what, row, measured, allowed: area.height }));
    return heights.rows.length;
  }
  return table.rows.length - count === 1 && count > 2 ? count - 1 : count;
}

function tableBox(
  table: TableContent,
  at: { area: Frame; columnWidths: readonly number[]; rowHeights: readonly number[]; rowHeight: number },
): TableBox {
  const width = at.columnWidths.reduce((sum, each) => sum + each, 0);
  const height = at.rowHeights.reduce((sum, each) => sum + each, 0);
  return {
    kind: 'table',
    frame: frame(at.area.x, at.area.y, width, height),
    columnWidths: at.columnWidths,
    rowHeight: at.rowHeight,
    rowHeights: at.rowHeights,
    columns: table.columns,
    rows: table.rows,
    alt: table.alt,
    name: 'Tabell',
  };
}
