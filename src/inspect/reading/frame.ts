import { frame, type Frame } from '../../model';
import { childOf, wholeNumber, type Node } from '../../package/node';

/** EMU an inch. */
export const INCH = 914_400;

/** Turns a point of a group's own space into the slide's. */
export interface Space {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
}

/** The slide itself. */
export const SLIDE: Space = { x: (x) => x, y: (y) => y };

/** Where an object stands on the slide, in inches; inherited from its placeholder when it doesn't say; undefined when nobody does. */
export function frameOf(object: Node, ancestors: readonly Node[], space: Space): Frame | undefined {
  for (const each of [object, ...ancestors]) {
    const place = transformOf(each);
    const box = place && boxOf(place, 'a:off', 'a:ext');
    if (!box) continue;
    const [left, top] = [space.x(box.x), space.y(box.y)];
    return frame(
      left / INCH,
      top / INCH,
      (space.x(box.x + box.width) - left) / INCH,
      (space.y(box.y + box.height) - top) / INCH,
    );
  }
  return undefined;
}

/** The space that the members of a group stand in. */
export function spaceIn(group: Node, around: Space): Space {
  const place = transformOf(group);
  const outer = place && boxOf(place, 'a:off', 'a:ext');
  const inner = place && boxOf(place, 'a:chOff', 'a:chExt');
  if (!outer || !inner) return around;
  const stretch = (from: number, to: number): number => (from === 0 ? 1 : to / from);
  return {
    x: (x) => around.x(outer.x + (x - inner.x) * stretch(inner.width, outer.width)),
    y: (y) => around.y(outer.y + (y - inner.y) * stretch(inner.height, outer.height)),
  };
}

/** Whether an object is turned or mirrored, so that its frame isn't what is seen. */
export function isTurned(object: Node): boolean {
  return (wholeNumber(transformOf(object)?.attributes['rot']) ?? 0) !== 0;
}

function transformOf(object: Node): Node | undefined {
  return childOf(object, 'p:spPr', 'a:xfrm') ?? childOf(object, 'p:grpSpPr', 'a:xfrm') ?? childOf(object, 'p:xfrm');
}

function boxOf(place: Node, offset: string, extent: string) {
  const number = (child: string, name: string): number | undefined =>
    wholeNumber(childOf(place, child)?.attributes[name]);
  const [x, y] = [number(offset, 'x'), number(offset, 'y')];
  const [width, height] = [number(extent, 'cx'), number(extent, 'cy')];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width, height };
}
