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
import { line } from '../place-text';
import type { Setting } from '../setting';
import { measureBlock } from '../text/measure-block';
import { cellText } from './table-cell';
import { columnWidthsOf } from './table-columns';
import type { Draw, Task } from './drawing';

/** Heights of a row of one line, inches: airy while the table fits so, close otherwise. */
const ROW_HEIGHTS = [0.47, 0.42, 0.38] as const;
const [, TOP, , BOTTOM] = CELL_INSET;


/** A table as wide as its content asks for; rows that don't fit go on under the same header on the next page. */
export const drawTable: Draw<'table'> = ({ table }, area, task) => {
  const columnWidths = columnWidthsOf(table, area.width, task);
  const heightsAt = (least: number): Heights => heightsOf(table, columnWidths, least, task.setting);
  const airy = ROW_HEIGHTS.find((least) => total(heightsAt(least)) <= area.height);
  const least = airy ?? ROW_HEIGHTS[2];
  const heights = heightsAt(least);
  const count = airy === undefined ? rowsThatFit(table, heights, area, task) : table.rows.length;
  const here = table.rows.slice(0, count);
  const rowHeights = [heights.header, ...heights.rows.slice(0, count)];
  const box = tableBox({ ...table, rows: here }, { area, columnWidths, rowHeights, least });
  const rest = table.rows.slice(count);
  return {
    boxes: [box],
    bottom: bottomOf(box.frame),
    ...(rest.length > 0 && { rest: { kind: 'table', table: { ...table, rows: rest } } }),
  };
};

interface Heights {
  readonly header: number;
  readonly rows: readonly number[];
}

const total = ({ header, rows }: Heights): number => rows.reduce((sum, height) => sum + height, header);

function heightsOf(table: TableContent, widths: readonly number[], least: number, setting: Setting): Heights {
  const cellHeight = (paragraph: StyledParagraph, at: number): number => {
    const width = (widths[at] ?? 0) - CELL_INSET[0] - CELL_INSET[2];
    const block = measureBlock([paragraph], width, 1, setting);
    return block.lines < 2 ? least : Math.max(least, block.height + TOP + BOTTOM + 0.08);
  };
  const header = table.columns.map(({ heading }, at) => cellHeight(line(heading, 'tableHead'), at));
  return {
    header: Math.max(least, ...header),
    rows: table.rows.map((row) =>
      Math.max(least, ...row.cells.map((cell, at) => cellHeight(cellText(cell, row), at))),
    ),
  };
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
    return table.rows.length;
  }
  return table.rows.length - count === 1 && count > 2 ? count - 1 : count;
}

function tableBox(
  table: TableContent,
  at: { area: Frame; columnWidths: readonly number[]; rowHeights: readonly number[]; least: number },
): TableBox {
  const width = at.columnWidths.reduce((sum, each) => sum + each, 0);
  const height = at.rowHeights.reduce((sum, each) => sum + each, 0);
  return {
    kind: 'table',
    frame: frame(at.area.x, at.area.y, width, height),
    columnWidths: at.columnWidths,
    rowHeight: at.least,
    rowHeights: at.rowHeights,
    columns: table.columns,
    rows: table.rows,
    alt: table.alt,
    name: 'Tabell',
  };
}
