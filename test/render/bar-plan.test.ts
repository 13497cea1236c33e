import type { Chart } from '../../src/model';
import { NAME_GAP, planBars } from '../../src/render/bar-plan';
import { barRows } from '../../src/render/bar-rows';
import { chart, plainStyle, series } from './sample-chart';

function deviations(values: readonly number[], axis: Chart['axis']): Chart {
  return chart({
    form: 'bars',
    unit: 'mnkr',
    categories: values.map((_, at) => `Förvaltningen nummer ${at}`),
    series: [series('Avvikelse', 'plain', [...values])],
    axis,
  });
}

test('names stand in a column left of bars that all go right', () => {
  const plan = planBars(deviations([5, 3], { min: 0, max: 10 }), plainStyle());
  expect(plan.aroundZero).toBe(false);
  expect(plan.left).toBeGreaterThan('Förvaltningen nummer 0'.length * 13 * 0.5);
});

test.each([
  { values: [21, -96], axis: { min: -100, max: 25 } },
  { values: [96, -21], axis: { min: -25, max: 100 } },
  { values: [-21, -96], axis: { min: -100, max: 0 } },
])('around zero a name has room on the other side of its bar: $values', ({ values, axis }) => {
  const style = plainStyle();
  const { aroundZero, left, right } = planBars(deviations(values, axis), style);
  const zero = left + ((style.width - left - right) * -axis.min) / (axis.max - axis.min);
  const name = 'Förvaltningen nummer 0'.length * 13 * 0.5 + NAME_GAP;
  expect(aroundZero).toBe(true);
  expect(style.width - zero).toBeGreaterThanOrEqual(name - 1);
  if (values.some((value) => value > 0)) expect(zero).toBeGreaterThanOrEqual(name - 1);
});

test('a few bars begin level whatever stands over them, many fill the picture', () => {
  expect(barRows(1, 4, 353)).toEqual(barRows(1, 40, 353));
  expect(barRows(2, 4, 353).pitch).toBe(barRows(1, 4, 353).pitch);
  expect(barRows(12, 4, 353)).toMatchObject({ top: 4, bottom: expect.closeTo(4) as number });
});
