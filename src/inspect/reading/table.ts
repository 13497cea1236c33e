import { childOf, childrenOf, type Node, saysYes } from '../../package/node';
import type { Layers } from './placeholder';
import { type ReadParagraph, readParagraphs } from './paragraphs';
import type { Hex } from '../../model';
import { colourIn, surfaceIn, type Fill } from './colour';

/** A cell of a table. */
interface ReadCell {
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

function styled(paragraph: ReadParagraph, { colour, bold }: ReturnType<ReturnType<typeof cellStyles>>): ReadParagraph {
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

/** What a table's style gives a cell. */
interface CellStyle {
  readonly fill: Fill;
  /** Colour and weight of its text where the text says none; undefined when the style says none. */
  readonly colour: Hex | undefined;
  readonly bold: boolean;
}

/** Where a cell stands in its table, from 0. */
interface CellPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Reads the styles of the cells of a table; `styles` is the outermost element of the table styles. A style that isn't there leaves fills unknown. */
function cellStyles(
  table: Node,
  styles: Node | undefined,
  layers: Layers,
): (cell: Node, place: CellPlace) => CellStyle {
  const properties = childOf(table, 'a:tblPr');
  const id = childOf(properties, 'a:tableStyleId')?.text.trim();
  const style = childrenOf(styles, 'a:tblStyle').find(({ attributes }) => attributes['styleId'] === id);
  const unstyled: Fill = id === undefined || style ? 'none' : 'unknown';
  return (cell, place) => {
    const regions = regionsOf(properties, place)
      .map((name) => childOf(style, name))
      .filter((each) => each !== undefined);
    const fills = [childOf(cell, 'a:tcPr'), ...regions.map((region) => childOf(region, 'a:tcStyle', 'a:fill'))];
    const texts = regions.map((region) => childOf(region, 'a:tcTxStyle'));
    return {
      fill: fills.map((holder) => surfaceIn(holder, layers)).find((fill) => fill !== undefined) ?? unstyled,
      colour: texts.map((text) => colourIn(text, layers)).find((colour) => colour !== undefined),
      bold: texts.some((text) => text?.attributes['b'] === 'on'),
    };
  };
}

/** The regions of a style that a cell lies in, the strongest first (ECMA-376 20.1.4.2). */
function regionsOf(properties: Node | undefined, { row, rows, column, columns }: CellPlace): readonly string[] {
  const has = (name: string): boolean => saysYes(properties?.attributes[name]);
  const body = row - (has('firstRow') ? 1 : 0);
  const regions: readonly (readonly [string, boolean])[] = [
    ['a:firstRow', has('firstRow') && row === 0],
    ['a:lastRow', has('lastRow') && row === rows - 1],
    ['a:firstCol', has('firstCol') && column === 0],
    ['a:lastCol', has('lastCol') && column === columns - 1],
    ['a:band1H', has('bandRow') && body >= 0 && body % 2 === 0],
    ['a:band2H', has('bandRow') && body >= 0 && body % 2 === 1],
    ['a:wholeTbl', true],
  ];
  return regions.filter(([, inside]) => inside).map(([name]) => name);
}
