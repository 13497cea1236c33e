import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../../src/parse/parse-yaml';
import { carryOverFile, redated } from '../../../src/scaffold/carry-over/carry-over-file';
import { childAt, scalarsIn, sourceFile, type Tree } from '../../../src/source';
import { checkDocument } from '../../../src/validate/check-document';

const DATES = { from: '2026-03-25', to: '2026-04-29' };
const HEADING = '#| Förra mötet (2026-03-25):';

function treeOf(text: string): Tree {
  const { value } = parseYaml(sourceFile('a.yaml', text));
  if (!value) throw new Error(`no YAML: ${text}`);
  return value;
}

const renewed = (text: string) => carryOverFile({ kind: 'block', tree: treeOf(text) }, DATES);

/** A slide of these lines, renewed, without its first line `- title: Läget`. */
function slide(...lines: readonly string[]): string {
  const { text } = renewed(['- title: Läget', ...lines.map((line) => `  ${line}`), ''].join('\n'));
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .trimEnd();
}

const lines = (...all: readonly string[]): string => all.join('\n');

describe('the narrative of a slide', () => {
  it('gives way to (skriv här), with the old text in a comment above', () => {
    expect(slide('bullets: |', '  - Ett: ((bup))', '', '  - Två # tre', 'chart: bup')).toBe(
      lines(
        HEADING,
        '#| bullets: |',
        '#|   - Ett: ((bup))',
        '#|',
        '#|   - Två # tre',
        'bullets: |',
        '  - (skriv här)',
        'chart: bup',
      ),
    );
  });

  it.each([
    ['a list of bullets', ['bullets:', '- Ett', '- Två:', '  - Tre'], 'bullets: |\n  - (skriv här)'],
    ['bullets in brackets', ['bullets: [Ett, Två]'], 'bullets: |\n  - (skriv här)'],
    [
      'bullets in brackets over lines',
      ['bullets: [', '  Ett,', '  Två ] # sist', 'facts: false'],
      'bullets: |\n  - (skriv här)\nfacts: false',
    ],
    ['a text on its line', ['text: Ett # bra'], 'text: |\n  (skriv här)'],
    ['a quoted text over lines', ['text: "Ett', '  två"'], 'text: |\n  (skriv här)'],
    ['a folded text', ['text: >-', '  Ett', '  två'], 'text: |\n  (skriv här)'],
    ['a figure', ['figures:', '  - value: 12', '    label: Barn'], 'figures:\n  - value: (skriv här)\n    label: Barn'],
    ['the text of a box', ['boxes:', '  - { heading: A, text: Bra }'], 'boxes:\n  - { heading: A, text: (skriv här) }'],
    [
      'the cells of a table but the first of a row',
      ['table:', '  columns: [Var, Antal]', '  rows:', '    - [Kalmar, 12, ""]', '    - [Riket, ((bup)), x]'],
      'table:\n  columns: [Var, Antal]\n  rows:\n    - [Kalmar, (skriv här), ""]\n    - [Riket, ((bup)), (skriv här)]',
    ],
  ])('goes for %s', (_, before, after) => {
    const said = slide(...before);
    expect(
      said
        .split('\n')
        .filter((line) => !line.trim().startsWith('#|'))
        .join('\n'),
    ).toBe(after);
    expect(said).toContain(HEADING);
  });

  it.each([
    ['notes', ['notes: |', '  Säg det.', 'chart: bup'], 'chart: bup'],
    ['a footnote at the end', ['chart: bup', 'footnote: Ny metod'], 'chart: bup'],
    ['the alternative text of a chart', ['chart: { metric: bup, alt: Stiger }'], 'chart: { metric: bup }'],
    ['an alternative text before the metric', ['chart: { alt: Stiger, metric: bup }'], 'chart: { metric: bup }'],
    [
      'what stands under a picture',
      ['image:', '  file: a.png', '  alt: Hus', '  caption: Nu'],
      'image:\n  file: a.png\n  alt: Hus',
    ],
    [
      'the trend of a figure',
      ['figures: [{ value: ((bup)), label: A, trend: upp }]'],
      'figures: [{ value: ((bup)), label: A }]',
    ],
    ['a subtitle that is a sentence', ['subtitle: Det går bra.', 'chart: bup'], 'chart: bup'],
    ['a subtitle that names a period', ['subtitle: Till och med mars', 'chart: bup'], 'chart: bup'],
  ])('is only taken away where nothing has to stand: %s', (_, before, after) => {
    const said = slide(...before);
    expect(
      said
        .split('\n')
        .filter((line) => !line.trim().startsWith('#|'))
        .join('\n'),
    ).toBe(after);
    expect(said).toContain(HEADING);
  });

  it('goes in a slide in brackets, whose lines are kept as a whole', () => {
    const { text } = renewed('- { title: Läget, bullets: [Ett,\n    Två], notes: Hej, text: Bra }\n');
    expect(text).toBe(
      lines(
        HEADING,
        '#| - { title: Läget, bullets: [Ett,',
        '#|     Två], notes: Hej, text: Bra }',
        '- { title: Läget, bullets: [(skriv här)], text: (skriv här) }',
        '',
      ),
    );
  });

  it('leaves the dash of a list where the first key goes', () => {
    const { text } = renewed('- notes: Säg det.\n  # om rubriken\n  title: Läget\n  chart: bup\n');
    expect(text).toBe(
      lines(
        HEADING,
        '#| - notes: Säg det.',
        '#|   # om rubriken',
        '#|   title: Läget',
        '- title: Läget',
        '  chart: bup',
        '',
      ),
    );
  });

  it('makes one comment of the rows of a list', () => {
    expect(slide('figures:', '  - { value: 12, label: A }', '  - { value: 13, label: B }', 'text: Bra')).toBe(
      lines(
        'figures:',
        `  ${HEADING}`,
        '  #| - { value: 12, label: A }',
        '  #| - { value: 13, label: B }',
        '  - { value: (skriv här), label: A }',
        '  - { value: (skriv här), label: B }',
        HEADING,
        '#| text: Bra',
        'text: |',
        '  (skriv här)',
      ),
    );
  });
});

