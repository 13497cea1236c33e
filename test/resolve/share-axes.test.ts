import { shareAxes } from '../../src/resolve/charts/choose-axis';

const percent = (values: readonly number[]) => ({ values, unit: 'procent', fromZero: false });
const count = (values: readonly number[]) => ({ values, unit: 'antal', fromZero: true });

describe('charts side by side', () => {
  it('of one unit have one scale, that of all their figures', () => {
    const { axes, differ } = shareAxes([percent([81, 88]), percent([40, 46])]);
    expect(axes).toEqual([
      { min: 20, max: 100 },
      { min: 20, max: 100 },
    ]);
    expect(differ).toBe(false);
  });

  it('of different units have each their own', () => {
    const { axes, differ } = shareAxes([percent([81, 88]), count([300])]);
    expect(axes[1]).toEqual({ min: 0, max: 300 });
    expect(differ).toBe(false);
  });

  it('have different scales where one would lie flat, and that is told', () => {
    const { axes, differ } = shareAxes([count([12]), count([9000])]);
    expect(axes.map(({ max }) => max)).toEqual([12.5, 10_000]);
    expect(differ).toBe(true);
  });

  it('leave an author the ends that he gives', () => {
    const { axes, differ } = shareAxes([{ ...count([300]), max: 500 }, count([310])]);
    expect(axes.map(({ max }) => max)).toEqual([500, 400]);
    expect(differ).toBe(true);
  });
});
