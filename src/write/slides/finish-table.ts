import { emuOf, inches, type TableBox, type Template } from '../../model';
import { childOf, childrenOf, type Node } from '../../package/node';
import { el, xmlOf } from '../../package/xml-text';
import { ruleAbove, tableStyleId } from '../brand/table-style';
import { finishParagraphs, plainParagraph, type RunContext } from './finish-text';
import { rowHeights } from './write-slides';

/**
 * The graphic of a table with a flagged header row (A9), its fills, rules and colours left to the template's table style, so that rows
 * added by hand look right. A total that isn't the last row gets its rule directly (#1299).
 */
export function finishTable(
  frame: Node,
  box: TableBox,
  { template, ...context }: RunContext & { readonly template: Template },
): string {
  const data = childOf(frame, 'a:graphic', 'a:graphicData');
  const table = childOf(data, 'a:tbl');
  const properties = el(
    'a:tblPr',
    { firstRow: 1, bandRow: 1, lastRow: box.rows.at(-1)?.total === true ? 1 : undefined },
    `<a:tableStyleId>${tableStyleId(template)}</a:tableStyleId>`,
  );
  const grid = childrenOf(table, 'a:tblGrid').map(xmlOf);
  const rows = childrenOf(table, 'a:tr').map((row, at) => {
    const ruled = box.rows[at - 1]?.total === true && at < box.rows.length;
    const cells = childrenOf(row, 'a:tc').map((cell, column) =>
      finishCell(cell, { ruled, align: box.columns[column]?.align !== 'left' }, context),
    );
    return el('a:tr', row.attributes, ...cells);
  });
  return el('a:graphic', {}, el('a:graphicData', data?.attributes, el('a:tbl', {}, properties, ...grid, ...rows)));
}

function finishCell(cell: Node, { ruled, align }: { ruled: boolean; align: boolean }, context: RunContext): string {
  const text = finishParagraphs(childOf(cell, 'a:txBody'), [plainParagraph(align)], context);
  return el(
    'a:tc',
    {},
    el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), text),
    el('a:tcPr', childOf(cell, 'a:tcPr')?.attributes, ruled ? ruleAbove('a:lnT') : ''),
  );
}

/** The place of a table. PptxGenJS takes an inch for a height it isn't given; the frame is as high as its rows. */
export function tableTransform(box: TableBox): string {
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + emuOf(inches(each)), 0);
  const { x, y } = box.frame;
  return el(
    'p:xfrm',
    {},
    el('a:off', { x: emuOf(x), y: emuOf(y) }),
    el('a:ext', { cx: sum(box.columnWidths), cy: sum(rowHeights(box)) }),
  );
}
