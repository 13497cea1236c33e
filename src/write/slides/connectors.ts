import { emuOf, type Frame, type LineBox } from '../../model';
import { el } from '../../package/xml-text';
import type { SlideObject } from './slide-objects';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A middle of a rectangle's side: connection sites are counted from the top against the clock. */
interface Site extends Point {
  readonly shape: number;
  readonly index: number;
}

/** EMU: a hundredth of an inch. */
const NEAR = 9144;

/** Ties the ends of a connector to the rectangles of its group that they touch, so that it follows when a box is moved by hand. */
export function tiesOf({ frame }: LineBox, members: readonly SlideObject[]): string {
  const sites = members.flatMap(({ box, id }) =>
    box.kind === 'shape' && box.shape === 'rectangle' ? sitesOf(box.frame, id) : [],
  );
  const { x, y, width, height } = inEmu(frame);
  return tie('a:stCxn', { x, y }, sites) + tie('a:endCxn', { x: x + width, y: y + height }, sites);
}

function sitesOf(frame: Frame, shape: number): readonly Site[] {
  const { x, y, width, height } = inEmu(frame);
  return [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ].map((point, index) => ({ ...point, shape, index }));
}

function tie(name: string, end: Point, sites: readonly Site[]): string {
  const site = sites.find((each) => Math.abs(each.x - end.x) < NEAR && Math.abs(each.y - end.y) < NEAR);
  return site ? el(name, { id: site.shape, idx: site.index }) : '';
}

function inEmu({ x, y, width, height }: Frame) {
  return { x: emuOf(x), y: emuOf(y), width: emuOf(width), height: emuOf(height) };
}
