import { check, deckWith, metricWith } from './check';
import type { DocumentKind } from '../../src/validate/check-document';

/** One mistake, one diagnostic, at its exact place, and nothing else. */
const MISTAKES: readonly (readonly [name: string, kind: DocumentKind, text: string, said: string])[] = [
  // keys
  ['a misspelt key', 'block', '- titel: A\n  text: b', 'error[unknown-key] 1:3'],
  ['a Swedish key', 'block', '- title: A\n  punkter:\n    - b', 'error[unknown-key] 2:3'],
  ['an unknown key', 'block', '- title: A\n  text: b\n  foo: c', 'error[unknown-key] 3:3'],
  ['a misspelt include', 'block', '- inculde: x.block.yaml', 'error[unknown-key] 1:3'],
  ['a misspelt key inside a union', 'block', '- title: A\n  chart: { metrik: x }', 'error[unknown-key] 2:12'],
  [
    'a box that has no heading of its own',
    'block',
    '- title: A\n  tree:\n    - heading: x\n      children:\n        - B:\n            - C',
    'error[unknown-key] 5:11',
  ],
  [
    'a misspelt key deep in a tree',
    'block',
    '- title: A\n  tree:\n    - heading: x\n      children:\n        - hading: y',
    'error[unknown-key] 5:11',
  ],
  ['a colon forgotten in braces', 'block', '- title: A\n  chart: { metric: x, last 4 }', 'error[unknown-key] 2:23'],
  ['an unknown key of a manifest', 'deck', deckWith('subtitle: x'), 'error[unknown-key] 5:1'],
  [
    'an unknown key of an item',
    'deck',
    deckWith('    items:\n      - title: a\n        speaker: b'),
    'error[unknown-key] 7:9',
  ],
  ['a key twice', 'block', '- title: A\n  text: b\n  text: c', 'error[duplicate-key] 3:3'],
  ['a slide without title', 'block', '- title: A\n  text: b\n- text: c', 'error[missing-key] 3:3'],
  ['an image without alt', 'block', '- title: A\n  image:\n    file: x.png', 'error[missing-key] 3:5'],
  ['a table without anything', 'block', '- title: A\n  table: { last: 3 }', 'error[missing-key] 2:10'],
  [
    'a deck without title',
    'deck',
    'meeting: { body: R, date: 2026-03-25 }\nagenda: [{ section: A }]',
    'error[missing-key] 1:1',
  ],
  [
    'a meeting without date',
    'deck',
    'title: T\nmeeting: { body: R }\nagenda: [{ section: A }]',
    'error[missing-key] 2:10',
  ],
  ['a metric without unit', 'metrics', 'm:\n  title: T\n  source: { file: a.csv }', 'error[missing-key] 2:3'],
  [
    'a source without file and url',
    'metrics',
    'm:\n  title: T\n  unit: p\n  source: { citation: a }',
    'error[missing-key] 4:11',
  ],
  // nothing there
  ['slides with nothing after it', 'deck', deckWith('    slides:\n'), 'error[empty-value] 5:5'],
  ['an empty list of items', 'deck', deckWith('    items: []\n'), 'error[empty-value] 5:5'],
  ['a title with nothing after it', 'block', '- title:\n  text: x', 'error[empty-value] 1:3'],
  ['a title of empty quotes', 'block', '- title: ""\n  text: x', 'error[empty-value] 1:3'],
  ['a chart with nothing after it', 'block', '- title: A\n  text: b\n  chart:', 'error[empty-value] 3:3'],
  ['a lone hyphen among slides', 'block', '- title: A\n  text: b\n-', 'error[empty-value] 3:2'],
  ['an empty block file', 'block', '# inget ännu\n', 'error[empty-document] 1:1'],
  ['a block file with an empty list', 'block', '[]', 'error[empty-value] 1:1'],
  // kinds of values
  ['a text for a number', 'block', '- title: A\n  chart: { metric: x, last: tre }', 'error[wrong-type] 2:29'],
  ['a decimal comma', 'metrics', metricWith('  target: 82,5'), 'error[decimal-comma] 5:11'],
  ['a decimal comma in braces', 'metrics', metricWith('  target: { value: 82,5 }'), 'error[decimal-comma] 5:20'],
  ['a unit after a number', 'metrics', metricWith('  target: 90 %'), 'error[wrong-type] 5:11'],
  ['a number in quotes', 'metrics', metricWith('  decimals: "1"'), 'error[wrong-type] 5:13'],
  ['a yes for true', 'metrics', metricWith('  illustrative: ja'), 'error[wrong-type] 5:17'],
  ['a text for a slide', 'block', '- Bara text', 'error[wrong-type] 1:3'],
  ['a file name for an include', 'deck', deckWith('    slides: x.block.yaml'), 'error[wrong-type] 5:13'],
  ['a map for a list of slides', 'block', 'title: A\ntext: b', 'error[wrong-type] 1:1'],
  ['a list for a manifest', 'deck', '- title: A', 'error[wrong-type] 1:1'],
  ['a list for a text', 'block', '- title: A\n  text: b\n  notes: [a, b]', 'error[wrong-type] 3:10'],
  ['a text for an image', 'block', '- title: A\n  image: x.png', 'error[wrong-type] 2:10'],
  ['a key without a space after its colon', 'block', '- title:Punkter', 'error[missing-space] 1:3'],
  [
    'a word that is none of the known',
    'block',
    '- title: A\n  chart: { metric: x, type: linje }',
    'error[unknown-value] 2:29',
  ],
  [
    'a text with a colon among boxes',
    'block',
    '- title: A\n  boxes:\n    - Mål: bra\n    - b',
    'error[needs-quotes] 3:7',
  ],
  ['five charts', 'block', '- title: A\n  charts: [a, b, c, d, e]', 'error[too-many] 2:24'],
  ['too many decimals', 'metrics', metricWith('  decimals: 7'), 'error[beyond-limit] 5:13'],
  ['half a range', 'metrics', metricWith('  range: [0]'), 'error[too-few] 5:3'],
  ['a bad id', 'block', '- title: A\n  text: b\n  id: Å B', 'error[bad-format] 3:7'],
  ['days without d', 'config', 'stale_after: 45', 'error[bad-format] 1:14'],
  [
    'an alternative text that is too long',
    'block',
    `- title: A\n  chart: { metric: x, alt: ${'a'.repeat(251)} }`,
    'error[too-long] 2:28',
  ],
  // dates and periods
  [
    '30 February',
    'deck',
    'title: T\nmeeting: { body: R, date: 2026-02-30 }\nagenda: [{ section: A }]',
    'error[bad-date] 2:27',
  ],
  [
    'a date in words',
    'deck',
    'title: T\nmeeting: { body: R, date: 25 mars 2026 }\nagenda: [{ section: A }]',
    'error[bad-date] 2:27',
  ],
  [
    'an extract on a day that is none',
    'metrics',
    'm:\n  title: T\n  unit: p\n  source: { file: a, retrieved: 2026-13-01 }',
    'error[bad-date] 4:33',
  ],
  ['month 13', 'block', '- title: A\n  chart: { metric: x, from: 2026-13 }', 'error[bad-period] 2:29'],
  ['week 60', 'block', '- title: A\n  chart: { metric: x, from: 2026-W60 }', 'error[bad-period] 2:29'],
  ['from after to', 'block', '- title: A\n  chart: { metric: x, from: 2026-05, to: 2026-03 }', 'error[bad-order] 2:29'],
  [
    'an axis upside down',
    'block',
    '- title: A\n  chart: { metric: x, axis: { min: 9, max: 1 } }',
    'error[bad-order] 2:36',
  ],
  ['a range upside down', 'metrics', metricWith('  range: [100, 0]'), 'error[bad-order] 5:10'],
  // keys that don't go together
  ['chart and table', 'block', '- title: A\n  chart: a\n  table: { file: x.csv }', 'error[keys-conflict] 3:3'],
  [
    'periods of several metrics',
    'block',
    '- title: A\n  table: { metric: [a, b], last: 3 }',
    'error[keys-conflict] 2:28',
  ],
  ['chart and charts', 'block', '- title: A\n  charts: [a, b]\n  chart: a', 'error[keys-conflict] 3:3'],
  ['section with bullets and chart', 'block', '- section: A\n  bullets: [a]\n  chart: b', 'error[keys-conflict] 2:3'],
  ['section with title', 'block', '- section: A\n  title: B', 'error[keys-conflict] 2:3'],
  ['include with title', 'block', '- include: x.block.yaml\n  title: B', 'error[keys-conflict] 2:3'],
  [
    'alt of a decorative image',
    'block',
    '- title: A\n  image: { file: x.png, alt: b, decorative: true }',
    'error[keys-conflict] 2:33',
  ],
  [
    'file and url',
    'metrics',
    'm:\n  title: T\n  unit: p\n  source: { file: a, url: "https://x.se/a" }',
    'error[keys-conflict] 4:22',
  ],
  [
    'keep and drop',
    'metrics',
    'm:\n  title: T\n  unit: p\n  source: { file: a, keep: [b], drop: [c] }',
    'error[keys-conflict] 4:33',
  ],
  [
    'one sign for two things',
    'metrics',
    'm:\n  title: T\n  unit: p\n  source: { file: a, decimal: ".", thousands: "." }',
    'error[keys-conflict] 4:36',
  ],
  ['facts without a chart', 'block', '- title: A\n  text: b\n  facts: false', 'error[missing-key] 3:3'],
  ['a presenter on a slide', 'block', '- title: A\n  text: b\n  presenter: lina', 'error[misplaced-presenter] 3:3'],
  ['a slide with a title alone', 'block', '- title: A\n  notes: b', 'warning[empty-slide] 1:3'],
  // bullets
  ['a bullet without hyphen', 'block', '- title: A\n  bullets: |\n    - a\n    b', 'error[bad-bullet] 4:5'],
  ['a bullet between two levels', 'block', '- title: A\n  bullets: |\n    - a\n     - b', 'error[bad-bullet] 4:6'],
  ['a bullet that skips a level', 'block', '- title: A\n  bullets: |\n    - a\n        - b', 'error[bad-bullet] 4:9'],
  ['a bullet with another sign', 'block', '- title: A\n  bullets: |\n    - a\n    • b', 'error[bad-bullet] 4:5'],
  ['a hyphen without space', 'block', '- title: A\n  bullets: |\n    - a\n    -b', 'error[bad-bullet] 4:5'],
  ['bullets joined into one line', 'block', '- title: A\n  bullets: >\n    - a\n    - b', 'error[bad-bullet] 2:12'],
  ['a text for bullets', 'block', '- title: A\n  bullets: Bara text', 'error[bad-bullet] 2:12'],
  ['a key among bullets', 'block', '- title: A\n  bullets:\n    - a\n    - text:b', 'warning[key-read-as-text] 4:7'],
  // names
  ['an id with capitals', 'metrics', 'BUP:\n  title: T\n  unit: p\n  source: { file: a }', 'error[bad-key-name] 1:1'],
  ['a person with a space', 'people', 'Lina I: { name: Lina }', 'error[bad-key-name] 1:1'],
  ['a code that nothing has', 'metrics', metricWith('  accept: [{ code: foo, why: b }]'), 'error[unknown-code] 5:20'],
];

