import { isSvg, readSvg } from '../../src/pictures/read-svg';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 16 9"') =>
  bytes(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );

/** A shape that is repeated ten times by a group, that by another, and so on. */
const repeated = (shape: string, times: number) =>
  shape +
  Array.from({ length: times }, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`).join('');

describe('an SVG is known by its first element', () => {
  it.each([
    ['<svg/>', true],
    ['\ufeff<?xml version="1.0"?><!-- en karta --><!DOCTYPE svg PUBLIC "a" "b"><svg:svg/>', true],
    ['<html><svg/></html>', false],
    ['Karta <svg/>', false],
    ['', false],
  ])('%j', (text, expected) => {
    expect(isSvg(bytes(text))).toBe(expected);
  });
});

describe('the size of an SVG', () => {
  it.each([
    ['viewBox="0 0 16 9"', 16, 9],
    ['viewBox="-5,-5, 1.6e1 9"', 16, 9],
    ['width="320" height="180px"', 320, 180],
    ['width="2in" height="1in" viewBox="0 0 1 1"', 192, 96],
    ['width="100%" height="100%" viewBox="0 0 16 9"', 16, 9],
    ['width="320" viewBox="0 0 16 9"', 320, 180],
    ['height="18" viewBox="0 0 16 9"', 32, 18],
  ])('with %s', (attributes, width, height) => {
    expect(readSvg(svg('', attributes))).toEqual({ width, height });
  });

  it.each(['', 'width="100%"', 'viewBox="0 0 0 9"', 'width="x" height="9"', 'viewBox="0 0 16"'])(
    'is not known with %j',
    (attributes) => {
      expect(readSvg(svg('', attributes))).toEqual({ refused: 'size' });
    },
  );
});

describe('an SVG as drawing programs write it', () => {
  it.each([
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#a)"/>',
    '<style>.a { fill: url("#b"); stroke: red }</style><path class="a" d="M0 0"/>',
    '<path id="p" d="M0 0"/><use href="#p"/><use xlink:href="#p"/>',
    '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    '<path opacity=".5"/>'.repeat(1000),
    '<a href="https://www.regionkalmar.se"><path d="M0 0"/></a>',
    '<image width="1" height="1" href="data:image/png;base64,AAAA"/>',
    '<g xmlns:inkscape="x" inkscape:export-filename="C:\\bilder\\karta.png"><title>Karta</title></g>',
    '<!-- <script/> <text> url(http://a) --><metadata>text</metadata>',
  ])('is taken: %s', (inside) => {
    expect(readSvg(svg(inside))).toEqual({ width: 16, height: 9 });
  });
});

describe('an SVG that might look different elsewhere', () => {
  it.each(['<text>Kalmar</text>', '<g><tspan/></g>', '<svg:text xmlns:svg="x"/>'])('has text: %s', (inside) => {
    expect(readSvg(svg(inside))).toEqual({ refused: 'text' });
  });

  it.each([
    ['<script>alert(1)</script>', 'has a script'],
    ['<foreignObject/>', 'has something that is no drawing (<foreignObject>)'],
    ['<filter id="a"><feGaussianBlur/></filter>', 'has a filter, such as blur or shadow'],
    ['<image href="file:///etc/passwd"/>', 'refers to something outside itself: "file:///etc/passwd"'],
    ['<image xlink:href="karta.png"/>', 'refers to something outside itself: "karta.png"'],
    ['<use href="&#102;ile.svg#a"/>', 'refers to something outside itself: "file.svg#a"'],
    [
      '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
      'refers to something outside itself: "data:image/svg+xml;base64,PHN2Zz4="',
    ],
    ['<rect fill="url(http://a.se/b#c)"/>', 'refers to something outside itself: "http://a.se/b#c"'],
    ['<style>a{fill:url(#b)} c{fill:URL( "//x")}</style>', 'refers to something outside itself: "//x"'],
    ['<style><![CDATA[@import "a.css";]]></style>', 'takes styles or fonts from elsewhere (@import, @font-face)'],
    ['<rect style="fill:u\\72l(http://a)"/>', 'has an escape (\\) in a style'],
    ['<g>'.repeat(101), 'has elements more than 100 deep in each other'],
    ['<g/>'.repeat(200_000), 'draws more than 200000 elements, repetitions counted'],
    [repeated('<path id="a0"/>', 6), 'draws more than 200000 elements, repetitions counted'],
    [
      repeated('<path id="a0" opacity=".5"/>', 4),
      'draws more than 2000 parts that are see-through, masked or clipped, repetitions counted',
    ],
    [
      `${'<path class="a"/>'.repeat(2001)}<style>.a { opacity: .5 }</style>`,
      'draws more than 2000 parts that are see-through, masked or clipped, repetitions counted',
    ],
  ])('is refused: %.60s', (inside, what) => {
    expect(readSvg(svg(inside))).toEqual({ refused: 'content', what, line: 2 });
  });

  it('is refused for entities, in the line where they are declared', () => {
    const lol = '<svg viewBox="0 0 1 1">&b;</svg>';
    expect(readSvg(bytes(`<?xml version="1.0"?>\n\n<!DOCTYPE svg [<!ENTITY b "b">]>${lol}`))).toEqual({
      refused: 'content',
      what: 'declares entities of its own (<!DOCTYPE … [)',
      line: 3,
    });
  });

  it.each(['<a "', "<a x='", '<!--', '<![CDATA[', '<?x', '<!x "', '<', '&#x41;', '"=', '<a b="&#'])(
    'is looked through in no time, however it is made: %s a hundred thousand times',
    (piece) => {
      const started = performance.now();
      readSvg(bytes(`<svg viewBox="0 0 1 1">${piece.repeat(100_000)}`));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