describe('what stays', () => {
  it.each([
    'chart: { metric: bup, type: columns, last: 3, target: false }',
    'subtitle: Andel i procent per månad, väntande',
    'steps: [Först, { heading: Sedan }]',
    'figures: [{ value: ((bup)), label: Väntar, trend: ((bup.change)) }]',
    'source: Väntetider i vården',
    'skip: true',
  ])('is %s', (line) => {
    expect(slide(line, 'facts: false')).toBe(lines(line, 'facts: false'));
  });

  it('is a tree with its texts, standing slides and includes', () => {
    const text = '- include: template:mal\n- title: A\n  tree:\n    - { heading: B, text: Beslutar, children: [C] }\n';
    expect(renewed(text)).toEqual({ text, emptied: 0, remarks: 0 });
  });

  it('is what nobody has written yet, with the comment above it', () => {
    const once = renewed('- title: A\n  bullets: |\n    - Ett\n').text;
    expect(renewed(once)).toEqual({ text: once, emptied: 0, remarks: 0 });
  });

  it('is the byte of every other line: comments, quotes, blank lines, line ends', () => {
    const before =
      '# hej\r\n\r\n- "title":   \'Läget\'  # här\r\n  text: Bra\r\n\r\n\r\n- title: Två\r\n  chart:    bup\r\n';
    expect(renewed(before).text).toBe(
      before.replace('  text: Bra\r\n', `  ${HEADING}\r\n  #| text: Bra\r\n  text: |\r\n    (skriv här)\r\n`),
    );
  });
});

describe('a title that names a period', () => {
  it.each([
    ['Väntande mars 2026', 'mars 2026'],
    ['Prognos oktober', 'oktober'],
    ['Läget vecka 12', 'vecka 12'],
    ['Fokusområden 2025', '2025'],
    ['Bokslut 31 december 2025', '31 december 2025'],
    ['Läget ((bup@2026-02))', '2026-02'],
  ])('has a comment above it: %s', (title, period) => {
    const { text, remarks } = renewed(`- title: ${title}\n  chart: bup\n`);
    expect(text).toBe(`#| Nämner en period: ${period}. Stämmer den fortfarande?\n- title: ${title}\n  chart: bup\n`);
    expect(remarks).toBe(1);
  });

  it.each(['Läget ((bup.period))', 'Marsvin', 'Besök inom 30 dagar', 'Konto 20251'])('is not %s', (title) => {
    expect(renewed(`- title: ${title}\n  chart: bup\n`).remarks).toBe(0);
  });

  it('is not alone: the period of a chart and a pinned live figure have one too', () => {
    expect(slide('chart: { metric: bup, to: 2026-03 }', 'figures:', '  - { value: ((bup@2026-03)), label: A }')).toBe(
      lines(
        '#| Nämner en period: 2026-03. Stämmer den fortfarande?',
        'chart: { metric: bup, to: 2026-03 }',
        'figures:',
        '  #| Nämner en period: 2026-03. Stämmer den fortfarande?',
        '  - { value: ((bup@2026-03)), label: A }',
      ),
    );
  });

  it('has one comment, however often the meeting goes on', () => {
    const once = renewed('- title: Läget i mars\n  chart: bup\n').text;
    expect(renewed(once).text).toBe(once);
  });
});

test('a text that was written anew takes the place of the older one in the comment', () => {
  const once = renewed('- title: A\n  bullets: |\n    - Ett\n').text;
  const written = once.replace('(skriv här)', 'Två');
  const twice = carryOverFile({ kind: 'block', tree: treeOf(written) }, { from: '2026-04-29', to: '2026-05-27' }).text;
  expect(twice).toBe(
    '- title: A\n  #| Förra mötet (2026-04-29):\n  #| bullets: |\n  #|   - Två\n  bullets: |\n    - (skriv här)\n',
  );
});

