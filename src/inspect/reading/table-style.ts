import type { Hex } from '../../model';
import { childOf, childrenOf, descendantsOf, saysYes, type Node } from '../xml/node';
import { colourIn } from './colour';
import type { Fill } from './fill';
import type { Layers } from './layers';

/** A cell of a table with what its table's style gives it. */
export interface ReadCell {
  readonly node: Node;
  readonly fill: Fill;
  /** Colour and weight of its text unless the text says its own; undefined when the style says none. */
  readonly colour: Hex | undefined;
  readonly bold: boolean;
}

/** The cells of a table; `styles` is the outermost element of the table styles. A style that isn't there leaves fills unknown. */
export function cellsOf(table: Node, styles: Node | undefined, layers: Layers): readonly ReadCell[] {
  const properties = childOf(table, 'a:tblPr');
  const id = childOf(properties, 'a:tableStyleId')?.text.trim();
  const style = childrenOf(styles, 'a:tblStyle').find(({ attributes }) => attributes['styleId'] === id);
  const rows = childrenOf(table, 'a:tr');
  return rows.flatMap((row, at) =>
    childrenOf(row, 'a:tc').map((cell, column, cells) => {
      const places = placesOf(properties, { at, rows: rows.length, column, columns: cells.length });
      const regions = places.map((name) => childOf(style, name)).filter((each) => each !== undefined);
      return {
        node: cell,
        fill: fillOf(cell, regions, { styled: id === undefined || style !== undefined, layers }),
        colour: firstOf(regions, (region) => colourIn(childOf(region, 'a:tcTxStyle'), layers)),
        bold: regions.some((region) => childOf(region, 'a:tcTxStyle')?.attributes['b'] === 'on'),
      };
    }),
  );
}

interface Position {
  readonly at: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** The regions of a style that a cell lies in, the strongest first (ECMA-376 20.1.4.2). */
function placesOf(properties: Node | undefined, { at, rows, column, columns }: Position): readonly string[] {
  const has = (name: string): boolean => saysYes(properties?.attributes[name]);
  const body = at - (has('firstRow') ? 1 : 0);
  const places: readonly (readonly [string, boolean])[] = [
    ['a:firstRow', has('firstRow') && at === 0],
    ['a:lastRow', has('lastRow') && at === rows - 1],
    ['a:firstCol', has('firstCol') && column === 0],
    ['a:lastCol', has('lastCol') && column === columns - 1],
    ['a:band1H', has('bandRow') && body >= 0 && body % 2 === 0],
    ['a:band2H', has('bandRow') && body >= 0 && body % 2 === 1],
    ['a:wholeTbl', true],
  ];
  return places.filter(([, inside]) => inside).map(([name]) => name);
}

function fillOf(
  cell: Node,
  regions: readonly Node[],
  { styled, layers }: { readonly styled: boolean; readonly layers: Layers },
): Fill {
  const own = surface(childOf(cell, 'a:tcPr'), layers);
  if (own !== undefined) return own;
  if (!styled) return 'unknown';
  return firstOf(regions, (region) => surface(childOf(region, 'a:tcStyle', 'a:fill'), layers)) ?? 'none';
}

function surface(holder: Node | undefined, layers: Layers): Fill | undefined {
  const fill = holder?.children.find(({ name }) => /^a:(solid|grad|blip|patt|no)Fill$/.test(name));
  if (!fill) return undefined;
  if (fill.name === 'a:noFill') return 'none';
  return fill.name === 'a:solidFill' ? (colourIn(fill, layers) ?? 'unknown') : 'unknown';
}

function firstOf<T>(regions: readonly Node[], read: (region: Node) => T | undefined): T | undefined {
  for (const region of regions) {
    const found = read(region);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The tables in an object. */
export function tablesIn(object: Node): readonly Node[] {
  return descendantsOf(object, 'a:tbl');
}
