import fc from 'fast-check';
import type { Tree } from '../../src/source';
import { DOCUMENT_KINDS, KNOWN_KEYS } from '../../src/schema';
import { check, deckWith, metricWith } from './check';

/** The shape of a tree as the value of the same document should have it. */
function shapeOf(tree: Tree): unknown {
  if (tree.kind === 'scalar') return 'scalar';
  if (tree.kind === 'list') return tree.items.map(shapeOf);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key.text, shapeOf(value)]));
}

function shapeOfValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOfValue);
  if (value === null || typeof value !== 'object') return 'scalar';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOfValue(inner)]));
}

describe('what is wrong is pruned, the rest stays', () => {
  it('drops an unknown key and keeps the slide', () => {
    expect(check('block', '- title: A\n  text: b\n  foo: c').located?.value).toEqual([{ title: 'A', text: 'b' }]);
  });

  it('reads a misspelt key as the one that was meant', () => {
    expect(check('block', '- titel: A\n  text: b').located?.value).toEqual([{ title: 'A', text: 'b' }]);
  });

  it('reads only the first of two misspellings of a key', () => {
    expect(check('block', '- titel: A\n  titl: B\n  text: c').located?.value).toEqual([{ title: 'A', text: 'c' }]);
  });

  it('drops a wrong value and keeps its neighbours', () => {
    const { located } = check('block', '- title: A\n  chart: { metric: x, last: tre, type: line }');
    expect(located?.value).toEqual([{ title: 'A', chart: { metric: 'x', type: 'line' } }]);
  });

  it('drops a slide without title and keeps the others', () => {
    expect(check('block', '- text: a\n- title: B\n  text: c').located?.value).toEqual([{ title: 'B', text: 'c' }]);
  });

  it('drops a metric without unit and keeps the others', () => {
    const { located } = check('metrics', `${metricWith('')}n:\n  title: N\n  source: { file: b.csv }`);
    expect(Object.keys(located?.value ?? {})).toEqual(['m']);
  });

  it('keeps the first four of five charts', () => {
    const { located } = check('block', '- title: A\n  charts: [a, b, c, d, e]');
    expect(located?.value).toEqual([{ title: 'A', charts: ['a', 'b', 'c', 'd'] }]);
  });

  it('keeps the first of two visuals', () => {
    const { located } = check('block', '- title: A\n  chart: a\n  table: { file: x.csv }');
    expect(located?.value).toEqual([{ title: 'A', chart: 'a' }]);
  });

  it('keeps a wrong meeting date, so that the slides can be checked', () => {
    const text = 'title: T\nmeeting: { body: R, date: 25 mars }\nagenda: [{ section: A }]';
    expect(check('deck', text).located?.value.meeting.date).toBe('25 mars');
  });

  it('gives a deck without title a stand-in', () => {
    const text = 'meeting: { body: R, date: 2026-03-25 }\nagenda: [{ section: A }]';
    expect(check('deck', text).located?.value.title).toBe('–');
  });

  it('gives up when nothing sensible is left', () => {
    expect(check('deck', 'kind: x').located).toBeUndefined();
    expect(check('block', '- text: a').located).toBeUndefined();
  });

  it('does not complain of what is missing because it was pruned', () => {
    expect(check('block', '- title: A\n  chart: { metric: x, foo: 1 }').said).toEqual(['error[unknown-key] 2:23']);
    expect(check('block', '- title: A\n  table: {}').said).toEqual(['error[missing-key] 2:3']);
    expect(check('deck', deckWith('    items:\n      - title: [a]\n        presenter: b')).said).toEqual([
      'error[wrong-type] 6:16',
    ]);
  });
});

describe('scalars keep what was typed', () => {
  it('where the schema takes text', () => {
    const text = '- title: 1177\n  table:\n    columns: [a, 1.10, no, 2026-03]\n    rows: [[0008, 1e3, "", null_]]';
    expect(check('block', text).located?.value).toEqual([
      { title: '1177', table: { columns: ['a', '1.10', 'no', '2026-03'], rows: [['0008', '1e3', '', 'null_']] } },
    ]);
  });

  it('and become numbers and booleans where it takes those', () => {
    const { located } = check(
      'metrics',
      metricWith('  decimals: 1\n  target: -2.5\n  illustrative: true\n  range: [0, 100]'),
    );
    expect(located?.value['m']).toMatchObject({ decimals: 1, target: -2.5, illustrative: true, range: [0, 100] });
  });

  it('and false where a target can be switched off', () => {
    const { located } = check('block', '- title: A\n  chart: { metric: x, target: false }');
    expect(located?.value).toEqual([{ title: 'A', chart: { metric: 'x', target: false } }]);
  });
});

describe('a colon in a bullet is text', () => {
  it('as a map of one key, and as a heading with bullets under it', () => {
    const { said, located } = check('block', '- title: A\n  bullets:\n    - Prognos: bra\n    - Mål:\n      - ett');
    expect(said).toEqual([]);
    expect(located?.value).toEqual([{ title: 'A', bullets: [{ Prognos: 'bra' }, { Mål: ['ett'] }] }]);
  });
});

describe('whatever an author writes', () => {
  const words = fc.constantFrom(
    '1',
    'true',
    'x',
    '~',
    '""',
    '2026-03',
    '82,5',
    '- a',
    'x.yaml',
    '__proto__',
    'constructor',
  );
  const keys = fc.constantFrom(...[...KNOWN_KEYS].slice(0, 80), 'titel', '__proto__', 'toString', 'a b');
  const { document } = fc.letrec<{ document: string }>((tie) => ({
    document: fc.oneof(
      { maxDepth: 5 },
      words.map((word) => (word.startsWith('-') ? '"- a"' : word)),
      fc.array(fc.tuple(keys, tie('document')), { maxLength: 5 }).map(asFlowMap),
      fc.array(tie('document'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    ),
  }));

  function asFlowMap(entries: readonly (readonly [string, string])[]): string {
    return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
  }

  it('the check ends, and tree and value have the same shape', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENT_KINDS), document, (kind, text) => {
        const { located } = check(kind, text);
        if (located) expect(shapeOfValue(located.value)).toEqual(shapeOf(located.tree));
      }),
      { numRuns: 400 },
    );
  });

  it('an error is told whenever something is pruned', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { said, located } = check('block', text);
        if (!located) expect(said.some((each) => each.startsWith('error'))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
