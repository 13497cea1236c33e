import { diagnosticJson, jsonText } from '../src/cli/report/json';
import { inOrder } from '../src/cli/report/order';
import type { Diagnostic } from '../src/diagnostics';
import { layoutDeck } from '../src/layout';
import { parseCsv } from '../src/parse/parse-csv';
import { parseYaml } from '../src/parse/parse-yaml';
import { readSvg } from '../src/pictures/read-svg';
import { resolveBullets } from '../src/resolve/bullets';
import { resolveParagraphs } from '../src/resolve/rich-text';
import { LIMITS, sourceFile, type Tree } from '../src/source';
import { checkDocument } from '../src/validate/check-document';
import { readSample } from './figures/read-sample';
import { content, deckOf, measure, words } from './layout/support';
import { contextOf, tree } from './resolve/context';

/** Four times the size may cost five times the time; what looks at everything once for each part costs sixteen. */
const MOST = 5;
const TIMES = 4;
/** Turns of each size, of which the fastest counts; and tries, since other work on the machine may slow down one size alone. */
const [TURNS, TRIES] = [1, 8];

/** Processor time in milliseconds of the fastest of some turns. */
function cost(run: () => unknown): number {
  const turns = Array.from({ length: TURNS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...turns);
}

/** How many times as much the larger size costs, in the best of some tries. */
function growth(make: (size: number) => () => unknown, size: number): number {
  const [small, large] = [make(size), make(size * TIMES)];
  small();
  large();
  let least = Infinity;
  for (let attempt = 0; attempt < TRIES && least > MOST; attempt++)
    least = Math.min(least, cost(large) / Math.max(1, cost(small)));
  return least;
}

const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

const block = (text: string): Tree => tree(`|\n${text.replace(/^/gm, '  ')}\n`);

describe('a text with mistakes takes a time that grows with its length', () => {
  it.each([
    ['links that begin in links', '[(('],
    ['live figures that nothing closes', '((a '],
    ['all marks at once', ' *_[((`<'],
    ['refused links', '[a](x:y) '],
    ['unknown metrics', '((nope)) '],
    ['links that say nothing', '[här](https://a.se) '],
    ['half a live figure', '(bup)) '],
    ['periods', 'mars 2026 '],
    ['stars', '*a **b '],
    ['parentheses', '('],
    ['spaces', '          '],
  ])('%s', (_, part) => {
    const make = (size: number) => {
      const text = block(`a${part.repeat(size / part.length)}b`);
      return () => resolveParagraphs(text, contextOf().context);
    };
    expect(growth(make, LIMITS.slideCharacters / 8)).toBeLessThan(MOST);
  });

  it('in quotation marks, with escapes', () => {
    const make = (size: number) => {
      const text = tree(`"${'\\u00e4 ((a '.repeat(size)}"`);
      return () => resolveParagraphs(text, contextOf().context);
    };
    expect(growth(make, 2000)).toBeLessThan(MOST);
  });

  it('in many lines', () => {
    const make = (size: number) => {
      const bullets = block(times(size, (at) => `- ((a${at} och [a](x:y)\n`));
      return () => resolveBullets(bullets, contextOf().context);
    };
    expect(growth(make, LIMITS.slideParts / 4)).toBeLessThan(MOST);
  });
});

describe('a slide takes a time that grows with what is on it', () => {
  it('bullets', () => {
    const make = (size: number) => {
      const bullets = Array.from({ length: size }, (_, at) => words(`Punkt ${at} om väntande i vården`));
      return () => layoutDeck(deckOf([content('Lång', { bullets })]), { measure });
    };
    expect(growth(make, LIMITS.slideParts / 4)).toBeLessThan(MOST);
  });

  it('sentences of one paragraph', () => {
    const make = (size: number) => {
      const text = [words('Ett ord till här. '.repeat(size).trim())];
      return () => layoutDeck(deckOf([content('Lång', { text })]), { measure });
    };
    expect(growth(make, 600)).toBeLessThan(MOST);
  });
});

describe('a table takes a time that grows with its size', () => {
  const months = Array.from(
    { length: 240 },
    (_, at) => `${2001 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );

  it.each([
    [
      'columns',
      2000,
      (size: number) =>
        `Månad${times(size, (at) => `;Ort ${at}`)}\n${months
          .slice(0, 4)
          .map((month) => `${month}${';50'.repeat(size)}\n`)
          .join('')}`,
    ],
    [
      'rows',
      6000,
      (size: number) =>
        `Månad;Ort;Andel\n${times(size, (at) => `${months[at % 240] ?? ''};Ort ${Math.floor(at / 240)};50\n`)}`,
    ],
    [
      'rows with the same figure',
      6000,
      (size: number) => `Månad;Ort;Andel\n${times(size, (at) => `2025-01;Ort ${at % 9};50\n`)}`,
    ],
    [
      'cells that can’t be read',
      6000,
      (size: number) =>
        `Månad;Ort;Andel\n${times(size, (at) => `${months[at % 240] ?? ''};Ort ${Math.floor(at / 240)};${at % 3 === 0 ? '?!' : '50'}\n`)}`,
    ],
  ])('%s', (_, size, csvOf) => {
    const make = (count: number) => {
      const csv = csvOf(count);
      return () => readSample(csv);
    };
    expect(growth(make, size)).toBeLessThan(MOST);
  });

  it.each([
    ['quotation marks', '"2025-10;351\n'],
    ['letters that were encoded twice', 'Ã¤;1\n'],
    ['delimiters', ';;;;;;;;\n'],
  ])('full of %s', (_, part) => {
    const make = (size: number) => {
      const bytes = Buffer.from(part.repeat(size));
      return () => parseCsv(bytes, 'a.csv', {});
    };
    expect(growth(make, 12_000)).toBeLessThan(MOST);
  });
});

describe('a file of mistakes takes a time that grows with their number', () => {
  const slides = (size: number) =>
    parseYaml(
      sourceFile(
        'a.yaml',
        times(size, (at) => `- { titel: T${at}, bullet: b }\n`),
      ),
    );

  it('to be found and told', () => {
    const make = (size: number) => () => {
      const { value } = slides(size);
      const found = value ? checkDocument('block', value).diagnostics : [];
      return jsonText(inOrder(found).map(diagnosticJson));
    };
    expect(growth(make, 200)).toBeLessThan(MOST);
  });

  it('to be put in order and counted', () => {
    const make = (size: number) => {
      const text = block('((a '.repeat(size));
      const { context, found } = contextOf();
      resolveParagraphs(text, context);
      const all: readonly Diagnostic[] = found;
      return () => inOrder(all);
    };
    expect(growth(make, 5000)).toBeLessThan(MOST);
  });
});

test.each([
  ['spaces in a style', (size: number) => `<path style="fill: url(${' '.repeat(size)}#a"/>`],
  ['comments that nothing closes', (size: number) => `<style>${'/*'.repeat(size)}</style>`],
  ['spaces in a length', (size: number) => `<style>svg { width: 1${' '.repeat(size)}% }</style>`],
  ['references', (size: number) => `<path id="a"/>${'<use href="#a"/>'.repeat(size / 10)}`],
])('an SVG with %s takes a time that grows with its size', (_, inside) => {
  const make = (size: number) => {
    const bytes = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside(size)}</svg>`);
    return () => readSvg(bytes);
  };
  expect(growth(make, 100_000)).toBeLessThan(MOST);
});
