import fc from 'fast-check';
import type { Inline } from '../../src/model';
import { parseInline } from '../../src/parse/parse-inline';

/** Pieces as a short text: `«b:fet»`, `«live:id@2-9»`, plain text as it is. */
function short(text: string): string {
  return parseInline(text).pieces.map(shortPiece).join('');
}

function shortPiece(piece: Inline): string {
  const style = `${piece.bold === true ? 'b' : ''}${piece.italic === true ? 'i' : ''}`;
  if (piece.kind === 'live') return `«live${style}:${piece.expression}@${piece.start}-${piece.end}»`;
  const link = piece.link === undefined ? '' : `→${piece.link}`;
  return style === '' && link === '' ? piece.text : `«${style}${link}:${piece.text}»`;
}

describe('inline markup', () => {
  it.each([
    ['vanlig text', 'vanlig text'],
    ['a **b** c', 'a «b:b» c'],
    ['a *b* c', 'a «i:b» c'],
    ['**a *b* c**', '«b:a »«bi:b»«b: c»'],
    ['***a***', '«bi:a»'],
    ['[Väntetider](https://vantetider.se/a?b=1)', '«→https://vantetider.se/a?b=1:Väntetider»'],
    ['[brev](mailto:a@b.se)', '«→mailto:a@b.se:brev»'],
    ['**[fet](https://a.se)**', '«b→https://a.se:fet»'],
    ['[**fet** länk](https://a.se)', '«b→https://a.se:fet»«→https://a.se: länk»'],
    ['[å](https://a.se/å)', '«→https://a.se/%C3%A5:å»'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});

describe('live figures', () => {
  it.each([
    ['x ((bup-fb-30)) y', 'x «live:bup-fb-30@2-15» y'],
    ['**((a.change))**', '«liveb:a.change@2-14»'],
    ['(( a ))', '«live:a@0-7»'],
    ['((a[Riket]))', '«live:a[Riket]@0-12»'],
    ['((a[Region (hela)].change)) b', '«live:a[Region (hela)].change@0-27» b'],
    ['((a@2025-03)) ((b))', '«live:a@2025-03@0-13» «live:b@14-19»'],
    ['(((a)))', '(«live:a@1-6»)'],
    ['((a_b_c)) *d*', '«live:a_b_c@0-9» «i:d»'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each(['((', '((a', '((a)', '(a)', 'f(x)', '()'])('%s is text', (text) => {
    expect(short(text)).toBe(text);
  });

  it.each([
    ['Kön är ((a-30) nu', '((a-30)'],
    ['(( a', '(( a'],
    ['(((a', '((a'],
    ['**((a]]**', '((a]]**'],
    ['((a)) och ((b', '((b'],
    ['[se ((a](https://a.se)', '((a](https://a.se)'],
  ])('%s has an opening that nothing closes', (text, unclosed) => {
    expect(parseInline(text).unclosed.map(({ start, end }) => text.slice(start, end))).toEqual([unclosed]);
  });

  it.each(['\\((a', '(a', '((a))', 'f(x)'])('%s leaves nothing open', (text) => {
    expect(parseInline(text).unclosed).toEqual([]);
  });
});

describe('escapes', () => {
  it.each([
    ['\\*a\\*', '*a*'],
    ['\\((a))', '((a))'],
    ['\\[a](https://a.se)', '[a](https://a.se)'],
    ['\\\\*a*', '\\«i:a»'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});

describe('everything else stays as typed', () => {
  it.each([
    'a_b_c __x__ _y_',
    '2 * 3 * 4',
    '5* och **',
    '&amp; &lt; &#65;',
    '<b>x</b> <https://a.se>',
    'https://a.se och www.a.se',
    '"citat" -- ... (c) 1/2',
    '`kod` ~~struket~~ ==märkt==',
    'C:\\_mapp \\\\server\\dela \\. \\-',
    '# rubrik',
    '- punkt',
    '[bara klammer] (parentes)',
    '[](https://a.se)',
    'a\u00a0b\u202fc \u2028',
  ])('%s', (text) => {
    expect(short(text)).toBe(text.replace('\u2028', ' '));
  });

  it('but line breaks become spaces', () => {
    expect(short('a\nb\r\nc\rd')).toBe('a b c d');
  });
});

describe('links that lead astray', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'file:///etc',
    'tel:112',
    'bild.png',
    '//a.se',
    'https://',
    '#x',
    'vbscript:x',
  ])('%s is refused and its label is text', (address) => {
    const text = `se [här](${address}) **nu**`;
    const { pieces, refused } = parseInline(text);
    expect(refused).toEqual([{ address, start: 3, end: 3 + `[här](${address})`.length }]);
    expect(pieces).toEqual([
      { kind: 'text', text: 'se här ' },
      { kind: 'text', text: 'nu', bold: true },
    ]);
  });
});

describe('whatever is typed', () => {
  const markup = fc.array(
    fc.constantFrom('*', '**', '((', '))', '[', ']', '(', ')', '\\', '_', 'a', ' ', 'https://a.se', 'å', '\n'),
    { maxLength: 40 },
  );

  it('live figures stand where they say', () => {
    fc.assert(
      fc.property(markup, (parts) => {
        const text = parts.join('');
        for (const piece of parseInline(text).pieces) {
          if (piece.kind !== 'live') continue;
          expect(text.slice(piece.start, piece.end)).toMatch(/^\(\([\s\S]*\)\)$/);
          expect(text.slice(piece.start + 2, piece.end - 2).trim()).toBe(piece.expression);
        }
      }),
    );
  });

  it('text without markup is one piece, unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/[*\\[\](\r\n\u2028\u2029]/.test(text)),
        (text) => {
          expect(parseInline(text).pieces).toEqual(text === '' ? [] : [{ kind: 'text', text }]);
        },
      ),
    );
  });

  it.each(['[', '(', '((', '*', '**a ', '[a](', '\\', '_', '[*', '([', '((a[', '*_['])(
    '%s a thousand times is quick',
    (part) => {
      const start = performance.now();
      parseInline(part.repeat(5_000));
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
