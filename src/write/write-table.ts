import type PptxGenJS from 'pptxgenjs';
import type { StyleName } from '../schema';
import { CELL_INSET, type TableBox } from '../model';
import { place } from './place';
import { sanitiseText } from './sanitise-text';
import type { Pen } from './pen';

/** Inches in PptxGenJS's order, top first; at an inch or more it would take them for points. */
const [LEFT, TOP, RIGHT, BOTTOM] = CELL_INSET;
const CELL_MARGIN: [number, number, number, number] = [TOP, RIGHT, BOTTOM, LEFT];

/** Writes a real table; fills, rules and text colours come from the table style that finish adds, so that rows can be added by hand. */
export function writeTable(box: TableBox, { slide, name, template }: Pen): void {
  const header = box.columns.map((column, at) => cell(column.heading, 'tableHead', at));
  const rows = box.rows.map((row) =>
    box.columns.map((_, at) => cell(row.cells[at] ?? '', 'table', at, row.total)),
  );
  slide.addTable([header, ...rows], {
    ...place(box.frame),
    objectName: name,
    colW: [...box.columnWidths],
    rowH: [header, ...rows].map((_, at) => box.rowHeights?.[at] ?? box.rowHeight),
    valign: 'middle',
    margin: CELL_MARGIN,
    autoPage: false,
  });

  function cell(text: string, style: StyleName, at: number, total = false): PptxGenJS.TableCell {
    const { size, bold } = template.styles[style];
    const align = box.columns[at]?.align ?? 'left';
    return { text: sanitiseText(text), options: { align, fontSize: size, bold: bold || total } };
  }
}