describe('YAML that few would write', () => {
  it.each([
    [
      'a file that is all brackets',
      '[{"title":"A","bullets":["a","b"],"notes":"c"},{"title":"B","text":"d","figures":[{"value":"1","label":"e","trend":"f"}]}]\n',
    ],
    [
      'brackets with comments in them',
      '- { title: A, # en, titel\n    bullets: [a, # två, b\n      c], notes: x } # slut\n',
    ],
    [
      'a bracket that opens at the end of a line',
      '- title: A\n  figures: [\n    { value: 1, label: a, trend: x },\n    { value: 2, label: b },\n    ]\n  notes: c\n',
    ],
    ['a dash alone on its line', '-\n  notes: a\n  title: A\n  text: b\n'],
    ['no line end at the end', '- title: A\n  text: b\n  notes: c'],
    ['old line ends', '- title: A\r  text: b\r  notes: c\r'],
    ['keys in quotes', '- "title": A\n  "bullets":\n    - a\n  \'notes\': c\n'],
    [
      'a block with its own indentation',
      '- title: A\n  text: |2-\n      b\n\n  notes: >+\n    c\n\n- title: B\n  text: d\n',
    ],
    [
      'lists of lists',
      '- title: A\n  table:\n    columns: [a, b]\n    rows:\n      - - rad 1\n        - 1\n      - - rad 2\n        - "2\n\n          3"\n',
    ],
    [
      'anchors in what goes',
      '- title: &a A\n  bullets: &b\n    - &c Ett\n  notes: &d |\n    Hej\n- title: B\n  text: *d\n',
    ],
    ['a marker of a document', '---\n- title: A\n  text: b\n...\n'],
    ['a hash in a text', '- title: A\n  text: |\n    #| inte en kommentar\n  bullets: |\n    - b\n'],
  ])('is valid when renewed, and empty: %s', (_, before) => {
    const { text } = renewed(before);
    const { value, diagnostics } = parseYaml(sourceFile('a', text));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value && checkDocument('block', value).diagnostics).toEqual([]);
    expect(titlesOf(value)).toEqual(titlesOf(treeOf(before)));
    const said = scalarsIn(value).filter((_each, index, all) =>
      /^(text|bullets|value|notes|rad [12])$/.test(all[index - 1]?.text ?? ''),
    );
    expect(said.length).toBeGreaterThan(0);
    for (const scalar of said) expect(scalar.text).toContain('(skriv här)');
  });

  const titlesOf = (tree: Tree | undefined) =>
    [0, 1].map((index) => scalarsIn(childAt(tree, index, 'title')).map(({ text }) => text));
});

test('an alias and its anchor stay readable', () => {
  const before = '- title: A\n  text: &t Bra\n- title: B\n  notes: *t\n  text: *t\n';
  const { text } = renewed(before);
  expect(parseYaml(sourceFile('a', text)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(childAt(treeOf(text), 1, 'text')).toMatchObject({ text: '(skriv här)\n' });
});

describe('a manifest', () => {
  const manifest = (date: string) =>
    `title: Möte\nmeeting: { body: RS, date: ${date} }\nagenda:\n  - section: A # ett\n    items: [{ title: B, presenter: lina }]\n`;

  it.each([
    ['2026-03-25', '2026-04-29'],
    ['"2026-03-25"', '"2026-04-29"'],
    ["'2026-03-25'", "'2026-04-29'"],
  ])('has another date and nothing else: %s', (before, after) => {
    const tree = treeOf(manifest(before));
    expect(carryOverFile({ kind: 'deck', tree }, DATES).text).toBe(manifest(after));
    expect(redated(tree, DATES.to)).toBe(manifest(after));
  });
});

describe('the sample decks', () => {
  const root = join(__dirname, '../../../decks');
  const files = ['2025-12-10', '2026-03-25'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );

  it.each(files)('%s is valid when renewed, and its other lines stand as they were, in their order', (path) => {
    const before = readFileSync(path, 'utf8');
    const kind = path.endsWith('.deck.yaml') ? 'deck' : 'block';
    const { text } = carryOverFile({ kind, tree: treeOf(before) }, DATES);
    expect(checkDocument(kind, treeOf(text)).diagnostics).toEqual([]);
    // With the comments taken for the lines they keep, the old file is there again, but for date and period.
    const restored = text
      .split('\n')
      .filter((line) => !/^ *(#\| (Förra|Nämner)|- \(skriv|.*\(skriv)/.test(line))
      .map((line) => line.replace(/#\| ?/, '').trimEnd());
    const kept = before.split('\n').map((line) => line.trimEnd());
    for (const line of kept.filter((each) => !each.startsWith('meeting:'))) expect(restored).toContain(line);
  });
});
