import { error, info, warning } from '../diagnostic';
import { inDigits } from '../words';

/** Measured and allowed size of something that doesn't fit, in inches along the side that is too short. */
export interface Measured {
  /** What it is, e.g. `the title`, `box 2 "Styrgrupp"`. */
  readonly what: string;
  readonly measured: number;
  readonly allowed: number;
}

/** Diagnostics of slides as they are laid out. */
export const slideProblems = {
  /** A text is too high for its place at its smallest size (PPTX.md A17). */
  textDoesNotFit: error('text-does-not-fit', (p: Measured & { advice: string }) => ({
    message: `${p.what} needs ${share(p)} of its place, even at the smallest size: ${cm(p.measured)} high where there are ${cm(p.allowed)}`,
    help: p.advice,
  })),
  /** A single word is wider than its place at its smallest size. */
  wordTooWide: error('word-too-wide', (p: Measured & { word: string }) => ({
    message: `the word "${p.word}" in ${p.what} needs ${share(p)} of the width: ${cm(p.measured)} where there are ${cm(p.allowed)}`,
    help: 'write a shorter word, or say where it may break with a soft hyphen: "samarbets\\u00ADpartners" between double quotes',
  })),
  /** A table's columns don't fit side by side even with their longest words one under the other. */
  tableTooWide: error('table-too-wide', (p: Measured & { columns: number }) => ({
    message: `the table's ${p.columns} columns need ${share(p)} of the width: ${cm(p.measured)} where there are ${cm(p.allowed)}`,
    help: 'leave out columns, shorten the headings, or split the table over two slides',
  })),
  /** One row of a table is higher than a slide. */
  tableRowTooTall: error('table-row-too-tall', (p: Measured & { row: string }) => ({
    message: `the table's row "${p.row}" needs ${share(p)} of the height: ${cm(p.measured)} where there are ${cm(p.allowed)}`,
    help: 'shorten the text in that row, or write it as bullets',
  })),
  /** Boxes of a diagram don't fit on one slide. */
  diagramDoesNotFit: error('diagram-does-not-fit', (p: Measured & { side: 'wide' | 'high' }) => ({
    message: `${p.what} needs ${share(p)} of the slide: ${cm(p.measured)} ${p.side} where there are ${cm(p.allowed)}`,
    help: 'use fewer boxes, shorter texts, or split it over two slides',
  })),
  /** The author's `layout` has no place for what is on the slide. */
  layoutLacksPlace: error('layout-lacks-place', (p: { layout: string; thing: string; fitting: readonly string[] }) => ({
    message: `the layout ${p.layout} has no place for ${p.thing}`,
    help:
      p.fitting.length === 0
        ? 'leave out "layout": deck picks one that fits'
        : `use ${p.fitting.map((each) => `"${each}"`).join(' or ')}, or leave out "layout": deck picks one that fits`,
  })),
  /** Words at the foot of every slide don't fit their box. */
  footerDoesNotFit: error('footer-does-not-fit', (p: Measured & { advice: string }) => ({
    message: `${p.what} at the foot of the slides needs ${share(p)} of its width: ${cm(p.measured)} where there are ${cm(p.allowed)}`,
    help: p.advice,
  })),
  /** A slide goes on on a new page. */
  slideContinued: info('slide-continued', (p: { title: string; pages: number }) => ({
    message: `"${p.title}" doesn't fit on one slide and became ${p.pages}, marked "(forts.)"`,
    help: 'shorten the text if it should be one slide',
  })),
  /** A slide goes on over so many pages that nobody will have meant it. */
  longSlide: warning('long-slide', (p: { title: string; pages: number }) => ({
    message: `"${p.title}" became ${p.pages} slides, all with that title`,
    help: 'shorten it, or make several slides of it that each say in the title what they show',
  })),
  /** A slide of which nobody will have meant that much. */
  slideTooLong: error(
    'slide-too-long',
    (p: { what: 'characters' | 'bullets' | 'paragraphs' | 'rows'; count: number; most: number }) => ({
      message: `there are ${inDigits(p.count)} ${p.what} here, but a slide can have at most ${inDigits(p.most)}`,
      help: 'make several slides of it that each say in the title what they show',
    }),
  ),
};

function share({ measured, allowed }: Measured): string {
  return allowed <= 0 ? 'more than all' : `${Math.ceil((measured / allowed) * 100 - 1e-6)} %`;
}

function cm(inches: number): string {
  return `${(Math.max(0, inches) * 2.54).toFixed(1)} cm`;
}

const pixels = (width: number, height: number): string => `${Math.ceil(width)} × ${Math.ceil(height)} pixels`;
const area = (width: number, height: number): string =>
  `${(width * 2.54).toFixed(1)} × ${(height * 2.54).toFixed(1)} cm`;

/** Diagnostics of picture files, where a slide or a template names them. */
export const pictureProblems = {
  notAnImage: error('not-an-image', (p: { path: string; kind?: string }) => ({
    message: `${p.path} is ${p.kind === undefined ? 'not' : `${p.kind}, not`} a PNG, JPEG or SVG picture`,
    help: 'export the picture as PNG or JPEG',
  })),
  damagedImage: error('damaged-image', (p: { path: string }) => ({
    message: `${p.path} is damaged or cut off, so that nobody would see it`,
    help: 'copy or export the picture once more',
  })),
  imageTooLarge: error('image-too-large', (p: { path: string; size: string; limit: string }) => ({
    message: `${p.path} is too large: ${p.size}`,
    help: `at most ${p.limit}; make it smaller before it goes into a deck`,
  })),
  movingImage: warning('moving-image', (p: { path: string }) => ({
    message: `${p.path} is animated, and slides stand still: only its first picture is shown`,
    help: 'export the picture that should be seen',
  })),
  /** A picture that isn't shown as large as its place, since it would be blurred; sizes in pixels and inches. */
  smallImage: warning(
    'small-image',
    (p: {
      width: number;
      height: number;
      shown: readonly [number, number];
      room: readonly [number, number];
      wanted: readonly [number, number];
    }) => ({
      message: `the picture has ${pixels(p.width, p.height)} and is shown ${area(...p.shown)} large; there is room for ${area(...p.room)}, but it would be blurred`,
      help: `use one of at least ${pixels(...p.wanted)}`,
    }),
  ),
  svgText: error('svg-text', (p: { path: string }) => ({
    message: `${p.path} has text, which every computer would draw with a font of its own`,
    help: 'convert the text to paths (Inkscape: Path > Object to Path, Illustrator: Create Outlines), or export the picture as PNG',
  })),
  svgRefused: error('svg-refused', (p: { path: string; what: string; line: number }) => ({
    message: `${p.path} ${p.what} in its line ${p.line}`,
    help: 'save it as plain SVG with everything inside, or export the picture as PNG',
  })),
  svgWithoutSize: error('svg-without-size', (p: { path: string }) => ({
    message: `${p.path} doesn't say how wide and high it is`,
    help: 'save it with width and height, or with a viewBox',
  })),
  svgTooSmall: error('svg-too-small', (p: { path: string; size: string }) => ({
    message: `${p.path} says that it is only ${p.size}, which can't be drawn`,
    help: 'save it with a width and a height of at least 1',
  })),
  svgNotDrawn: error('svg-not-drawn', (p: { path: string }) => ({
    message: `${p.path} can't be drawn: it isn't valid SVG, it takes too long, or its shape is too far from that of its place`,
    help: 'save it once more as plain SVG, or export the picture as PNG',
  })),
};
