import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseYaml } from '../../src/parse/parse-yaml';
import { childAt, placesIn, sourceFile, spanWithin, type Scalar } from '../../src/source';

function scalarOf(yaml: string): Scalar {
  const tree = childAt(parseYaml(sourceFile('a.yaml', yaml)).value, 'a');
  if (tree?.kind !== 'scalar') throw new Error(yaml);
  return tree;
}

/** What stands in the file where a part of a text is. */
function writtenAt(yaml: string, part: string, occurrence = 0): string {
  const scalar = scalarOf(yaml);
  let start = -1;
  for (let seen = 0; seen <= occurrence; seen++) start = scalar.text.indexOf(part, start + 1);
  const { file, start: from, end } = spanWithin(scalar, start, start + part.length);
  return `${from}:${file.text.slice(from, end)}`;
}

test.each([
  ['a: en ((x)) två ((x))', '((x))', 1, '16:((x))'],
  ['a: "en \\"((x))\\" till"', '((x))', 0, '9:((x))'],
  ["a: 'det''s ((x))'", '((x))', 0, '11:((x))'],
  ['a: "\\u00e5r \\U0001f600 ((x))"', '((x))', 0, '23:((x))'],
  ['a: "\\u00e5r"', 'år', 0, '4:\\u00e5r'],
  ['a: |\n  en\n\n    ((x))\n  ((x))\n', '((x))', 1, '23:((x))'],
  ['a: | # en kommentar med ((x))\n  ((x))\n', '((x))', 0, '32:((x))'],
  ['a: >-\n  en\n  två\n  ((x))\n', '((x))', 0, '19:((x))'],
  ['a: en\n  två\n  ((x))', '((x))', 0, '14:((x))'],
  ['a: "en \\\n  ((x))"', '((x))', 0, '11:((x))'],
  ['a: |\r\n  en\r\n  ((x))\r\n', '((x))', 0, '14:((x))'],
])('%j: %j number %i is at %s', (yaml, part, occurrence, place) => {
  expect(writtenAt(yaml, part, occurrence)).toBe(place);
});

test('every word of a text is found where it was written, in whatever way', () => {
  const word = fc.stringMatching(/^[a-zåäö"'\\#:((\]*😀][a-zåäö]{0,5}[0-9]?$/u);
  const styles = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', ' \u00a0');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }), styles, (pieces, style) => {
      const words = pieces.map(([each], index) => `${each}${index}`);
      const text = pieces.map(([, between], index) => (words[index] ?? '') + between).join('');
      const yaml = stringify({ a: text.trim() }, { defaultStringType: style, defaultKeyType: 'PLAIN', lineWidth: 30 });
      const scalar = scalarOf(yaml);
      const placeOf = placesIn(scalar.text, scalar);
      for (const each of words) {
        const start = scalar.text.indexOf(each);
        const { start: from, end } = placeOf(start, start + each.length);
        const read = scalarOf(
          `a: ${scalar.style === 'quoted' ? asQuoted(yaml, from, end) : JSON.stringify(yaml.slice(from, end))}`,
        );
        expect(read.text).toBe(each);
      }
    }),
  );
});

function asQuoted(yaml: string, from: number, end: number): string {
  const quote = yaml.charAt(3);
  return quote + yaml.slice(from, end) + quote;
}

test('the whole is given where a text is another one than was written', () => {
  const scalar = scalarOf('a: något helt annat');
  expect(placesIn('inget av detta 0123456789', scalar)(15, 20)).toEqual(scalar.span);
});
