import { slidePass } from '../pass';
import { identityOf, shapeTree } from '../slide-objects';
import { childOf, descendantsOf, emptyElement, insertXml, needChild, type Element } from '../xml';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A middle of a rectangle's side: connection sites are counted from the top against the clock. */
interface Site extends Point {
  readonly shape: string;
  readonly index: number;
}

/** EMU: a hundredth of an inch. */
const NEAR = 9144;

/** Ties the ends of connectors in a group to the rectangles they touch, so that they follow when a box is moved by hand. */
export const glueConnectors = slidePass((slide) => {
  for (const group of descendantsOf(shapeTree(slide), 'p:grpSp')) {
    const sites = descendantsOf(group, 'p:sp').flatMap(sitesOf);
    for (const connector of descendantsOf(group, 'p:cxnSp')) glue(connector, sites);
  }
});

function sitesOf(shape: Element): readonly Site[] {
  if (childOf(shape, 'p:spPr', 'a:prstGeom')?.getAttribute('prst') !== 'rect') return [];
  if (childOf(shape, 'p:nvSpPr', 'p:cNvSpPr')?.getAttribute('txBox') === '1') return [];
  const { x, y, width, height } = placeOf(shape);
  const id = identityOf(shape).getAttribute('id') ?? '';
  return [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ].map((point, index) => ({ ...point, shape: id, index }));
}

function glue(connector: Element, sites: readonly Site[]): void {
  const { x, y, width, height } = placeOf(connector);
  const ends = [tie('a:stCxn', { x, y }, sites), tie('a:endCxn', { x: x + width, y: y + height }, sites)];
  const holder = needChild(connector, 'p:nvCxnSpPr', 'p:cNvCxnSpPr');
  emptyElement(holder);
  insertXml(holder, ends.join(''));
}

function tie(name: string, end: Point, sites: readonly Site[]): string {
  const site = sites.find((each) => Math.abs(each.x - end.x) < NEAR && Math.abs(each.y - end.y) < NEAR);
  return site ? `<${name} id="${site.shape}" idx="${site.index}"/>` : '';
}

function placeOf(object: Element): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const place = needChild(object, 'p:spPr', 'a:xfrm');
  const number = (child: string, name: string): number => Number(needChild(place, child).getAttribute(name));
  return {
    x: number('a:off', 'x'),
    y: number('a:off', 'y'),
    width: number('a:ext', 'cx'),
    height: number('a:ext', 'cy'),
  };
}