describe('a mistake is told once, at its place', () => {
  it.each(MISTAKES)('%s', (_name, kind, text, said) => {
    expect(check(kind, text).said).toEqual([said]);
  });

  it('in words that end without a full stop and with help that says what to type', () => {
    for (const [, kind, text] of MISTAKES) {
      for (const { message, help } of check(kind, text).diagnostics) {
        expect(message).not.toMatch(/\.$|undefined|NaN|\[object|schema|anyOf/);
        expect(help).toMatch(/\S/);
        expect(help).not.toMatch(/\.$|undefined|NaN|\[object/);
      }
    }
  });
});

describe('several mistakes are all told', () => {
  it('in the order of the file', () => {
    const text = '- titel: A\n  chart: { metric: x, last: tre }\n- text: b\n- title: C\n  facts: nej\n  chart: y';
    expect(check('block', text).said).toEqual([
      'error[unknown-key] 1:3',
      'error[wrong-type] 2:29',
      'error[missing-key] 3:3',
      'error[wrong-type] 5:10',
    ]);
  });

  it('also those in a part that was reached through a misspelt key', () => {
    const text = deckWith('    slide:\n      - titel: A\n        text: b');
    expect(check('deck', text).said).toEqual(['error[unknown-key] 5:5', 'error[unknown-key] 6:9']);
  });

  it('but a part repeated with * is told once', () => {
    const text = '- title: A\n  chart: &c { metric: x, foo: 1 }\n- title: B\n  chart: *c';
    expect(check('block', text).said).toEqual(['error[unknown-key] 2:26']);
  });
});

describe('help says what to type', () => {
  const helpFor = (kind: DocumentKind, text: string) => check(kind, text).diagnostics[0]?.help;

  it.each([
    ['metrics', metricWith('  target: 82,5'), 'write 82.5; on the slide it gets its comma back'],
    ['metrics', metricWith('  target: 7 312 st'), 'write only the number: 7312'],
    ['metrics', metricWith('  illustrative: nej'), 'write false'],
    ['block', '- title: A\n  facts: "false"\n  chart: x', 'write facts: false without quotes'],
    ['block', '- title:Punkter', 'write title: Punkter'],
    ['block', '- title: A\n  chart: { metric:bup }', 'write a colon and a space after metric: metric: bup'],
    ['deck', deckWith('    slides: x.block.yaml'), 'write - include: x.block.yaml'],
    ['block', '- title: A\n  boxes:\n    heading: x', 'start each part with a hyphen and a space: - heading: …'],
    [
      'block',
      '- title: A\n  image: { file: x.png }',
      'add alt: … (what the picture shows, for those who do not see it), or decorative: true',
    ],
    ['deck', 'title: T\nmeeting: { body: R }\nagenda: [{ section: A }]', 'add date: 2026-03-25 (year, month, day)'],
    [
      'block',
      '- title: A\n  boxes:\n    - { heading: B, text: Fler, och det tar tid }',
      'put the text in quotes: "Fler, och det tar tid"',
    ],
    ['block', '- title: A\n  figures: [{ value: 82,5 %, label: x }]', 'put the text in quotes: "82,5 %"'],
    [
      'block',
      '- title: A\n  tree:\n    - B\n      - C',
      'write the box above with its children: - { heading: B, children: [C] }',
    ],
    [
      'block',
      '- title: A\n  tree:\n    - B:\n        - C\n        - D',
      'boxes under a box are its children: - { heading: B, children: [C, D] }',
    ],
    ['block', '- title: A\n  chart: [a, b]', 'a chart takes one id; several charts go under charts: [a, b]'],
    [
      'block',
      '- title: A\n  chart: { metric: [a, b] }',
      'a chart takes one id; several charts go under charts: [a, b]',
    ],
    ['block', '- title: A\n  boxes: [{ title: B }]', 'did you mean "heading"? a box can have: heading, text'],
    [
      'block',
      '- title: A\n  figures: [{ värde: 3, label: b }]',
      'did you mean "value"? a figure can have: value, label, trend',
    ],
    ['deck', 'title: T\nbody: R\nagenda: [{ section: A }]', 'write it inside meeting: meeting: { body: … }'],
  ] as const)('%s %j', (kind, text, help) => {
    expect(helpFor(kind, text)).toBe(help);
  });

  it('names the key that was meant, in Swedish too', () => {
    expect(helpFor('block', '- rubrik: A\n  text: b')).toBe('did you mean "title"?');
    expect(helpFor('block', '- title: A\n  figures: [{ value: 1, lable: x }]')).toBe(
      'did you mean "label"? a figure can have: value, label, trend',
    );
  });

  it('lists the keys when none is near', () => {
    expect(helpFor('people', 'lina: { name: Lina, xyz: 1 }')).toBe('a person can have: name, role');
  });
});
