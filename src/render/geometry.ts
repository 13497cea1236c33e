/** A place in the drawing, in points from the upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle in points. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight piece of a line. */
export interface Segment {
  readonly from: Spot;
  readonly to: Spot;
}

/** The level line through a rectangle at a height. */
export function levelLine({ left, right }: Rect, y: number): Segment {
  return { from: { x: left, y }, to: { x: right, y } };
}

/** The upright line through a rectangle. */
export function uprightLine({ top, bottom }: Pick<Rect, 'top' | 'bottom'>, x: number): Segment {
  return { from: { x, y: top }, to: { x, y: bottom } };
}

/** Area that two rectangles share; 0 when they are apart. */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of a rectangle lies outside another, as an area. */
export function areaOutside(inner: Rect, outer: Rect): number {
  return (inner.right - inner.left) * (inner.bottom - inner.top) - sharedArea(inner, outer);
}

/** A rectangle that is so much larger on every side. */
export function grown(rect: Rect, by: number): Rect {
  return { left: rect.left - by, top: rect.top - by, right: rect.right + by, bottom: rect.bottom + by };
}

/** A square around a spot. */
export function around(spot: Spot, radius: number): Rect {
  return { left: spot.x - radius, top: spot.y - radius, right: spot.x + radius, bottom: spot.y + radius };
}

/** Length of the part of a segment inside a rectangle (Liang–Barsky clipping). */
export function lengthInside({ from, to }: Segment, rect: Rect): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x - rect.left],
    [dx, rect.right - from.x],
    [-dy, from.y - rect.top],
    [dy, rect.bottom - from.y],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0 && distance < 0) return 0;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

/** Shortest distance from a spot to a segment. */
export function distanceTo({ from, to }: Segment, spot: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + part * dx - spot.x, from.y + part * dy - spot.y);
}

/** The middle of a rectangle. */
export function middleOf(rect: Rect): Spot {
  return { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 };
}

/** The spot of a rectangle that is nearest to another spot. */
export function clampedTo(rect: Rect, { x, y }: Spot): Spot {
  return { x: Math.min(rect.right, Math.max(rect.left, x)), y: Math.min(rect.bottom, Math.max(rect.top, y)) };
}
