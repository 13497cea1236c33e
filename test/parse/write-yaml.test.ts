import * as fc from 'fast-check';
import { parseYaml } from '../../src/parse/parse-yaml';
import { writeYaml } from '../../src/parse/write-yaml';
import type { MetricDeclaration } from '../../src/schema';
import { sourceFile } from '../../src/source';
import { checkDocument } from '../../src/validate/check-document';

/** What deck reads out of a catalogue with these metrics, written and read again. */
function throughYaml(metrics: Readonly<Record<string, MetricDeclaration>>) {
  const text = writeYaml(metrics);
  const parsed = parseYaml(sourceFile('decks/2026-03-25/data/metrics.yaml', text));
  const checked = parsed.value && checkDocument('metrics', parsed.value);
  const complaints = [...parsed.diagnostics, ...(checked?.diagnostics ?? [])].map(({ message }) => message);
  return { text, value: checked?.value?.value, complaints };
}

const TRAPS = [
  '0008',
  '1.10',
  'yes',
  'null',
  '~',
  'true',
  '2026-03',
  '1e5',
  '- punkt',
  'Andel: väntande',
  'a #b',
  '#1',
  'rad ett\nrad två\n\n  indragen\n',
  ' mellanslag runt ',
  '"citat" och \'citat\'',
  '{a: b}',
  '[1, 2]',
  '*alias',
  '&ankare',
  '!tagg',
  '%YAML',
  '| block',
  '---',
  'tabb\there',
  'C:\\data\\bup.csv',
  '100 %',
  '5 649,8',
  '__proto__',
  'Första besök BUP (SKR), andel',
  '?',
  '😀 å ä ö \u00a0',
  'x'.repeat(2000),
];

/** Any text that an author's file can hold: what no font draws is taken out when a file is read. */
const text = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 60 })
    .map((any) => any.replace(/[^\P{Cc}\t\n\v\f\r\u0085]|[\p{Cs}\uFFFE\uFFFF]/gu, ''))
    .filter((any) => /\S/.test(any)),
);
const number = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.nat({ max: 999_999_999 }), fc.integer({ min: 0, max: 15 }))
  .map(([whole, rest, places]) => Number((whole + Number(`0.${rest}`)).toFixed(places)) + 0)
  .map((any) => (Object.is(any, -0) ? 0 : any));
const names = fc.array(text, { minLength: 1, maxLength: 3 });

const source: fc.Arbitrary<MetricDeclaration['source']> = fc.record(
  {
    file: fc.constant('bup.csv'),
    citation: text,
    encoding: fc.constantFrom('utf-8' as const, 'windows-1252' as const),
    delimiter: fc.constantFrom(';' as const, '\t' as const, 'tab' as const, ' ' as const),
    header: fc.integer({ min: 1, max: 20 }),
    period: fc.oneof(text, names),
    at: fc.constantFrom('2026', '2026-03', '2026-W12'),
    value: fc.oneof(text, names),
    where: fc.dictionary(text, text, { minKeys: 1, maxKeys: 3 }),
    keep: names,
    rename: fc.dictionary(text, text, { minKeys: 1, maxKeys: 3 }),
    as: fc.constantFrom('number' as const, 'mm:ss' as const),
    retrieved: fc.constant('2026-03-18'),
  },
  { requiredKeys: ['file'] },
);

const metric: fc.Arbitrary<MetricDeclaration> = fc.record(
  {
    title: text,
    unit: text,
    decimals: fc.integer({ min: 0, max: 4 }),
    target: fc.oneof(number, fc.record({ value: number, label: text })),
    main: text,
    illustrative: fc.boolean(),
    jump: fc.constantFrom(1.5, 3, 1.000000001),
    accept: fc.array(fc.record({ code: fc.constant('jump'), period: fc.constant('2026-03'), why: text }), {
      maxLength: 2,
    }),
    breaks: fc.array(fc.record({ at: fc.constant('2024'), label: text }), { maxLength: 2 }),
    source,
  },
  { requiredKeys: ['title', 'unit', 'source'] },
);

describe('a declaration written as YAML', () => {
  it('reads back to the same typed value, without a complaint', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('bup', 'bup-fb-30', '1177', '0008'), metric), (metrics) => {
        fc.pre(Object.keys(metrics).length > 0);
        const { value, complaints } = throughYaml(metrics);
        expect(complaints).toEqual([]);
        expect(value).toEqual(metrics);
        expect(throughYaml(value ?? {}).text).toBe(throughYaml(metrics).text);
      }),
      { numRuns: Number(process.env['DECK_PROPERTY_RUNS'] ?? 120) },
    );
  });

  it('keeps numbers exact and without an exponent', () => {
    const target = 0.0000015;
    const { text: written, value } = throughYaml({
      a: { title: 'A', unit: 'index', target, source: { file: 'a.csv' } },
    });
    expect(written).toContain('target: 0.0000015\n');
    expect(value?.['a']?.target).toBe(target);
  });

  it('looks like one that somebody typed', () => {
    const { text: written } = throughYaml({
      'bup-fb-30': {
        title: 'Första besök BUP, andel väntande inom 30 dagar',
        unit: 'procent',
        target: { value: 90, label: 'Mål' },
        range: [0, 100],
        source: { file: 'bup.csv', decimal: ',', keep: ['Kalmar län', 'Riket'] },
      },
    });
    expect(written).toBe(
      [
        'bup-fb-30:',
        '  title: Första besök BUP, andel väntande inom 30 dagar',
        '  unit: procent',
        '  target:',
        '    value: 90',
        '    label: Mål',
        '  range: [ 0, 100 ]',
        '  source:',
        '    file: bup.csv',
        '    decimal: ","',
        '    keep: [ Kalmar län, Riket ]',
        '',
      ].join('\n'),
    );
  });
});
