import { breakRow, placeBreaks } from '../../src/render/breaks';
import type { Chart } from '../../src/model';
import { chart, MONTHS, plainStyle, series } from './sample-chart';

const style = plainStyle();
const ROW = { left: 40, right: 640, top: 0, bottom: 34 };

function columns(...breaks: Chart['breaks']): Chart {
  return chart({
    form: 'columns',
    categories: MONTHS,
    series: [
      series(
        '2026',
        'focus',
        MONTHS.map(() => 95),
      ),
    ],
    breaks,
  });
}

/** Left and right edge of each label. */
function placed(drawn: Chart, lines: readonly number[]): readonly (readonly [number, number])[] {
  return placeBreaks(drawn, { lines, row: ROW }, style).map(({ box }) => [box.left, box.right] as const);
}

test('a chart without breaks has no row for their words', () => {
  expect(breakRow(columns(), style)).toBe(0);
  expect(breakRow(columns({ before: 0, label: 'före första månaden' }), style)).toBe(0);
});

test('one short word needs a line, long or several ones two', () => {
  const one = breakRow(columns({ before: 3, label: 'ny metod' }), style);
  expect(one).toBeGreaterThan(10);
  const long = columns({ before: 3, label: 'även privata vårdgivare räknas från och med nu' });
  const two = columns({ before: 3, label: 'ny metod' }, { before: 5, label: 'nytt system' });
  expect(breakRow(long, style)).toBeGreaterThan(one * 1.5);
  expect(breakRow(two, style)).toBe(breakRow(long, style));
});

test('words stand in their row, and end before the next break', () => {
  const drawn = columns({ before: 3, label: 'ny metod för alla' }, { before: 5, label: 'nytt system' });
  const [first, second] = placed(drawn, [200, 280]);
  expect(first![0]).toBeGreaterThan(200);
  expect(first![1]).toBeLessThan(280);
  expect(second![0]).toBeGreaterThan(280);
  for (const { box } of placeBreaks(drawn, { lines: [200, 280], row: ROW }, style)) {
    expect(box.top).toBeGreaterThanOrEqual(ROW.top);
    expect(box.bottom).toBeLessThan(ROW.bottom);
  }
});

test('at the right edge words stand left of their line', () => {
  const [[left, right] = [0, 0]] = placed(columns({ before: 11, label: 'byte av system' }), [610]);
  expect(right).toBeLessThan(610);
  expect(left).toBeGreaterThan(ROW.left);
});
