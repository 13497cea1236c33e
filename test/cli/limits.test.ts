import { LIMITS } from '../../src/source';
import { deck } from './recording-terminal';
import { manifest, smallWorkspace } from './small-workspace';

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** The errors that `deck check` tells of a workspace, and how much it prints. */
async function check(files: Readonly<Record<string, string>>) {
  const { code, out, err } = await deck(smallWorkspace(files), 'check 2026-03-25 --no-cache --json');
  const { diagnostics } = JSON.parse(out) as { diagnostics: readonly Told[] };
  const told = diagnostics.filter(({ severity }) => severity === 'error');
  return { code, bytes: out.length + err.length, told };
}

const MANIFEST = 'decks/2026-03-25/a.deck.yaml';
const withSeries = (csv: string) => check({ 'series/bup.csv': csv });
const withSlides = (...slides: readonly string[]) =>
  check({
    [MANIFEST]: manifest('2026-03-25').replace(/ {10}- \{.*\n/, slides.map((each) => `          - ${each}\n`).join('')),
  });
const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const under = (key: string, lines: string): string =>
  `title: Lång\n            ${key}: |\n${lines.replace(/^(?=.)/gm, ' '.repeat(14))}`;

describe('a table is refused at the row that passes a limit', () => {
  it.each([
    [
      'lines',
      `Månad;Kalmar län\n${'2025-10;351\n'.repeat(LIMITS.csvLines)}`,
      500_001,
      'more than 500 000 lines: row 500 001',
    ],
    [
      'lines in quotation marks',
      `Månad;"Kalmar ${'\r'.repeat(LIMITS.csvLines)}"\n2025-10;1\n`,
      500_001,
      'more than 500 000 lines',
    ],
    ['columns', `a\nb${';1'.repeat(LIMITS.csvColumns)}\n`, 2, 'more than 16 384 columns: row 2'],
    ['cells', `${'1;'.repeat(999)}1\n`.repeat(2001), 2001, 'more than 2 000 000 cells: row 2 001'],
  ])('%s', async (_, csv, line, words) => {
    const { code, told } = await withSeries(csv);
    expect(told).toMatchObject([{ code: 'csv-too-large', file: 'series/bup.csv', line }]);
    expect(told[0]?.message).toContain(words);
    expect(code).toBe(1);
  });

  it('and read up to it', async () => {
    const { code } = await withSeries(`Månad;Kalmar län\n2025-10;51\n${'\n'.repeat(LIMITS.csvLines - 2)}`);
    expect(code).toBe(0);
  });
});

describe('a slide that is too long is told, and not laid out', () => {
  it.each([
    [
      'bullets',
      under(
        'bullets',
        times(1001, (at) => `- punkt ${at}\n`),
      ),
      'there are 1 001 bullets here, but a slide can have at most 1 000',
    ],
    [
      'paragraphs',
      under(
        'text',
        times(1001, (at) => `rad ${at}\n`),
      ),
      '1 001 paragraphs',
    ],
    [
      'notes',
      under(
        'notes',
        times(1001, (at) => `rad ${at}\n`),
      ),
      '1 001 paragraphs',
    ],
    ['a text', under('text', `${'ord '.repeat(26_000)}\n`), 'characters here, but a slide can have at most 100 000'],
    ['a title', `{ title: ${'ord '.repeat(26_000)} }`, 'characters here'],
    ['rows', `title: Lång\n            table: { columns: [a], rows: [${'[b], '.repeat(1001)}] }`, '1 001 rows'],
  ])('%s', async (_, slide, words) => {
    const { code, told } = await withSlides(slide);
    expect(told.map((each) => each.code)).toEqual(['slide-too-long']);
    expect(told[0]?.message).toContain(words);
    expect(code).toBe(1);
  });

  it('with as many as it may have it is', async () => {
    const { code } = await withSlides(
      under(
        'bullets',
        times(LIMITS.slideParts, (at) => `- punkt ${at}\n`),
      ),
    );
    expect(code).toBe(0);
  });

  it('so is a deck with too many slides, once, whether they are written or go on', async () => {
    const slide = (at: number): string => `{ title: T${at}, bullets: [b] }`;
    for (const count of [999, 1001]) {
      const { told } = await withSlides(...Array.from({ length: count }, (_, at) => slide(at)));
      expect(told.map((each) => each.code)).toEqual(['too-many-slides']);
    }
  });
});

test('a chart of more figures than can be told apart is told', async () => {
  const names = times(2000, (at) => `;Ort ${at}`);
  const months = times(11, (at) => `2025-${String(at + 1).padStart(2, '0')}${';50'.repeat(2000)}\n`);
  const { told } = await withSeries(`Månad${names}\n${months}`);
  expect(told).toMatchObject([{ code: 'chart-too-full', file: MANIFEST }]);
  expect(told[0]?.message).toContain('22 000 figures in 2 000 series, but at most 20 000 are drawn');
});

describe('however much is wrong, what is printed stays short', () => {
  it.each([
    ['a text of brackets', under('text', `${'[(('.repeat(8000)}\n`), 'bad-live-figure', LIMITS.alikeInLine],
    ['of unclosed figures', under('text', `${'((a '.repeat(8000)}\n`), 'bad-live-figure', LIMITS.alikeInLine],
    ['of bad links', under('text', `${'[a](x:y) '.repeat(8000)}\n`), 'refused-link', LIMITS.alikeInLine],
    [
      'of lines',
      under(
        'bullets',
        times(900, (at) => `- ((a${at}\n`),
      ),
      'bad-live-figure',
      LIMITS.alikeInFile,
    ],
  ])('%s', async (_, slide, code, listed) => {
    const { told, bytes } = await withSlides(slide);
    expect(told.filter((each) => each.code === code)).toHaveLength(listed);
    expect(told.filter((each) => each.code === 'more-of-the-same')).toHaveLength(1);
    expect(bytes).toBeLessThan(100_000);
  });

  it('slides with a wrong key', async () => {
    const { told, bytes } = await withSlides(...Array.from({ length: 400 }, (_, at) => `{ titel: T${at} }`));
    expect(told.filter((each) => each.code === 'unknown-key')).toHaveLength(LIMITS.alikeInFile);
    expect(bytes).toBeLessThan(200_000);
  });

  it.each([
    ['a cell of a million digits', `Månad;Kalmar län\n2025-10;${'1'.repeat(1e6)}x\n2025-11;1\n`, 'unreadable-number'],
    ['a period of a million digits', `Månad;Kalmar län\n${'1'.repeat(1e6)};5\n2025-11;1\n`, 'unreadable-period'],
    [
      'a name of a million letters',
      `Månad;Ort;Antal\n2025-10;${'a'.repeat(1e6)};1\n2025-10;${'a'.repeat(1e6)};2\n`,
      'conflicting-values',
    ],
  ])('%s', async (_, csv, code) => {
    const { told, bytes } = await withSeries(csv);
    expect(told.map((each) => each.code)).toContain(code);
    expect(bytes).toBeLessThan(4000);
  });
});
