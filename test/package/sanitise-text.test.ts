import fc from 'fast-check';
import { sanitiseText } from '../../src/package/xml-text';

describe('sanitised text', () => {
  it('turns the line break that Word leaves behind into a space', () => {
    expect(sanitiseText('rad\u000bett\r\nrad två')).toBe('rad ett rad två');
  });

  it('loses control characters and lone surrogates but keeps whole ones', () => {
    expect(sanitiseText('a\u0000b\u0007c\ud83dd\udc00e \ud83d\ude00')).toBe('abcde 😀');
  });

  it('is composed, so that å is one character', () => {
    expect(sanitiseText('a\u030a')).toBe('å');
  });

  it('keeps hard spaces, dashes and minus signs', () => {
    expect(sanitiseText('−5\u00a0612,4 – 7\u202f000')).toBe('−5\u00a0612,4 – 7\u202f000');
  });

  it('never holds anything that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitiseText(text)).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
      }),
    );
  });
});
