import fc from 'fast-check';
import { readNumber } from '../../src/figures';
import { formatNumber, periodKey, type Indicator } from '../../src/model';
import { parseCsv } from '../../src/parse/parse-csv';
import { anyBytes, anyDeclaration, hintsOf } from './any-bytes';
import { decimals, files } from './arbitrary-tables';
import { declarationOf, expectedOf, numberOf, writeFile } from './dialects';
import { complaintsText, readSample } from './read-sample';

const numRuns = Number(process.env['DECK_PROPERTY_RUNS'] ?? 150);

function textOf(indicator: Indicator): string[] {
  return indicator.series.map(({ name, points }) =>
    [name, ...points.map(({ period, value }) => `${periodKey(period)}=${String(value)}`)].join(' | '),
  );
}

test('a table reads back equal, however it is written', () => {
  fc.assert(
    fc.property(files, ({ dialect, table }) => {
      const bytes = writeFile(table, dialect);
      const read = readSample(bytes, declarationOf(table, dialect, bytes));
      const errors = complaintsText(read).filter((each) => each.startsWith('error'));
      expect({ errors, series: textOf(read) }).toEqual({ errors: [], series: expectedOf(table, dialect) });
    }),
    { numRuns },
  );
});

test('any bytes end in figures or in an error that says why, and soon', () => {
  fc.assert(
    fc.property(anyBytes, anyDeclaration, (bytes, declaration) => {
      const began = process.cpuUsage();
      const table = parseCsv(bytes, 'sample.csv', hintsOf(declaration));
      if (!table.value) expect(table.diagnostics.map(({ severity }) => severity)).toContain('error');
      const read = table.value && readSample(bytes, declaration);
      if (read?.series.length === 0) expect(complaintsText(read).join()).toMatch(/error/);
      for (const { points } of read?.series ?? [])
        expect(points.every(({ value }) => value === null || Number.isFinite(value))).toBe(true);
      const { user, system } = process.cpuUsage(began); // not the clock: other programs run too
      expect(user + system).toBeLessThan(2_000_000);
    }),
    { numRuns },
  );
});

describe('a number is never changed', () => {
  const swedish = { decimal: ',', certain: true, as: 'number' } as const;

  test('reading gives the nearest double, and formatting the same digits back', () => {
    fc.assert(
      fc.property(decimals(11, 4), (decimal) => {
        const { negative, whole, fraction } = decimal;
        const digits = fraction === '' ? whole : `${whole},${fraction}`;
        const read = readNumber(negative ? `-${digits}` : digits, swedish, 'index');
        expect(read).toEqual({ kind: 'value', value: numberOf(decimal) });
        const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, '\u00a0');
        const minus = negative && numberOf(decimal) !== 0 ? '\u2212' : '';
        expect(formatNumber(numberOf(decimal), fraction.length)).toBe(minus + grouped);
      }),
      { numRuns },
    );
  });

  test('a fraction becomes percent by moving its decimal point', () => {
    fc.assert(
      fc.property(decimals(2, 17), ({ negative, whole, fraction }) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
        const read = readNumber(text, { ...swedish, as: 'fraction' }, 'procent');
        const value = Number(`${whole}${fraction}e${2 - fraction.length}`);
        expect(read).toEqual({ kind: 'value', value: negative && value !== 0 ? -value : value });
      }),
      { numRuns },
    );
  });
});
