import type { Hex } from '../../model';
import { childOf, childrenOf, saysYes, type Node } from '../../package/node';
import { colourIn } from './colour';
import { surfaceIn, type Fill } from './fill';
import type { Layers } from './layers';

/** What a table's style gives a cell. */
export interface CellStyle {
  readonly fill: Fill;
  /** Colour and weight of its text where the text says none; undefined when the style says none. */
  readonly colour: Hex | undefined;
  readonly bold: boolean;
}

/** Where a cell stands in its table, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Reads the styles of the cells of a table; `styles` is the outermost element of the table styles. A style that isn't there leaves fills unknown. */
export function cellStyles(
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
    const fills = [
      childOf(cell, 'a:tcPr'),
      ...regions.map((region) => childOf(region, 'a:tcStyle', 'a:fill')),
    ];
    const texts = regions.map((region) => childOf(region, 'a:tcTxStyle'));
    return {
      fill: first(fills, (holder) => surfaceIn(holder, layers)) ?? unstyled,
      colour: first(texts, (text) => colourIn(text, layers)),
      bold: texts.some((text) => text?.attributes['b'] === 'on'),
    };
  };
}

/** The regions of a style that a cell lies in, the strongest first (ECMA-376 20.1.4.2). */
function regionsOf(
  properties: Node | undefined,
  { row, rows, column, columns }: CellPlace,
): readonly string[] {
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

function first<T>(
  nodes: readonly (Node | undefined)[],
  read: (node: Node | undefined) => T | undefined,
): T | undefined {
  for (const node of nodes) {
    const found = read(node);
    if (found !== undefined) return found;
  }
  return undefined;
}
