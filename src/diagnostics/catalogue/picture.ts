import { defineProblem } from '../diagnostic';

const pixels = (width: number, height: number): string => `${Math.ceil(width)} × ${Math.ceil(height)} pixels`;
const cm = (width: number, height: number): string =>
  `${(width * 2.54).toFixed(1)} × ${(height * 2.54).toFixed(1)} cm`;

/** Complaints about picture files, where a slide or a template names them. */
export const pictureProblems = {
  notAnImage: defineProblem('not-an-image', 'error', (p: { path: string; kind?: string }) => ({
    message: `${p.path} is ${p.kind === undefined ? 'not' : `${p.kind}, not`} a PNG, JPEG or SVG picture`,
    help: 'export the picture as PNG or JPEG',
  })),
  damagedImage: defineProblem('damaged-image', 'error', (p: { path: string }) => ({
    message: `${p.path} is damaged or cut off, so that nobody would see it`,
    help: 'copy or export the picture once more',
  })),
  imageTooLarge: defineProblem(
    'image-too-large',
    'error',
    (p: { path: string; size: string; limit: string }) => ({
      message: `${p.path} is too large: ${p.size}`,
      help: `at most ${p.limit}; make it smaller before it goes into a deck`,
    }),
  ),
  movingImage: defineProblem('moving-image', 'warning', (p: { path: string }) => ({
    message: `${p.path} is animated, and slides stand still: only its first picture is shown`,
    help: 'export the picture that should be seen',
  })),
  /** A picture that isn't shown as large as its place, since it would be blurred; sizes in pixels and inches. */
  smallImage: defineProblem(
    'small-image',
    'warning',
    (p: {
      width: number;
      height: number;
      shown: readonly [number, number];
      room: readonly [number, number];
      wanted: readonly [number, number];
    }) => ({
      message: `the picture has ${pixels(p.width, p.height)} and is shown ${cm(...p.shown)} large; there is room for ${cm(...p.room)}, but it would be blurred`,
      help: `use one of at least ${pixels(...p.wanted)}`,
    }),
  ),
  svgText: defineProblem('svg-text', 'error', (p: { path: string }) => ({
    message: `${p.path} has text, which every computer would draw with a font of its own`,
    help: 'convert the text to paths (Inkscape: Path > Object to Path, Illustrator: Create Outlines), or export the picture as PNG',
  })),
  svgRefused: defineProblem('svg-refused', 'error', (p: { path: string; what: string; line: number }) => ({
    message: `${p.path} ${p.what} in its line ${p.line}`,
    help: 'save it as plain SVG with everything inside, or export the picture as PNG',
  })),
  svgWithoutSize: defineProblem('svg-without-size', 'error', (p: { path: string }) => ({
    message: `${p.path} doesn't say how wide and high it is`,
    help: 'save it with width and height, or with a viewBox',
  })),
  svgTooSmall: defineProblem('svg-too-small', 'error', (p: { path: string; size: string }) => ({
    message: `${p.path} says that it is only ${p.size}, which can't be drawn`,
    help: 'save it with a width and a height of at least 1',
  })),
  svgNotDrawn: defineProblem('svg-not-drawn', 'error', (p: { path: string }) => ({
    message: `${p.path} can't be drawn: it isn't valid SVG, it takes too long, or its shape is too far from that of its place`,
    help: 'save it once more as plain SVG, or export the picture as PNG',
  })),
};
