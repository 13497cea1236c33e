/** A picture as it was painted: red, green, blue and opacity of each pixel, 0 to 255, row by row from the upper left. */
export interface Painting {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The same picture with a palette: red, green and blue of each colour, and the place in the palette of each pixel. */
export interface Reduced {
  readonly palette: readonly Rgb[];
  readonly places: Uint8Array;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Which colours are in a picture, and of each pixel the place of its colour among them. */
interface Painted {
  readonly colours: readonly { readonly rgb: Rgb; readonly uses: number }[];
  readonly places: Uint16Array;
}

/** A PNG's palette holds no more. */
const MOST_COLOURS = 256;

/** An anti-aliased chart has about a thousand; one with more than this is a photograph, and not worth going on with. */
const MOST_PAINTED = 4096;

const OPAQUE = 255;

/**
 * How far a channel of any pixel may end from what was painted. Three steps of 255 change the lightness of a grey by 1.5 of 100
 * at most (CIE L*); a difference of 2.3 is what an eye just sees between areas side by side (Mahy et al. 1994), and these are
 * single pixels on the rims of lines and letters.
 */
const MOST_OFF = 3;

/**
 * The picture with a palette of at most 256 colours, no pixel further than three steps from what was painted; undefined when that
 * can't be had, or something shows through the picture. As near as can be: one of 256 colours or fewer loses nothing. The most used
 * colours are chosen first, so that plain areas stay exactly as they are.
 */
export function reduceColours(picture: Painting): Reduced | undefined {
  const painted = coloursOf(picture);
  if (!painted) return undefined;
  const mostUsedFirst = [...painted.colours].sort((one, other) => other.uses - one.uses);
  for (let off = 0; off <= MOST_OFF; off += 1) {
    const palette = paletteWithin(
      off,
      mostUsedFirst.map(({ rgb }) => rgb),
    );
    if (palette) return { palette, places: placesIn(palette, painted) };
  }
  return undefined;
}

/** Walks over the pixels once; undefined when there are too many colours, or a pixel lets through what is behind it. */
function coloursOf({ rgba }: Painting): Painted | undefined {
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const places = new Uint16Array(rgba.length / 4);
  const known = new Map<number, number>();
  const uses = new Uint32Array(MOST_PAINTED);
  for (let at = 0; at < places.length;) {
    const pixel = pixels.getUint32(at * 4);
    const place = known.get(pixel) ?? known.size;
    if (place === MOST_PAINTED || (pixel & 255) !== OPAQUE) return undefined;
    known.set(pixel, place);
    const end = endOfRun(pixels, at);
    places.fill(place, at, end);
    uses[place] = (uses[place] ?? 0) + end - at;
    at = end;
  }
  return {
    places,
    colours: [...known.keys()].map((pixel, at) => ({ rgb: rgbOf(pixel), uses: uses[at] ?? 0 })),
  };
}

/** Where the pixels end that are like the one at `start`; most of a chart is paper. */
function endOfRun(pixels: DataView, start: number): number {
  const [pixel, bytes] = [pixels.getUint32(start * 4), pixels.byteLength];
  let at = start * 4 + 4;
  while (at < bytes && pixels.getUint32(at) === pixel) at += 4;
  return at / 4;
}

/** @example rgbOf(0xa6192eff) // [166, 25, 46] */
function rgbOf(pixel: number): Rgb {
  return [pixel >>> 24, (pixel >>> 16) & 255, (pixel >>> 8) & 255];
}

/** The most used colours such that every other is at most `off` from one of them; undefined when they are too many. */
function paletteWithin(off: number, mostUsedFirst: readonly Rgb[]): readonly Rgb[] | undefined {
  const palette: Rgb[] = [];
  for (const colour of mostUsedFirst) {
    if (palette.some((chosen) => distance(chosen, colour) <= off)) continue;
    if (palette.push(colour) > MOST_COLOURS) return undefined;
  }
  return palette;
}

/** Of each pixel the place of the nearest colour in the palette, of several the most used. */
function placesIn(palette: readonly Rgb[], { colours, places }: Painted): Uint8Array {
  const nearest = Uint8Array.from(colours, ({ rgb }) => {
    const distances = palette.map((chosen) => distance(chosen, rgb));
    return distances.indexOf(Math.min(...distances));
  });
  const reduced = new Uint8Array(places.length);
  // A loop, not a map: a chart has a million and a half of them.
  for (let at = 0; at < places.length; at += 1) reduced[at] = nearest[places[at] ?? 0] ?? 0;
  return reduced;
}

/** By how much the worst channel differs. */
function distance([red, green, blue]: Rgb, other: Rgb): number {
  return Math.max(Math.abs(red - other[0]), Math.abs(green - other[1]), Math.abs(blue - other[2]));
}
