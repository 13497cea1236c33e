import { contrast, colourDifference, parseHex } from '../../src/model';

const hex = (text: string) => parseHex(text)!;

test('contrast is that of WCAG', () => {
  expect(contrast(hex('000000'), hex('FFFFFF'))).toBeCloseTo(21);
  expect(contrast(hex('A6192E'), hex('FFFFFF'))).toBeCloseTo(7.5, 1);
});

test('colours differ as they look: in hue where they are equally light, and in lightness', () => {
  expect(colourDifference(hex('000000'), hex('FFFFFF'))).toBeCloseTo(1);
  expect(colourDifference(hex('808080'), hex('808080'))).toBe(0);
  const [red, grey] = [hex('A6192E'), hex('4A4F54')];
  expect(contrast(red, grey)).toBeLessThan(1.2);
  expect(colourDifference(red, grey)).toBeCloseTo(0.186, 2);
  expect(colourDifference(grey, red)).toBeCloseTo(colourDifference(red, grey));
});
