/** Lengths as branded numbers, so that inches never meet points by accident; every conversion is in this file. */
export type Inches = number & { readonly __unit: 'in' };
export type Points = number & { readonly __unit: 'pt' };
export type Pixels = number & { readonly __unit: 'px' };
export type Emu = number & { readonly __unit: 'emu' };

export const inches = (value: number): Inches => value as Inches;
export const points = (value: number): Points => value as Points;
export const pixels = (value: number): Pixels => value as Pixels;

/** 1 in = 72 pt. */
export const pointsOf = (length: Inches): Points => points(length * 72);
/** 72 pt = 1 in. */
export const inchesOf = (length: Points): Inches => inches(length / 72);
/** 1 in = 914 400 EMU (ECMA-376, part 1, 20.1.10.16), rounded. */
export const emuOf = (length: Inches): Emu => Math.round(length * 914_400) as Emu;
/** Resolution of pictures that deck paints. 192 dots per inch: two for each of a screen's at 100 %. */
export const DOTS_PER_INCH = 192;

/** Pixels of a length at so many dots per inch, rounded. */
export const pixelsOf = (length: Inches, dotsPerInch: number): Pixels => pixels(Math.round(length * dotsPerInch));

/** A rectangle on a slide, from the slide's upper left corner. */
export interface Frame {
  readonly x: Inches;
  readonly y: Inches;
  readonly width: Inches;
  readonly height: Inches;
}

/** A frame from four numbers in inches. */
export const frame = (...[x, y, width, height]: [x: number, y: number, width: number, height: number]): Frame => ({
  x: inches(x),
  y: inches(y),
  width: inches(width),
  height: inches(height),
});
