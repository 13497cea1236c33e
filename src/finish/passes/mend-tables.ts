import type { TableBox } from '../../model';
import { ruleAbove, tableStyleId } from '../brand/table-style';
import { slidePass } from '../pass';
import { objectsOf } from '../slide-objects';
import {
  childOf,
  childrenOf,
  descendantsOf,
  emptyElement,
  insertXml,
  needChild,
  removeElement,
  type Element,
} from '../xml';

/**
 * Flags the header row (A9) and hands fills, rules and colours to the template's table style, so that rows added by hand
 * look right. A total that isn't the last row gets its rule directly (#1299).
 */
export const mendTables = slidePass((slide, page, { deck }) => {
  for (const { element, box } of objectsOf(slide, page, 'table')) {
    const table = needChild(element, 'a:graphic', 'a:graphicData', 'a:tbl');
    const properties = needChild(table, 'a:tblPr');
    properties.setAttribute('firstRow', '1');
    properties.setAttribute('bandRow', '1');
    if (box.rows.at(-1)?.total === true) properties.setAttribute('lastRow', '1');
    emptyElement(properties);
    insertXml(properties, `<a:tableStyleId>${tableStyleId(deck.template)}</a:tableStyleId>`);
    const stamp = childOf(element, 'p:nvGraphicFramePr', 'p:nvPr', 'p:extLst');
    if (stamp) removeElement(stamp);
    mendFrame(element, box);
    mendRows(table, box);
  }
});

/** PptxGenJS takes an inch for a height it isn't given; the frame is as high as its rows. */
function mendFrame(frame: Element, box: TableBox): void {
  const rows = descendantsOf(frame, 'a:tr').map((row) => Number(row.getAttribute('h')));
  const widths = descendantsOf(frame, 'a:gridCol').map((column) => Number(column.getAttribute('w')));
  const extent = needChild(frame, 'p:xfrm', 'a:ext');
  const sum = (numbers: readonly number[]): string => String(numbers.reduce((a, b) => a + b, 0));
  if (rows.length !== box.rows.length + 1) throw new Error(`the table ${box.name} has ${rows.length} rows`);
  extent.setAttribute('cx', sum(widths));
  extent.setAttribute('cy', sum(rows));
}

function mendRows(table: Element, box: TableBox): void {
  childrenOf(table, 'a:tr').forEach((row, at) => {
    const inner = box.rows[at - 1]?.total === true && at < box.rows.length;
    for (const cell of childrenOf(row, 'a:tc')) mendCell(cell, inner);
  });
}

function mendCell(cell: Element, ruled: boolean): void {
  const properties = needChild(cell, 'a:tcPr');
  emptyElement(properties);
  if (ruled) insertXml(properties, ruleAbove('a:lnT'));
  for (const run of descendantsOf(cell, 'a:rPr', 'a:endParaRPr')) {
    const colour = childOf(run, 'a:solidFill');
    if (colour) removeElement(colour);
  }
}
