import { childOf, childrenOf, saysYes, type Node } from '../../package/node';
import type { Fill } from './fill';
import type { Layers } from './layers';
import { readParagraphs, type ReadParagraph } from './paragraphs';
import { cellStyles } from './table-style';

/** A cell of a table. */
export interface ReadCell {
  readonly paragraphs: readonly ReadParagraph[];
  readonly fill: Fill;
  /** Whether it spans others or is spanned. */
  readonly merged: boolean;
}

/** A table. */
export interface ReadTable {
  /** Whether its first row is flagged as a header. */
  readonly header: boolean;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** Reads a table (`a:tbl`); what its cells' texts don't say comes from its style, then from the presentation. */
export function readTable(table: Node, styles: Node | undefined, layers: Layers): ReadTable {
  const styleOf = cellStyles(table, styles, layers);
  const defaults = childOf(layers.presentation, 'p:defaultTextStyle');
  const setting = { styles: defaults ? [defaults] : [], scale: 1, fontColour: undefined, layers };
  const rows = childrenOf(table, 'a:tr');
  return {
    header: saysYes(childOf(table, 'a:tblPr')?.attributes['firstRow']),
    rows: rows.map((row, at) => {
      const cells = childrenOf(row, 'a:tc');
      return cells.map((cell, column) => {
        const style = styleOf(cell, { row: at, rows: rows.length, column, columns: cells.length });
        const paragraphs = readParagraphs(childrenOf(childOf(cell, 'a:txBody'), 'a:p'), setting);
        return {
          paragraphs: paragraphs.map((paragraph) => styled(paragraph, style)),
          fill: style.fill,
          merged: isMerged(cell),
        };
      });
    }),
  };
}

function styled(
  paragraph: ReadParagraph,
  { colour, bold }: ReturnType<ReturnType<typeof cellStyles>>,
): ReadParagraph {
  const runs = paragraph.runs.map((run) => ({
    ...run,
    colour: run.ownColour ? run.colour : (colour ?? run.colour),
    bold: run.bold || bold,
  }));
  return { ...paragraph, runs };
}

function isMerged({ attributes }: Node): boolean {
  const spans = ['gridSpan', 'rowSpan'].some((name) => Number(attributes[name] ?? 1) > 1);
  return spans || ['hMerge', 'vMerge'].some((name) => saysYes(attributes[name]));
}
