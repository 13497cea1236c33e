import type { StyledParagraph } from '../../src/model';
import { fitText, smallestScale } from '../../src/layout/text/fit-text';
import { balanceWidth, withoutLoneWords } from '../../src/layout/text/narrow-text';
import { splitParagraphs, splitSentence } from '../../src/layout/text/split-text';
import { fitColumns } from '../../src/layout/text/two-columns';
import { breakParagraph, measureBlock, splitWords, wrapWords } from '../../src/text';
import { paragraph, setting } from './support';

const wordsIn = (text: string): readonly string[] => splitWords(paragraph(text), setting()).map((word) => word.text);

describe('splitting a text into words', () => {
  test('breaks at spaces but not at hard ones', () => {
    expect(wordsIn('Vi har 7\u00a0312 besök')).toEqual(['Vi', 'har', '7\u00a0312', 'besök']);
  });
  test('breaks after hyphens and dashes inside words, not after slashes', () => {
    expect(wordsIn('Hälso-och 9–som operation/åtgärd')).toEqual(['Hälso-', 'och', '9–', 'som', 'operation/åtgärd']);
  });
  test('an address is in pieces for where no line has room for it', () => {
    expect(wordsIn('och/eller (https://skr.se/a/b.html) och/eller')).toEqual([
      'och/eller',
      '(https://skr.se/',
      'a/',
      'b.html)',
      'och/eller',
    ]);
  });
  test('keeps a minus, a suspended hyphen and a period together', () => {
    expect(wordsIn('-5 hälso- och 2026-03')).toEqual(['-5', 'hälso-', 'och', '2026-03']);
  });
  test('a soft hyphen is a hyphen only at the end of a line', () => {
    const [first, second] = splitWords(paragraph('samarbets\u00adpartners'), setting());
    expect(first).toMatchObject({ text: 'samarbets', width: 90, hyphen: 10 });
    expect(second).toMatchObject({ text: 'partners', hyphen: 0 });
  });
  test('a word goes on over runs of different weight', () => {
    const mixed = { ...paragraph(''), runs: [{ text: 'Lina', bold: true }, { text: ', direktör' }] };
    expect(splitWords(mixed, setting())).toMatchObject([
      { text: 'Lina,', width: 4 * 11 + 10, space: 10, hyphen: 0 },
      { text: 'direktör', width: 80, space: 0, hyphen: 0 },
    ]);
  });
  test('a very long text without spaces takes no longer than its length', () => {
    const started = performance.now();
    splitWords(paragraph('-'.repeat(200_000)), setting());
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('wrapping words', () => {
  const word = (width: number) => ({ text: 'x', width, space: 10, hyphen: 0, parts: [] });
  const widths = (words: Parameters<typeof wrapWords>[0], width: number) =>
    wrapWords(words, width).map((line) => line.width);
  test('fills a line as far as it goes; the space at its end does not count', () => {
    expect(widths([word(40), word(50), word(30)], 100)).toEqual([100, 30]);
  });
  test('gives a word that is too wide a line of its own', () => {
    expect(widths([word(40), word(500), word(30)], 100)).toEqual([40, 500, 30]);
  });
  test('an address stays whole where a line has room for it, else it starts a line and goes on', () => {
    const address = [{ ...word(40), space: 0, goesOn: true }, { ...word(50), space: 0, goesOn: true }, word(30)];
    expect(widths([word(40), ...address], 125)).toEqual([40, 120]);
    expect(widths([word(40), ...address, word(20)], 100)).toEqual([40, 90, 60]);
  });
  test('an empty text is one empty line', () => {
    expect(widths([], 100)).toEqual([0]);
  });
});

describe('fitting a text', () => {
  const text = [paragraph('ord '.repeat(40).trim())];
  test('leaves a text that fits at its size', () => {
    expect(fitText(text, { width: 12, height: 2 }, setting())).toMatchObject({ scale: 1 });
  });
  test('shrinks in steps of 2.5 percent, not under the smallest size of the style', () => {
    const tight = measureBlock(text, { width: 4, scale: 0.925 }, setting()).height;
    expect(fitText(text, { width: 4, height: tight }, setting())).toMatchObject({ scale: 0.925 });
    expect(smallestScale(text, setting())).toBe(0.9);
  });
  test('a second level at its smallest size forbids shrinking', () => {
    expect(smallestScale([...text, paragraph('under', 'body2', true, 1)], setting())).toBe(1);
  });
  test('tells what a text needs when it does not fit at its smallest', () => {
    const { misfit, scale } = fitText(text, { width: 4, height: 0.5 }, setting());
    expect(scale).toBe(0.9);
    expect(misfit!.measured).toBeGreaterThan(misfit!.allowed);
  });
  test('tells the widest word that sticks out', () => {
    const { misfit } = fitText([paragraph('en samarbetspartner till')], { width: 1.5, height: 9 }, setting());
    expect(misfit).toMatchObject({ word: 'samarbetspartner' });
  });
});

describe('balancing a title', () => {
  const title = [paragraph('Resultat av årets enkät om hållbart engagemang i alla förvaltningar', 'title')];
  test('a lone last word draws others down', () => {
    const all = measureBlock(title, { width: 100 }, setting()).width;
    const wide = all - 0.5;
    const narrow = balanceWidth(title, { width: wide }, setting());
    expect(measureBlock(title, { width: wide }, setting()).lastLine).toBeLessThan(0.3);
    const balanced = measureBlock(title, { width: narrow }, setting());
    expect(balanced).toMatchObject({ lines: 2 });
    expect(balanced.lastLine).toBeGreaterThan(0.7);
  });
  test('one line keeps its width', () => {
    expect(balanceWidth([paragraph('Kort', 'title')], { width: 12 }, setting())).toBe(12);
  });
});

describe('breaking a paragraph between sentences', () => {
  const room = (lines: number) => ({ width: 6, height: (lines * 24) / 72 + 0.01 });
  const halves = (paragraphs: StyledParagraph, lines: number) => {
    const found = splitSentence(paragraphs, room(lines), setting());
    return found && [...found.here, ...found.rest].map(({ runs }) => runs);
  };
  const sentence = `${'ord '.repeat(15)}slut.`; // two lines of six inches
  test('as many whole sentences stay as there is room for', () => {
    const three = Array.from({ length: 3 }, () => `Ett ${sentence}`).join(' ');
    expect(halves(paragraph(three), 5)).toEqual([
      [{ text: `Ett ${sentence} Ett ${sentence}` }],
      [{ text: `Ett ${sentence}` }],
    ]);
  });
  test('runs keep their faces on both sides', () => {
    const runs = [{ text: 'Det ' }, { text: `går ${sentence} Sen`, bold: true }, { text: ` ${sentence}` }];
    expect(halves({ ...paragraph(''), runs }, 3)).toEqual([
      [{ text: 'Det ' }, { text: `går ${sentence}`, bold: true }],
      [{ text: 'Sen', bold: true }, { text: ` ${sentence}` }],
    ]);
  });
  test('not after an abbreviation, nor before a small letter; a sentence is never torn', () => {
    for (const middle of ['t.ex. Kalmar', 'kl. 9', 'bl.a. Region', '3.5 och', 'osv. och'])
      expect(halves(paragraph(`Ett ${middle} ${sentence}`), 1)).toBeUndefined();
  });
  test('a page takes the sentences, the next what is left, one after the other', () => {
    const whole = paragraph(Array.from({ length: 7 }, () => `Ett ${sentence}`).join(' '), 'body', true);
    const part = splitParagraphs([whole, paragraph('Sist')], { here: room(5), next: room(5) }, setting());
    expect(part.here).toHaveLength(1);
    expect(part.rest).toHaveLength(2);
    expect(part.fit.misfit).toBeUndefined();
    expect(part.rest[0]).toMatchObject({ bullet: true });
  });
});

describe('going on on a new page', () => {
  const bullet = (level = 0, text = 'en punkt') => paragraph(text, level === 0 ? 'body' : 'body2', true, level);
  const lines = (count: number) => ({ width: 6, height: (count * 24 + (count - 1) * 11) / 72 + 0.01 });
  const split = (levels: readonly number[], count: number) => {
    const part = splitParagraphs(
      levels.map((level) => bullet(level)),
      { here: lines(count), next: lines(20) },
      setting(),
    );
    return [part.here.length, part.rest.length];
  };
  test('all stay when all fit', () => {
    expect(split([0, 0, 0], 3)).toEqual([3, 0]);
  });
  test('no bullet is left alone on the next page', () => {
    expect(split([0, 0, 0, 0, 0, 0, 0], 6)).toEqual([5, 2]);
  });
  test('a bullet stays with the first under it', () => {
    expect(split([0, 0, 0, 0, 1, 0, 0, 0], 4)).toEqual([3, 5]);
  });
  test('a lead-in stays with its list', () => {
    const paragraphs = [bullet(), bullet(), bullet(), paragraph('Så här:'), bullet(), bullet()];
    expect(splitParagraphs(paragraphs, { here: lines(4), next: lines(20) }, setting()).here).toHaveLength(3);
  });
  test('the text is shrunk only if that saves a page', () => {
    const ten = Array.from({ length: 10 }, () => bullet());
    expect(splitParagraphs(ten, { here: lines(5), next: lines(5) }, setting()).fit.scale).toBe(1);
  });
  test('a list of thousands comes to an end, a paragraph at a time at the least', () => {
    let rest: readonly ReturnType<typeof bullet>[] = Array.from({ length: 3000 }, () => bullet());
    let pages = 0;
    for (; rest.length > 0; pages++) rest = splitParagraphs(rest, { here: lines(10), next: lines(10) }, setting()).rest;
    expect(pages).toBeLessThanOrEqual(302);
  });
});

describe('a text in two columns', () => {
  const points = (count: number) => Array.from({ length: count }, () => paragraph('Kort punkt', 'body', true));

  test('turns between two points, the first column as high as the second or one point higher', () => {
    for (const count of [2, 9, 12]) {
      const columns = fitColumns(points(count), { width: 12, height: 5 }, setting())!;
      const room = { width: 5, height: columns.height };
      const first = Math.ceil(count / 2);
      expect(fitText(points(first), room, setting())).toMatchObject({ scale: 1 });
      expect(fitText(points(first + 1), room, setting()).scale).toBeLessThan(1);
    }
  });

  test('is none where the columns have no room at the smallest size', () => {
    expect(fitColumns(points(40), { width: 12, height: 5 }, setting())).toBeUndefined();
    expect(fitColumns([paragraph('x'.repeat(200))], { width: 12, height: 5 }, setting())).toBeUndefined();
  });
});

describe('a short word alone on the last line', () => {
  // Ten points a letter: 36 letters on a line of five inches, less a hundredth.
  const lone = paragraph(`${'bokstav '.repeat(4)}ord slut.`);

  test('is given company by a narrower text of as many lines', () => {
    const width = withoutLoneWords([lone], { width: 5 }, setting());
    expect(width).toBeLessThan(5);
    expect(width).toBeGreaterThan(4);
    expect(measureBlock([lone], { width: width }, setting()).lines).toBe(2);
    expect(breakParagraph(lone, { width }, setting()).lines.at(-1)!.words).toHaveLength(2);
  });

  test('stays where the text would take more lines, and the text is as wide as it was without one', () => {
    const full = paragraph('x'.repeat(35));
    expect(withoutLoneWords([lone, full], { width: 5 }, setting())).toBe(5);
    expect(withoutLoneWords([paragraph('bokstav '.repeat(6))], { width: 5 }, setting())).toBe(5);
  });
});
