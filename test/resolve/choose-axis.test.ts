import * as fc from 'fast-check';
import { chooseAxis } from '../../src/resolve/charts/choose-axis';

describe('a value axis', () => {
  it('ends on round numbers around the values of a line', () => {
    expect(chooseAxis({ values: [58, 84, 90], unit: 'procent', fromZero: false })).toEqual({ min: 50, max: 100 });
  });

  it('starts columns from zero', () => {
    expect(chooseAxis({ values: [70, 307], unit: 'antal', fromZero: true })).toEqual({ min: 0, max: 400 });
  });

  it('shows at least 30 of 100 percent, so that small changes stay small', () => {
    const { min, max } = chooseAxis({ values: [90, 93], unit: 'procent', fromZero: false });
    expect(max - min).toBeGreaterThanOrEqual(30);
  });

  it('shows at least three tenths of the largest value where a unit has no bounds', () => {
    const { min, max } = chooseAxis({ values: [11.6, 12.7], unit: 'minuter', fromZero: false });
    expect(max - min).toBeGreaterThanOrEqual(0.3 * 12.7);
    expect(min).toBeGreaterThan(0);
  });

  it('never passes 100 percent', () => {
    expect(chooseAxis({ values: [96, 100], unit: 'procent', fromZero: false }).max).toBe(100);
  });

  it('takes the ends an author gives', () => {
    expect(chooseAxis({ values: [70, 307], unit: 'antal', fromZero: true, max: 350 })).toEqual({ min: 0, max: 350 });
  });

  it('holds every value, whatever they are', () => {
    const figure = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), fc.boolean(), (values, fromZero) => {
        const { min, max } = chooseAxis({ values, unit: 'mnkr', fromZero });
        expect(min).toBeLessThan(max);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(min);
        expect(Math.max(...values)).toBeLessThanOrEqual(max);
      }),
      { numRuns: 300 },
    );
  });
});
