import { error, info, warning } from '../diagnostic';

const ratio = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1);

/** Rounded down, so that what is too little never reads as enough. */
const hundredths = (value: number): string => (Math.floor(value * 100) / 100).toFixed(2);

/** Diagnostics of template.yaml: what would make slides hard to read. */
export const templateProblems = {
  lowContrast: error(
    'low-contrast',
    (p: { text: string; colour: string; background: string; ratio: number; least: number }) => ({
      message: `${p.text} in ${p.colour} on ${p.background} has a contrast of ${ratio(p.ratio)}:1, but at least ${p.least}:1 is needed to be read`,
      help: `choose a darker or lighter colour: change "${p.colour}" under colours:, or name another colour here`,
    }),
  ),
  faintGraphic: error('faint-graphic', (p: { colour: string; ratio: number }) => ({
    message: `lines and bars in "${p.colour}" have a contrast of ${ratio(p.ratio)}:1 to white, but at least 3:1 is needed to be seen`,
    help: `give "${p.colour}" a darker value under colours:`,
  })),
  focusIsLost: warning('focus-is-lost', (p: { other: string; differs: number; least: number }) => ({
    message: `"focus" looks nearly like "${p.other}" (they differ by ${hundredths(p.differs)}, and ${hundredths(p.least)} is needed), so what a chart points out is lost among the rest`,
    help: `give "focus" a clearer colour under colours:, or "${p.other}" a greyer, lighter or darker one`,
  })),
  outsideSlide: error('outside-slide', (p: { what: string; side: 'right' | 'lower'; by: number }) => ({
    message: `${p.what} reaches ${p.by.toFixed(2)} inches past the ${p.side} edge of the slide`,
    help:
      p.side === 'right'
        ? 'make x + width at most the width of the slide'
        : 'make y + height at most the height of the slide',
  })),
  boxTooLow: error('box-too-low', (p: { what: string; style: string; height: number; least: number }) => ({
    message: `${p.what} is ${p.height} inches high, but one line of the style "${p.style}" at its smallest needs ${p.least.toFixed(2)}`,
    help: 'make the box higher, or the size (or min) of the style smaller',
  })),
  boxesOverlap: error('boxes-overlap', (p: { what: string; other: string; width: number; height: number }) => ({
    message: `${p.what} lies over ${p.other}: ${p.width.toFixed(2)} × ${p.height.toFixed(2)} inches are in both`,
    help: 'move one of them, or make it smaller',
  })),
  minOverSize: error('min-over-size', (p: { style: string; min: number; size: number }) => ({
    message: `the style "${p.style}" may shrink to ${p.min} points, but its size is only ${p.size}`,
    help: `write a min of ${p.size} or less, or leave min out`,
  })),
  layoutWithoutTitle: error('layout-without-title', (p: { layout: string }) => ({
    message: `the layout "${p.layout}" has no box called "title", and every slide needs a title`,
    help: 'add title: { x: …, y: …, width: …, height: …, style: title } under boxes:',
  })),
  unmeasuredFont: info('unmeasured-font', (p: { font: string }) => ({
    message: `text is measured as if "${p.font}" were as wide as Arial`,
    help: 'use Arial, or look through every page in PowerPoint for lines that break elsewhere',
  })),
  assumedColours: info('assumed-colours', (p: { name: string }) => ({
    message: `the colours of the template "${p.name}" are assumptions`,
    help: 'fill in the real ones under colours: and set assumed: false',
  })),
};
