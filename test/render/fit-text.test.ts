import fc from 'fast-check';
import { fitText } from '../../src/render/fit-text';
import { plainStyle } from './sample-chart';

const style = plainStyle();
const fit = (text: string, width: number, lines: number): string[] => fitText(text, { width, lines, size: 10 }, style);

test('a name that fits stays on one line', () => {
  expect(fit('Kalmar län', 60, 2)).toEqual(['Kalmar län']);
});

test('lines are about as long as each other', () => {
  expect(fit('Jag kan rekommendera min arbetsplats till andra', 220, 2)).toEqual([
    'Jag kan rekommendera min',
    'arbetsplats till andra',
  ]);
});

test('what does not fit ends in an ellipsis', () => {
  expect(fit('Länssjukhuset Kalmar', 45, 1)).toEqual(['Länssjuk…']);
  expect(fit('Mörbylånga hälsocentral och familjecentral', 70, 2)).toEqual(['Mörbylånga', 'hälsocentral…']);
});

test('no line is wider than its room and there are never more than allowed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 10, max: 300 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, lines) => {
        const fitted = fit(text, width, lines);
        expect(fitted.length).toBeLessThanOrEqual(lines);
        fitted.forEach((line) => {
          expect(style.measure(line, { size: 10, bold: false, italic: false })).toBeLessThanOrEqual(width);
        });
      },
    ),
  );
});

test('characters the fonts lack become squares, line breaks spaces', () => {
  expect(fit('日本\nKalmar\u0007', 200, 1)).toEqual(['□□ Kalmar□']);
});
