import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { CsvHints } from '../../src/parse/parse-csv';

const FOLDER = path.join(__dirname, '../../fixtures/csv');

const fixtures = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv'))
  .sort()
  .map((name) => Uint8Array.from(readFileSync(path.join(FOLDER, name))))
  .filter(({ length }) => length <= 4_000);

interface Change {
  readonly kind: 'set' | 'cut' | 'insert' | 'repeat';
  /** Where, as a share of the length. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** Bytes that mean something to a reader of tables, or nothing to anybody. */
const telling = fc.oneof(
  fc
    .constantFrom(...Array.from('"",;;\t \r\n\0.-0123456789\u00bf\u00c3\u00e4\u00ef\u00fe\u00ff'))
    .map((sign) => sign.charCodeAt(0)),
  fc.integer({ min: 0, max: 255 }),
);

const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'cut', 'insert', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.array(telling, { minLength: 1, maxLength: 6 }).map((list) => Uint8Array.from(list)),
});

function change(bytes: Uint8Array, { kind, at, bytes: extra }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const rests: Record<Change['kind'], readonly Uint8Array[]> = {
    set: [extra, after.subarray(extra.length)],
    cut: [after.subarray(extra.length * extra.length)],
    insert: [extra, after],
    repeat: [after.subarray(0, 40), after],
  };
  return Uint8Array.from(Buffer.concat([before, ...rests[kind]]));
}

const mutated = fc
  .tuple(fc.constantFrom(...fixtures), fc.array(changes, { minLength: 1, maxLength: 8 }))
  .map(([bytes, list]) => list.reduce(change, bytes));

const TOKENS = [
  ...Array.from('"";;;,,\t \n\n\n\r.-–x0123456789%()*'),
  ...'sep=;|\r\n|2026|202603|2026-03|mars|jan-26|2026v12|46082|Period|År|Månad|Enhet|Totalt|Summa|Målnivå|Riket'.split(
    '|',
  ),
  ...'7 312 st|81 %|81,5|0.666|357.697|11:48|26,59|<5|..|Ej deltagit|#SAKNAS!|Källa: SKR|Tillämpade filter|Andel 2026M03'.split(
    '|',
  ),
  ...[
    'a\u0308',
    '\u00a0',
    '\u200b',
    '\ufeff',
    'Ã¤',
    '__proto__',
    'constructor',
    '1e9',
    '-0',
    '\u0000',
    '\u{1f600}',
    '\ud800',
  ],
];

const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 80 }).map((list) => Buffer.from(list.join('')));

/** Short pieces many times over: what a pattern with two ways through takes ages for. */
const repeated = fc
  .tuple(
    fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 3_000 }),
    fc.constantFrom(...TOKENS),
  )
  .map(([list, count, last]) => Buffer.from(list.join('').repeat(count) + last));

/** Any bytes at all: random ones, damaged fixtures, tokens of tables in no order, and endless repetitions. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { arbitrary: fc.uint8Array({ maxLength: 300 }), weight: 2 },
  { arbitrary: mutated, weight: 5 },
  { arbitrary: texts, weight: 4 },
  { arbitrary: repeated, weight: 1 },
);

/** Declarations that lead through every part of the reader. */
export const anyDeclaration = fc.constantFrom(
  '',
  'unit: antal\nsource: { file: x.csv, at: 2026-03 }',
  'source: { file: x.csv, as: fraction, dash: zero }',
  'unit: minuter\nsource: { file: x.csv, as: "mm:ss" }',
  'unit: mnkr\nsource: { file: x.csv, header: 2, thousands: ".", at: 2026 }',
  'source: { file: x.csv, period_as: serial-date, series: Enhet }',
  'source: { file: x.csv, period: [År, Månad], value: Andel, where: { Enhet: Riket } }',
  'main: Riket\nsource: { file: x.csv, keep: [Riket], rename: { Riket: Alla } }',
  'source: { file: x.csv, encoding: utf-16, delimiter: space }',
  'source: { file: x.csv, encoding: macintosh, delimiter: "," }',
);

/** What a declaration says of the bytes themselves. */
export function hintsOf(declaration: string): CsvHints {
  return (parse(declaration) as { source?: CsvHints } | null)?.source ?? {};
}
