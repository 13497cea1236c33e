import { labelValue, rangeOf, sayValue, shortUnit, stepUnit } from '../../src/model/unit';

describe('a unit that deck does not know', () => {
  test.each(['constructor', '__proto__', 'toString', 'kg'])('stands as it is: %s', (unit) => {
    expect(sayValue(2, unit, 0)).toBe(`2\u00a0${unit}`);
    expect(labelValue(2, unit, 0)).toBe(`2\u00a0${unit}`);
    expect(shortUnit(unit)).toBe(unit);
    expect(stepUnit(unit)).toBe(unit);
    expect(rangeOf(unit)).toBeUndefined();
  });
});
