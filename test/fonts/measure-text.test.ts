import { textMeasurer } from '../../src/render';
import { fonts } from '../render/sample-chart';

const measure = textMeasurer(fonts);
const plain = { size: 20, bold: false, italic: false };

test('text has the widths of Arial', () => {
  // Arial's advance widths in 2048ths of the size: H 1479, e 1139, j 455.
  expect(measure('Hej', plain)).toBeCloseTo(((1479 + 1139 + 455) / 2048) * 20, 1);
});

test('bold is wider, twice the size is twice as wide', () => {
  expect(measure('Regionstyrelsen', { ...plain, bold: true })).toBeGreaterThan(measure('Regionstyrelsen', plain));
  expect(measure('Regionstyrelsen', { ...plain, size: 40 })).toBeCloseTo(2 * measure('Regionstyrelsen', plain), 6);
});

test('the four styles are four fonts', () => {
  const styles = [false, true].flatMap((bold) =>
    [false, true].map((italic) => measure('Tillgänglighet fjärde kvartalet', { size: 100, bold, italic })),
  );
  expect(new Set(styles.map((each) => each.toFixed(3))).size).toBeGreaterThanOrEqual(2);
});

test('asking again gives the same width, and nothing has no width', () => {
  expect(measure('Hälsoval', plain)).toBe(measure('Hälsoval', plain));
  expect(measure('', plain)).toBe(0);
});

test('a character the font lacks counts as one em, whatever fonts the machine has', () => {
  expect(measure('日', plain)).toBeCloseTo(20, 1);
});

test('a missing font or a file that is none is an error that names it', () => {
  expect(() => textMeasurer({ ...fonts, italic: '/nowhere/Arimo.ttf' })).toThrow('/nowhere/Arimo.ttf');
  expect(() => textMeasurer({ ...fonts, regular: __filename })).toThrow(__filename);
});
