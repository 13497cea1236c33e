import fc from 'fast-check';
import { detectDialect, readNumber, type Dialect } from '../../src/figures';

const swedish: Dialect = { decimal: ',', certain: true, as: 'number' };
const read = (text: string, dialect: Partial<Dialect> = {}, unit = 'antal') =>
  readNumber(text, { ...swedish, ...dialect }, unit);
const valueOf = (text: string, dialect: Partial<Dialect> = {}, unit = 'antal') => {
  const reading = read(text, dialect, unit);
  return reading.kind === 'value' ? reading.value : reading.kind === 'missing' ? null : reading.problem;
};

describe('a number is read exactly', () => {
  test.each([
    ['7312', 7312],
    ['7 312', 7312],
    ['7\u00a0312 st', 7312],
    ['11\u202f969', 11969],
    ['13\u2009685,5', 13685.5],
    ["1'234'567", 1234567],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['-5 649,8', -5649.8],
    ['\u22126,1', -6.1],
    ['\u20136,1', -6.1],
    ['(4,4)', -4.4],
    ['4,7-', -4.7],
    ['+59,5', 59.5],
    [',5', 0.5],
    ['0012', 12],
    ['-0', 0],
    ['81*', 81],
    ['81\u00b9', 81],
  ])('%s', (text, value) => {
    expect(Object.is(valueOf(text), value)).toBe(true);
  });

  test.each([
    ['81 %', 'procent', 81],
    ['87,3%', 'procent', 87.3],
    ['\u20131 %', 'procentenheter', -1],
    ['(4,4 mnkr)', 'mnkr', -4.4],
    ['7,5 min', 'minuter', 7.5],
    ['12 per 1000', 'per 1000', 'unreadable'],
    ['12 kg', 'kg', 12],
    ['81 %', 'antal', 'other-unit'],
    ['12 tkr', 'mnkr', 'other-unit'],
  ])('%s under the unit %s', (text, unit, value) => {
    expect(valueOf(text, {}, unit)).toBe(value);
  });

  test.each([
    '12 34',
    '1 2345',
    '12,',
    '1,2,3',
    '--5',
    '(-5)',
    '1e5',
    'Infinity',
    '0x10',
    '12abc',
    '1234567890123456',
    '5-5',
    '١٢',
  ])('%s is not read', (text) => {
    expect(valueOf(text)).toBe('unreadable');
  });

  test.each([
    ['0.666', 66.6],
    ['0.07', 7],
    ['0.5', 50],
    ['1', 100],
    ['1.000', 100],
    ['0.29', 29],
    ['0.66615384615385', 66.615384615385],
  ])('the fraction %s is moved in its text', (text, value) => {
    expect(valueOf(text, { decimal: '.', as: 'fraction' }, 'procent')).toBe(value);
  });

  test.each([
    ['7:30', 7.5],
    ['7,30', 7.5],
    ['0:07:30', 7.5],
    ['1:30:00', 90],
    ['7,75', 'not-clock'],
    ['7', 'not-clock'],
  ])('%s as minutes and seconds', (text, value) => {
    expect(valueOf(text, { as: 'mm:ss' }, 'minuter')).toBe(value);
  });

  test.each([
    '',
    ' ',
    '\u00a0',
    '..',
    '.',
    '…',
    'x',
    '<5',
    '< 5',
    'Ej deltagit',
    'UPPGIFT SAKNAS',
    'uppg. saknas',
    '–',
    '#SAKNAS!',
    '(tomt)',
    'null',
  ])('"%s" is missing', (text) => {
    expect(valueOf(text)).toBeNull();
  });

  test('a lone dash is zero only when told', () => {
    expect([
      valueOf('-'),
      valueOf('-', { dash: 'missing' }),
      valueOf('-', { dash: 'zero' }),
      valueOf('–', { dash: 'zero' }),
    ]).toEqual([null, null, 0, 0]);
  });

  test('any number written in Swedish is read back', () => {
    const written = fc.tuple(
      fc.boolean(),
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '\u2007', "'"),
    );
    fc.assert(
      fc.property(written, ([negative, whole, tenth, space]) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space);
        const expected = Number(`${negative && whole + tenth > 0 ? '-' : ''}${whole}.${tenth}`);
        expect(valueOf(`${negative ? '\u2212' : ''}${grouped},${tenth}`)).toBe(expected);
      }),
    );
  });

  test('any text ends in a reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) =>
        ['value', 'missing', 'problem'].includes(read(text).kind),
      ),
    );
  });
});

test('the decimal mark is what most cells prove, and ambiguous cells prove nothing', () => {
  const source = { file: 'x.csv' };
  expect(detectDialect(['12,5', '12.5', '1 234,5'], source)).toMatchObject({ decimal: ',', certain: true });
  expect(detectDialect(['357.697'], source)).toMatchObject({ decimal: ',', certain: false });
  expect(detectDialect(['0.697', '12'], source)).toMatchObject({ decimal: '.', certain: true });
  expect(detectDialect(['12'], source, () => ['7.5'])).toMatchObject({ decimal: '.', certain: false });
  expect(detectDialect(['12'], { ...source, thousands: ',' })).toMatchObject({ decimal: '.', certain: true });
});
