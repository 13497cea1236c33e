import { wordsOf } from '../../src/model';
import type { Comparison } from './compare-lines';
import { setBothWays, type BothWays } from './set-both-ways';

/** Slides a template; `DECK_PROPERTY_RUNS=1000 npm run test:text` compares the texts of a thousand. */
const SLIDES = Number(process.env['DECK_PROPERTY_RUNS'] ?? 300);
/** Inches that a line may reach over the edge: a hyphen that LibreOffice hangs there, and rounding. */
const [RIGHT, BOTTOM] = [0.1, 0.02];

describe.each(['region-kalmar', 'neutral'])('texts in the template %s, set by deck and by LibreOffice', (key) => {
  let both: BothWays;
  beforeAll(async () => {
    both = await setBothWays(SLIDES, key);
    console.log(tableOf(both.texts));
  }, 600_000);

  test('are set in a font with the metrics of Arial', () => {
    const faces = ['LiberationSans', 'LiberationSans-Bold', 'LiberationSans-Italic'];
    expect(both.fonts).toEqual(expect.arrayContaining(faces));
    expect(both.fonts.filter((font) => /Arial|Helvetica|Carlito/.test(font))).toEqual([]);
  });
  test('are read from the page letter by letter', () => {
    expect(both.texts.length).toBeGreaterThan(200);
    expect(told(({ deck, office }) => deck.join('') !== office.join(''))).toEqual([]);
  });
  test('differ by at most one line, and LibreOffice never takes more', () => {
    expect(told((each) => !isPeculiar(each) && more(each) !== 0 && more(each) !== -1)).toEqual([]);
  });
  test('stay in their boxes', () => {
    expect(told((each) => !isPeculiar(each) && (each.right > RIGHT || each.bottom > BOTTOM))).toEqual([]);
  });

  function told(isOdd: (text: Comparison) => boolean): readonly unknown[] {
    return both.texts.filter(isOdd).map(({ place, ...rest }) => ({ page: place.page, kind: place.kind, ...rest }));
  }
});

/** Lines that LibreOffice takes more than deck reckons with. */
function more({ deck, office }: Comparison): number {
  return office.length - deck.length;
}

/** LibreOffice keeps the text of a link on one line, and breaks an address that no line has room for now here, now there. */
function isPeculiar({ place: { paragraphs }, deck }: Comparison): boolean {
  const address = /\w+:\/\/\S+/.exec(paragraphs.map(wordsOf).join(' '))?.[0].replaceAll('-', '');
  const breaks = address !== undefined && !deck.some((line) => line.includes(address));
  return breaks || paragraphs.some(({ runs }) => runs.some(({ link }) => link !== undefined));
}

const KINDS: Readonly<Record<string, (kind: string) => boolean>> = {
  'titles and other placeholders': (kind) => !['body', 'cell', 'shape', 'free'].includes(kind),
  'text and bullets': (kind) => kind === 'body',
  'shapes (boxes, arrows, trees)': (kind) => kind === 'shape',
  'free text (agenda, cards, captions)': (kind) => kind === 'free',
  'cells of tables': (kind) => kind === 'cell',
};

/** The distribution, a row a kind of text. */
function tableOf(texts: readonly Comparison[]): string {
  const usual = texts.filter((each) => !isPeculiar(each));
  const groups: readonly (readonly [string, readonly Comparison[]])[] = [
    ...Object.entries(KINDS).map(([name, isOne]) => [name, usual.filter(({ place }) => isOne(place.kind))] as const),
    ['all of these', usual],
    ['with a link, or an address that is broken', texts.filter(isPeculiar)],
  ];
  const rows = groups.map(([name, ones]) => {
    const count = (isCounted: (text: Comparison) => boolean): number => ones.filter(isCounted).length;
    return [
      name,
      ones.length,
      count(({ deck }) => deck.length > 1),
      count((each) => more(each) === 0),
      count(({ deck, office }) => deck.join('|') === office.join('|')),
      count((each) => more(each) === -1),
      count((each) => more(each) < -1),
      count((each) => more(each) > 0),
    ];
  });
  const head = [
    '',
    'Texts',
    'Several lines',
    'As many lines',
    'Same breaks',
    'LibreOffice 1 fewer',
    '2 or more fewer',
    'More',
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
