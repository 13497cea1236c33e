import fc from 'fast-check';
import { layoutDeck } from '../../src/layout';
import { frame, type StyledParagraph } from '../../src/model';
import { linesOf, measureBlock, textsOf, type PlacedText, type TextLine } from '../../src/text';
import { anySlide } from '../layout/any/any-slide';
import { deckOf, leavesOf, measure, paragraph, setting } from '../layout/support';

// A letter of body text (20 points) is 10 points wide, a bold one 11; a line is 24 points high.

const POINTS = 72;
const text = (paragraphs: readonly StyledParagraph[], more: Partial<PlacedText> = {}): PlacedText => ({
  room: frame(1, 2, 5, 4),
  paragraphs,
  scale: 1,
  align: 'left',
  anchor: 'top',
  ...more,
});
const wordsOf = ({ runs }: TextLine): string => runs.map((run) => run.text).join('');
const lines = (...paragraphs: readonly StyledParagraph[]): readonly TextLine[] => linesOf(text(paragraphs), setting());

describe('the lines of a text', () => {
  test('break where the next word has no room, each at its place', () => {
    const [first, second, ...others] = lines(paragraph(`${'bokstav '.repeat(5)}slut`));
    expect(others).toEqual([]);
    expect([first, second].map((line) => wordsOf(line!))).toEqual(['bokstav bokstav bokstav bokstav', 'bokstav slut']);
    expect(first).toMatchObject({ x: 1, top: 2, first: true });
    expect(second).toMatchObject({ x: 1, first: false });
    expect(first!.width * POINTS).toBeCloseTo(310);
    expect([first!.height * POINTS, (second!.top - first!.top) * POINTS]).toEqual([24, expect.closeTo(24)]);
  });

  test('keep the faces of their runs, which stand one after the other', () => {
    const runs = [{ text: 'Fet ', bold: true }, { text: 'och ' }, { text: 'lut', italic: true }, { text: 'ad' }];
    const [line] = lines({ ...paragraph(''), runs });
    expect(line!.runs).toMatchObject([
      { text: 'Fet ', bold: true },
      { text: 'och ' },
      { text: 'lut', italic: true },
      { text: 'ad' },
    ]);
    expect(line!.runs.map(({ x, width }) => [(x - 1) * POINTS, width * POINTS])).toEqual([
      [0, expect.closeTo(44)],
      [expect.closeTo(44), expect.closeTo(40)],
      [expect.closeTo(84), expect.closeTo(30)],
      [expect.closeTo(114), expect.closeTo(20)],
    ]);
  });

  test('of a bullet hang in by its level, and only its first has the mark', () => {
    const outer = paragraph('yttre '.repeat(8).trim(), 'body', true);
    const found = lines(outer, paragraph('inre', 'body2', true, 1));
    expect(found.map(({ x, first, paragraph: { level } }) => [x, first, level])).toEqual([
      [1.27, true, 0],
      [1.27, false, 0],
      [1.54, true, 1],
    ]);
  });

  test('a paragraph begins a line of its own with space over it, also an empty one', () => {
    const found = lines(paragraph('ett'), paragraph(''), paragraph('tre'));
    expect(found.map(wordsOf)).toEqual(['ett', '', 'tre']);
    expect(found[1]).toMatchObject({ runs: [], width: 0 });
    // 9 points after each paragraph.
    expect((found[2]!.top - found[0]!.top) * POINTS).toBeCloseTo(2 * (24 + 9));
  });

  test('a word that is too long sticks out on a line of its own; an address goes on', () => {
    const long = 'x'.repeat(50);
    expect(lines(paragraph(`ett ${long} två`)).map(wordsOf)).toEqual(['ett', long, 'två']);
    const address = `https://exempel.se/${'katalog/'.repeat(3)}slut`;
    expect(lines(paragraph(`se ${address}`)).map(wordsOf)).toEqual([
      'se',
      'https://exempel.se/katalog/katalog/',
      'katalog/slut',
    ]);
  });

  test('a soft hyphen is seen at the end of a line alone', () => {
    const word = 'samarbets\u00adpartner '.repeat(3).trim();
    const found = lines(paragraph(word));
    expect(found.map(wordsOf)).toEqual(['samarbetspartner samarbetspartner', 'samarbetspartner']);
    const [narrow] = linesOf(text([paragraph('samarbets\u00adpartner')], { room: frame(0, 0, 1.5, 4) }), setting());
    expect(wordsOf(narrow!)).toBe('samarbets-');
    expect(narrow!.width * POINTS).toBeCloseTo(100);
  });

  test('stand in the middle or at the right, and in the middle or at the bottom', () => {
    const place = { align: 'center', anchor: 'middle' } as const;
    const [middle] = linesOf(text([paragraph('ord')], place), setting());
    expect(middle!.x + middle!.width / 2).toBeCloseTo(3.5);
    expect(middle!.top + middle!.height / 2).toBeCloseTo(4);
    const [last] = linesOf(text([paragraph('ord')], { align: 'right', anchor: 'bottom' }), setting());
    expect([last!.x + last!.width, last!.top + last!.height]).toEqual([expect.closeTo(6), expect.closeTo(6)]);
  });

  test('of a text in two columns go on at the top of the second', () => {
    const points = Array.from({ length: 4 }, (_, at) => paragraph(`punkt ${at + 1}`, 'body', true));
    const box = { ...text(points), kind: 'text', frame: frame(1, 2, 8.4, 4) } as const;
    const columns = textsOf({ ...box, columns: { gap: frame(0, 0, 0.4, 0).width, second: 2 } });
    const found = columns.flatMap((column) => linesOf(column, setting()));
    expect(found.map(wordsOf)).toEqual(['punkt 1', 'punkt 2', 'punkt 3', 'punkt 4']);
    expect(found.map(({ x }) => x)).toEqual([1.27, 1.27, 5.67, 5.67].map((x) => expect.closeTo(x)));
    expect(found[2]!.top).toBe(found[0]!.top);
  });

  test('are those that fitting counted: as many, as high and as wide, with every word of the text', () => {
    fc.assert(
      fc.property(anySlide, (make) => {
        for (const page of layoutDeck(deckOf([make(1)]), { measure }).value ?? [])
          for (const each of leavesOf(page.boxes).flatMap(textsOf)) expectAsMeasured(each);
      }),
      { numRuns: 60, seed: 20260325 },
    );
  });
});

function expectAsMeasured(each: PlacedText): void {
  const top = { ...each, anchor: 'top' } as const;
  const found = linesOf(top, setting());
  const block = measureBlock(each.paragraphs, { width: each.room.width, scale: each.scale }, setting());
  const bottom = Math.max(...found.map((line) => line.top + line.height), each.room.y);
  expect(found).toHaveLength(block.lines);
  expect(bottom - each.room.y).toBeCloseTo(block.height);
  for (const { x, width } of found) expect(x + width).toBeLessThan(each.room.x + each.room.width + 1e-6);
  const letters = (text: string): string => text.replace(/[\s\u00ad\u200b-]/g, '');
  expect(letters(found.map(wordsOf).join(''))).toBe(
    letters(each.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('')),
  );
}
