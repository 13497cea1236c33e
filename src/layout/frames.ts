import { frame, type Frame } from '../model';

/** The right edge of a frame, inches from the slide's left edge. */
export const rightOf = ({ x, width }: Frame): number => x + width;
/** The lower edge of a frame, inches from the slide's upper edge. */
export const bottomOf = ({ y, height }: Frame): number => y + height;

/** The smallest frame around some; an empty list is a bug in deck. */
export function around(frames: readonly Frame[]): Frame {
  const left = Math.min(...frames.map(({ x }) => x));
  const top = Math.min(...frames.map(({ y }) => y));
  const right = Math.max(...frames.map(rightOf));
  const bottom = Math.max(...frames.map(bottomOf));
  return frame(left, top, right - left, bottom - top);
}

/** A frame cut off at the top and the bottom; never of negative height. */
export function clip(whole: Frame, top: number, bottom: number): Frame {
  const y = Math.max(whole.y, top);
  return frame(whole.x, y, whole.width, Math.max(0, Math.min(bottomOf(whole), bottom) - y));
}
