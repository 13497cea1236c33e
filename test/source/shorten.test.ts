import fc from 'fast-check';
import { shorten, shortenToLine } from '../../src/source';

const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

test.each([
  ['Kalmar', 6, 'Kalmar'],
  ['Hälso- och sjukvårdsnämnden', 11, 'Hälso…mnden'],
  ['1'.repeat(1000), 9, '1111…1111'],
  ['x'.repeat(100), 2, 'x…'],
])('%j in %i units is %j', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});

test('a character is kept whole or left out, however many units it is made of', () => {
  expect(shorten('😀'.repeat(50), 8)).toBe('😀😀…😀');
  expect(shorten('a\u030ab\u030ac\u030ad\u030a', 6)).toBe('a\u030a…d\u030a');
  expect(shorten('👩‍⚕️👩‍⚕️👩‍⚕️', 12)).toBe('👩‍⚕️…👩‍⚕️');
});

test('the ends stay, nothing is longer than told, and no pair of surrogates is torn', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !text.includes('…'));
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 80 }), (text, most) => {
      const short = shorten(text, most);
      if (text.length <= most) expect(short).toBe(text);
      const [head = '', tail = ''] = short.split('…');
      expect(short.length).toBeLessThanOrEqual(most);
      expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
      expect(isWhole(short)).toBe(isWhole(text));
    }),
  );
});

test('a quotation stands on one line', () => {
  expect(shortenToLine(' en\n  två\ttre ')).toBe('en två tre');
  expect(shortenToLine(`a${'\n'.repeat(1000)}b`)).toBe('a b');
});
