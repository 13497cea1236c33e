import { month, periodKey, plainDate, week, year } from '../../src/model';
import { namedPeriods, strayPeriod } from '../../src/resolve/named-periods';

const keys = (text: string): string[] => namedPeriods(text).map(({ period }) => periodKey(period));

test.each([
  ['I mars 2026 väntade fler, i Februari 2025 färre.', ['2026-03', '2025-02']],
  ['vecka 12 2026 och v. 3, 2025', ['2026-W12', '2025-W03']],
  ['Till och med 2026-02', ['2026-02']],
  ['Mötet 25 mars 2026, beslut 2026-03-25, se dnr 2026-1234', []],
  ['Mål 2026–2028 och hela 2025', []],
  ['Sedan januari 2026, jämfört med februari 2026, lägre än i mars 2025', []],
  ['((bup@2026-01)) i mars', []],
  ['marsch 2026, tomars 2026', []],
])('%s names %j', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

test('a named period knows where it stands', () => {
  const [found] = namedPeriods('Läget i mars 2026.');
  expect('Läget i mars 2026.'.slice(found?.start, found?.end)).toBe('mars 2026');
});

describe('the figures end with February 2026 and the board meets on 25 March', () => {
  const stray = (text: string) => strayPeriod(namedPeriods(text), [month(2026, 2)], plainDate(2026, 3, 25))?.period;

  test.each([
    ['the last one', 'I februari 2026 är andelen 82 procent, i januari 2026 var den 81.'],
    ['a comparison with an earlier year', 'Högre än i februari 2025.'],
    ['a plan', 'Ny mätning i september 2026.'],
    ['a day', 'Beslut den 4 januari 2026.'],
    ['weeks, which the figures are not', 'Under vecka 2 2026 var det fullt.'],
  ])('%s is no stray', (_, text) => {
    expect(stray(text)).toBeUndefined();
  });

  test.each([
    [
      'a month that is not in the figures yet',
      'I mars 2026 är andelen 82 procent, i februari 2026 81.',
      month(2026, 3),
    ],
    ['a month that is over', 'I december 2025 och januari 2026 väntade många.', month(2026, 1)],
  ])('%s is one', (_, text, expected) => {
    expect(stray(text)).toEqual(expected);
  });
});

test('weeks stray as months do, over the new year; a text about years is left alone', () => {
  const meeting = plainDate(2026, 1, 21);
  expect(strayPeriod(namedPeriods('vecka 52 2025'), [week(2026, 2)], meeting)?.period).toEqual(week(2025, 52));
  expect(strayPeriod(namedPeriods('vecka 2 2025'), [week(2026, 2)], meeting)).toBeUndefined();
  expect(strayPeriod(namedPeriods('mars 2025'), [year(2025)], meeting)).toBeUndefined();
  expect(strayPeriod(namedPeriods('mars 2025'), [], meeting)).toBeUndefined();
});
