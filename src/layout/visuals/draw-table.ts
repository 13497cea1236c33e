import { problems } from '../../diagnostics';
import {
  cellText,
  CELL_INSET,
  frame,
  line,
  type Frame,
  type StyledParagraph,
  type TableBox,
  type TableContent,
} from '../../model';
import { largest, measureBlock } from '../../text';
import { bottomOf } from '../frames';
import { originIn } from '../report-misfit';
import type { Setting } from '../setting';
import type { Draw } from './drawing';
import { columnWidthsOf } from './table-columns';

/** Heights of a row of one line, inches: loose while the table fits so, close otherwise. */
const ROW_HEIGHTS = [0.47, 0.42, 0.38] as const;
const [, TOP, , BOTTOM] = CELL_INSET;
/** Space over and under a text of several lines, beyond the cell's inset. */
const AROUND_LINES = 0.08;

/** A table as wide as its content asks for; rows that don't fit go on under the same header on the next page. */
export const drawTable: Draw<'table'> = ({ table, keeps }, area, task) => {
  const columnWidths = keeps?.columnWidths ?? columnWidthsOf(table, area.width, task);
  // No more rows than could ever fit are measured: a hostile file may have thousands.
  const most = Math.ceil(area.height / ROW_HEIGHTS[2]);
  const texts = textHeights({ ...table, rows: table.rows.slice(0, most) }, columnWidths, task);
  const choices = keeps ? [keeps.rowHeight] : ROW_HEIGHTS;
  const share = shareOf(table, choices, (least) => rowsThatFit(heightsAt(texts, least), area));
  const { rowHeight } = share;
  const heights = heightsAt(texts, rowHeight);
  if (share.count === 0 && table.rows.length > 0)
    task.report(
      problems.tableRowTooTall(originIn(task.slide, ['table']).span, {
        what: 'the table',
        row: table.rows[0]?.cells[0] ?? '',
        measured: (heights.rows[0] ?? 0) + heights.header,
        allowed: area.height,
      }),
    );
  const count = share.count === 0 ? heights.rows.length : share.count;
  const rowHeights = [heights.header, ...heights.rows.slice(0, count)];
  const sizes = { columnWidths, rowHeights, rowHeight };
  const box = tableBox({ ...table, rows: table.rows.slice(0, count) }, sizes, area);
  const rows = table.rows.slice(count);
  const rest = { kind: 'table', table: { ...table, rows }, keeps: { rowHeight, columnWidths } } as const;
  return { boxes: [box], bottom: bottomOf(box.frame), ...(rows.length > 0 && { rest }) };
};

/** What of a table stands on this page: so many rows, each at least so high. */
interface Share {
  readonly rowHeight: number;
  readonly count: number;
}

/**
 * The rows of this page: as few pages as the closest rows allow, as loose as that many pages allow, and about as many rows on
 * each, so that no few are left alone, nor a total.
 */
function shareOf({ rows }: TableContent, rowHeights: readonly number[], fitting: (rowHeight: number) => number): Share {
  const ways = rowHeights.map((rowHeight) => {
    const pages = Math.ceil(rows.length / fitting(rowHeight)) || 1;
    return { rowHeight, pages, count: Math.ceil(rows.length / pages) };
  });
  return ways.reduce((best, way) => (way.pages < best.pages ? way : best));
}

interface Heights {
  readonly header: number;
  readonly rows: readonly number[];
}

/** Heights of rows with their text and its insets, 0 where all is on one line. */
function textHeights(table: TableContent, widths: readonly number[], setting: Setting): Heights {
  const cellHeight = (paragraph: StyledParagraph, at: number): number => {
    const width = (widths[at] ?? 0) - CELL_INSET[0] - CELL_INSET[2];
    const block = measureBlock([paragraph], { width }, setting);
    return block.lines < 2 ? 0 : block.height + TOP + BOTTOM + AROUND_LINES;
  };
  return {
    header: largest(table.columns.map(({ heading }, at) => cellHeight(line(heading, 'tableHead'), at))),
    rows: table.rows.map((row) => largest(row.cells.map((cell, at) => cellHeight(cellText(cell, row), at)))),
  };
}

function heightsAt({ header, rows }: Heights, least: number): Heights {
  return { header: Math.max(least, header), rows: rows.map((height) => Math.max(least, height)) };
}

/** How many rows a page has room for under the header. */
function rowsThatFit({ header, rows }: Heights, area: Frame): number {
  let room = area.height - header + 1e-9;
  const tooMuch = rows.findIndex((height) => (room -= height) < 0);
  return tooMuch < 0 ? rows.length : tooMuch;
}

function tableBox(
  { columns, rows, alt }: TableContent,
  sizes: Required<Pick<TableBox, 'columnWidths' | 'rowHeights' | 'rowHeight'>>,
  area: Frame,
): TableBox {
  const width = sizes.columnWidths.reduce((sum, each) => sum + each, 0);
  const height = sizes.rowHeights.reduce((sum, each) => sum + each, 0);
  const place = frame(area.x, area.y, width, height);
  return { kind: 'table', frame: place, ...sizes, columns, rows, alt, name: 'Tabell' };
}
