import fc from 'fast-check';
import { completePeriod, readPeriod } from '../../src/figures';
import { periodKey } from '../../src/model';

test.each([
  ['2026-03', '2026-03'],
  ['2026/3', '2026-03'],
  ['202603', '2026-03'],
  ['2026M03', '2026-03'],
  ['mars 2026', '2026-03'],
  ['Mars\u00a02026', '2026-03'],
  ['2026 mars', '2026-03'],
  ['jan-26', '2026-01'],
  ['jan. 2026', '2026-01'],
  ['Sept 2025', '2025-09'],
  ['Oct-25', '2025-10'],
  ['May 2025', '2025-05'],
  ['2026-03-31', '2026-03'],
  ['2026-03-31 00:00:00', '2026-03'],
  ['2026v12', '2026-W12'],
  ['2026-W12', '2026-W12'],
  ['2026V12', '2026-W12'],
  ['v12 2026', '2026-W12'],
  ['vecka 12 2026', '2026-W12'],
  ['2026', '2026'],
])('%s is %s', (text, key) => {
  const period = completePeriod(readPeriod(text)!);
  expect(period && periodKey(period)).toBe(key);
});

test.each([
  ['mars', { month: 3 }],
  ['MAJ', { month: 5 }],
  ['v 12', { week: 12 }],
])('%s waits for a year', (text, partial) => {
  expect(readPeriod(text)).toEqual(partial);
  expect(completePeriod(partial)).toBeUndefined();
});

test.each([
  '',
  '2026-13',
  '202613',
  '1850',
  '26',
  'mars 26 extra',
  '2026-02-30',
  '31/3',
  '2026v54',
  'Vår 2026',
  'Kvartal 1',
  '12,5',
  'januari–mars 2026',
])('%s is no period', (text) => {
  expect(readPeriod(text)).toBeUndefined();
});

test('serial dates count from 1899-12-30, and only when told', () => {
  expect(readPeriod('46082', 'serial-date')).toEqual({ year: 2026, month: 3 });
  expect(readPeriod('46081,75', 'serial-date')).toEqual({ year: 2026, month: 2 });
  expect(readPeriod('46082')).toBeUndefined();
});

test('week 53 is a period only in long years', () => {
  expect(completePeriod({ year: 2026, week: 53 })).toBeDefined();
  expect(completePeriod({ year: 2025, week: 53 })).toBeUndefined();
});

test('any text ends in a period or in none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      readPeriod(text);
      readPeriod(text, 'serial-date');
    }),
  );
});
