import type { Frame } from '../model';

/** A frame under the names PptxGenJS gives it, in inches. NaN and negative sizes are a bug in deck and throw (PptxGenJS #1440). */
export function place(frame: Frame): { x: number; y: number; w: number; h: number } {
  const { x, y, width, height } = frame;
  if (![x, y, width, height].every(Number.isFinite) || width < 0 || height < 0) {
    throw new RangeError(`a box can't be placed at ${[x, y, width, height].join(', ')}`);
  }
  return { x, y, w: width, h: height };
}
