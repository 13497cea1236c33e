import fc from 'fast-check';
import { tickTexts, targetText, unitHeading, valueTicks, withUnit } from '../../src/render/value-ticks';
import { yearsChart } from './sample-chart';

test('ticks are round steps within the axis', () => {
  expect(valueTicks({ min: 40, max: 100 }, { most: 7, decimals: 0 })).toEqual([40, 50, 60, 70, 80, 90, 100]);
  expect(valueTicks({ min: 0, max: 350 }, { most: 7, decimals: 0 })).toEqual([0, 50, 100, 150, 200, 250, 300, 350]);
  expect(valueTicks({ min: -80, max: 60 }, { most: 7, decimals: 1 })).toEqual([-80, -60, -40, -20, 0, 20, 40, 60]);
  expect(valueTicks({ min: 0.001, max: 0.02 }, { most: 5, decimals: 3 })).toEqual([0.005, 0.01, 0.015, 0.02]);
});

test('counts are never ticked in fractions', () => {
  expect(valueTicks({ min: 0, max: 3 }, { most: 7, decimals: 0 })).toEqual([0, 1, 2, 3]);
});

test('any axis has a handful of ticks within it', () => {
  const ends = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(ends, fc.double({ min: 1e-3, max: 1e12 }), (min, extent) => {
      fc.pre(min + extent > min);
      const ticks = valueTicks({ min, max: min + extent }, { most: 7, decimals: 3 });
      expect(ticks.length).toBeLessThanOrEqual(8);
      ticks.forEach((tick) => {
        expect(tick).toBeGreaterThanOrEqual(min - extent * 1e-6 - Math.abs(min) * 1e-9);
      });
    }),
  );
});

test('the unit stands on the top tick alone, with Swedish signs', () => {
  expect(tickTexts([80, 90, 100], 'procent')).toEqual(['80', '90', '100\u00a0%']);
  expect(tickTexts([-0.5, 0, 0.5], 'mnkr')).toEqual(['\u22120,5', '0,0', '0,5\u00a0mnkr']);
  expect(tickTexts([0, 100000], 'antal')).toEqual(['0', '100\u00a0000']);
});

test('a long unit is left to the heading', () => {
  expect(unitHeading('kronor per invånare')).toBe('kronor per invånare');
  expect(withUnit(12.5, 'kronor per invånare', 1)).toBe('12,5');
  expect(unitHeading('procent')).toBeUndefined();
});

test('a whole target has no decimals', () => {
  expect(targetText(yearsChart({ decimals: 1 }))).toBe('Mål 90\u00a0%');
  expect(targetText(yearsChart({ target: { value: 7.5, label: 'Eget mål' }, unit: 'minuter' }))).toBe(
    'Eget mål 7,5\u00a0min',
  );
});
