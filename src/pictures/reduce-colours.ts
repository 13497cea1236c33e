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

type Rgb = readonly [red: number, green: number, blue: number];

/** Of each run of pixels the place of its colour in the order in which they were met, and the pixel after its end. */
interface Room {
  readonly place: Uint16Array;
  readonly end: Uint32Array;
}

/** Which colours are in a picture, the most used first, and in which runs of pixels they follow each other. */
interface Painted {
  readonly colours: readonly Rgb[];
  readonly runs: Room & { readonly count: number };
  /** Of each colour, as it was met, its place in `colours`. */
  readonly ranks: Uint16Array;
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

/** Makes a reducer, which works in the same room on one picture after the other: six bytes a pixel of the largest. */
export function colourReducer(): (picture: Painting) => Reduced | undefined {
  let room: Room = { place: new Uint16Array(0), end: new Uint32Array(0) };
  return (picture) => {
    const pixels = picture.width * picture.height;
    if (room.place.length < pixels) room = { place: new Uint16Array(pixels), end: new Uint32Array(pixels) };
    return reduceColours(picture, room);
  };
}

/**
 * The picture with a palette of at most 256 colours, no pixel further than three steps from what was painted; undefined when that
 * can't be had, or something shows through the picture. As near as can be: one of 256 colours or fewer loses nothing. The most used
 * colours are chosen first, so that plain areas stay exactly as they are.
 */
function reduceColours(picture: Painting, room: Room): Reduced | undefined {
  const painted = coloursOf(picture, room);
  if (!painted) return undefined;
  for (let off = 0; off <= MOST_OFF; off += 1) {
    const palette = paletteWithin(off, painted.colours);
    if (palette) return { palette, places: placesIn(palette, painted, picture) };
  }
  return undefined;
}

/** Walks over the pixels once; undefined when there are too many colours, or a pixel lets through what is behind it. */
function coloursOf({ rgba }: Painting, { place, end }: Room): Painted | undefined {
  const pixels = pixelsOf(rgba);
  const known = new Map<number, number>();
  const uses: number[] = [];
  const met: Rgb[] = [];
  let count = 0;
  for (let at = 0; at < pixels.length; count += 1) {
    const pixel = pixels[at] ?? 0;
    let colour = known.get(pixel);
    if (colour === undefined) {
      const [red = 0, green = 0, blue = 0, opacity] = rgba.subarray(at * 4, at * 4 + 4);
      if (known.size === MOST_PAINTED || opacity !== OPAQUE) return undefined;
      colour = known.size;
      known.set(pixel, colour);
      met.push([red, green, blue]);
      uses.push(0);
    }
    const start = at;
    while (at < pixels.length && pixels[at] === pixel) at += 1; // most of a chart is paper
    place[count] = colour;
    end[count] = at;
    uses[colour] = (uses[colour] ?? 0) + at - start;
  }
  const order = met.map((_, index) => index).sort((one, other) => (uses[other] ?? 0) - (uses[one] ?? 0));
  const ranks = new Uint16Array(met.length);
  order.forEach((colour, rank) => (ranks[colour] = rank));
  return { colours: order.map((colour) => met[colour] ?? [0, 0, 0]), runs: { place, end, count }, ranks };
}

/** A number for each pixel, equal where all four channels are. */
function pixelsOf(rgba: Uint8Array): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
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
function placesIn(palette: readonly Rgb[], { colours, runs, ranks }: Painted, { rgba }: Painting): Uint8Array {
  const nearest = Uint8Array.from(colours, (colour) => nearestIn(palette, colour));
  const places = new Uint8Array(rgba.length / 4);
  let from = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const to = runs.end[run] ?? 0;
    places.fill(nearest[ranks[runs.place[run] ?? 0] ?? 0] ?? 0, from, to);
    from = to;
  }
  return places;
}

function nearestIn(palette: readonly Rgb[], colour: Rgb): number {
  let [best, least] = [0, Infinity];
  for (let at = 0; at < palette.length && least > 0; at += 1) {
    const off = distance(palette[at] ?? colour, colour);
    if (off < least) [best, least] = [at, off];
  }
  return best;
}

/** By how much the worst channel differs. */
function distance([red, green, blue]: Rgb, other: Rgb): number {
  return Math.max(Math.abs(red - other[0]), Math.abs(green - other[1]), Math.abs(blue - other[2]));
}
