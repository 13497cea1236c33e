import fc from 'fast-check';
import { month, week, weeksIn, year } from '../../src/model';
import {
  ENCODINGS,
  MINUS_FORMS,
  ORIENTATIONS,
  PERIOD_FORMS,
  type Decimal,
  type FileDialect,
  type PlainTable,
} from './dialects';

/** Begins with a word that is neither a month nor a total nor a mark of a missing figure, and doesn't end in a unit. */
const names = fc
  .tuple(
    fc.constantFrom('Klinik', 'Åseda', 'Öron', 'BUP', 'Ängö'),
    fc.string({ unit: fc.constantFrom(...Array.from('aeåäöÅÄÖéGk7 -/.,;:"\'()%&+\n')), maxLength: 8 }),
    fc.constantFrom('a', 'ö', '"', ')'),
  )
  .map(([start, middle, end]) => `${start}${middle}${end}`)
  .filter((name) => !/[.=]$|\(\s*%\s*\)$/.test(name));

/** @param most digits before the decimal mark */
export function decimals(most: number, fraction: number): fc.Arbitrary<Decimal> {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: length });
  return fc.record({
    negative: fc.boolean(),
    whole: digits(most).map((text) => text.replace(/^0+/, '') || '0'),
    fraction: digits(fraction),
  });
}

const first = fc.oneof(
  fc
    .record({ y: fc.integer({ min: 2001, max: 2045 }), m: fc.integer({ min: 1, max: 12 }) })
    .map(({ y, m }) => month(y, m)),
  fc
    .record({ y: fc.integer({ min: 2001, max: 2045 }), w: fc.integer({ min: 1, max: 53 }) })
    .map(({ y, w }) => week(y, Math.min(w, weeksIn(y)))),
  fc.integer({ min: 1990, max: 2060 }).map(year),
);

/** A table with at least one figure in each series. */
export const tables: fc.Arbitrary<PlainTable> = fc
  .record({ first, count: fc.integer({ min: 1, max: 14 }), width: fc.integer({ min: 1, max: 4 }) })
  .chain(({ first: from, count, width }) =>
    fc.record({
      first: fc.constant(from),
      series: fc.uniqueArray(
        fc.record({
          name: names,
          values: fc.array(fc.option(decimals(7, 2), { freq: 5 }), { minLength: count, maxLength: count }),
        }),
        { minLength: width, maxLength: width, selector: ({ name }) => name.replace(/\s+/g, ' ').trim().toLowerCase() },
      ),
    }),
  )
  .filter(({ series }) => series.every(({ values }) => values.some((value) => value !== null)));

const LATIN = /^(?:windows-1252|macintosh)$/;

const anyDialect: fc.Arbitrary<FileDialect> = fc.record({
  encoding: fc.constantFrom(...ENCODINGS),
  bom: fc.boolean(),
  delimiter: fc.constantFrom(';', ',', '\t', ' '),
  decimal: fc.constantFrom(',', '.'),
  thousands: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'", '\u2019', 'mark'),
  minus: fc.constantFrom(...MINUS_FORMS),
  percent: fc.constantFrom('', '%', ' %', '\u00a0%'),
  missing: fc.constantFrom('', '-', '\u2013', '..', '.', 'x', '<5', 'Ej deltagit', 'Uppgift saknas'),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
  finalEol: fc.boolean(),
  quoteAll: fc.boolean(),
  decomposed: fc.boolean(),
  sepLine: fc.boolean(),
  titles: fc.subarray(['Väntetider i vården', '', 'Uttag: 2026-04-02 07:45', 'Urval: alla, även "övriga"; hela länet']),
  trailing: fc.constantFrom('none', 'all', 'some'),
  orientation: fc.constantFrom(...ORIENTATIONS),
  periods: fc.constantFrom(...PERIOD_FORMS),
});

/** Takes back what a file can't hold: marks that an encoding lacks, months of weeks, a second series in a cross table. */
function settle(dialect: FileDialect, table: PlainTable): { dialect: FileDialect; table: PlainTable } {
  const latin = LATIN.test(dialect.encoding);
  const monthly = table.first.kind === 'month';
  const needsMonths = dialect.orientation === 'year-and-month' || dialect.orientation === 'cross';
  const orientation = needsMonths && !monthly ? 'columns' : dialect.orientation;
  return {
    dialect: {
      ...dialect,
      orientation,
      bom: dialect.bom && !latin,
      decomposed: dialect.decomposed && !latin,
      thousands: latin && /[\u202f\u2009]/.test(dialect.thousands) ? '\u00a0' : dialect.thousands,
      minus: latin && dialect.minus === '\u2212' ? '\u2013' : dialect.minus,
      // An empty cell at the end of a row between spaces can't be seen.
      trailing: dialect.delimiter === ' ' ? 'none' : dialect.trailing,
    },
    table: orientation === 'cross' ? { ...table, series: table.series.slice(0, 1) } : table,
  };
}

/** A table and a way to write it that can hold it. */
export const files = fc.tuple(anyDialect, tables).map(([dialect, table]) => settle(dialect, table));
