import { childOf, wholeNumber, type Node } from '../xml/node';
import type { Layers } from './layers';
import { listStylesOf } from './placeholder';

/** How a paragraph is spaced. */
export interface Spacing {
  /** Inches from the box's edge to the text. */
  readonly indent: number;
  /** Line height as a multiple of the font's own. */
  readonly leading: number;
  /** Inches to the next paragraph. */
  readonly space: number;
}

const INCH = 914_400;

/** The spacing of a paragraph with what it inherits; given in points where it is a share of a size that nobody knows here. */
export function spacingOf(object: Node, paragraph: Node, layers: Layers): Spacing {
  const own = childOf(paragraph, 'a:pPr');
  const level = wholeNumber(own?.attributes['lvl']) ?? 0;
  const places = [
    own,
    ...listStylesOf(object, layers).map((style) => childOf(style, `a:lvl${level + 1}pPr`)),
  ];
  const said = (name: string): Node | undefined =>
    places.map((place) => childOf(place, name)).find((each) => each !== undefined)?.children[0];
  const margin = places.find((place) => place?.attributes['marL'] !== undefined)?.attributes['marL'];
  const leading = said('a:lnSpc');
  return {
    indent: (wholeNumber(margin) ?? 0) / INCH,
    leading: leading?.name === 'a:spcPct' ? shareOf(leading) : 1,
    space: pointsOf(said('a:spcAft')) + pointsOf(said('a:spcBef')),
  };
}

function shareOf({ attributes }: Node): number {
  const value = attributes['val'] ?? '';
  return value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : (wholeNumber(value) ?? 100_000) / 100_000;
}

function pointsOf(node: Node | undefined): number {
  return node?.name === 'a:spcPts' ? (wholeNumber(node.attributes['val']) ?? 0) / 100 / 72 : 0;
}
