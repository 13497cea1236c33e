import { labelPeriod, month, week, year } from '../../src/model';

test('a period on an axis has its year, so that it can be read by itself', () => {
  expect([labelPeriod(month(2026, 3)), labelPeriod(week(2026, 12)), labelPeriod(year(2026))]).toEqual([
    'mar 26',
    'v 12 2026',
    '2026',
  ]);
});
