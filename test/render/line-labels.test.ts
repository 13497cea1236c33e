import fc from 'fast-check';
import { areaOutside, sharedArea } from '../../src/render/geometry';
import { breaksWithin } from '../../src/render/breaks';
import { placeLineLabels, type LinePlot } from '../../src/render/line-labels';
import type { Chart } from '../../src/model';
import { chart, MONTHS, plainStyle, series, yearsChart } from './sample-chart';

const PLOT = { left: 44, top: 32, right: 600, bottom: 325 };

/** The plot as a linear axis would draw it. */
function plotOf(drawn: Chart): LinePlot {
  const { min, max } = drawn.axis;
  const y = (value: number): number => PLOT.bottom - ((value - min) / (max - min)) * (PLOT.bottom - PLOT.top);
  const step = (PLOT.right - PLOT.left) / Math.max(1, drawn.categories.length - 1);
  return {
    plot: PLOT,
    page: { left: 0, top: 0, right: 720, bottom: 353 },
    lines: drawn.series.map((each) =>
      each.values.map((value, at) => (value === null ? null : { x: PLOT.left + at * step, y: y(value) })),
    ),
    breaks: breaksWithin(drawn).map(({ before }) => PLOT.left + (before - 0.5) * step),
    ...(drawn.target && { target: y(drawn.target.value) }),
  };
}

function placed(drawn: Chart): { text: string; box: { left: number; top: number; right: number; bottom: number } }[] {
  return placeLineLabels(drawn, plotOf(drawn), plainStyle()).map(({ label, box }) => ({
    text: label.lines.map((each) => each.text).join(' '),
    box,
  }));
}

const year = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 40, max: 100 }) }, { weight: 1, arbitrary: fc.constant(null) }),
  { minLength: 12, maxLength: 12 },
);

test('whatever the values, no label lies on another and none leaves the picture', () => {
  fc.assert(
    fc.property(
      fc.tuple(year, year, year),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 40, max: 100 }),
      ([a, b, c], months, target) => {
        const current = c.map((value, at) => (at < months ? value : null));
        const drawn = yearsChart({
          target: { value: target, label: 'Mål' },
          breaks: [{ before: 6, label: 'ny metod' }],
          series: [series('2024', 'earlier2', a), series('2025', 'earlier1', b), series('2026', 'focus', current)],
        });
        const labels = placed(drawn);
        const overlaps = labels.filter(({ box }, at) =>
          labels.slice(at + 1).some((other) => sharedArea(box, other.box) > 0),
        );
        const outside = labels.filter(
          ({ box }) => areaOutside(box, { left: 0, top: 0, right: 720, bottom: 353 }) > 0.1,
        );
        expect({ overlaps, outside }).toEqual({ overlaps: [], outside: [] });
      },
    ),
    { numRuns: 200 },
  );
});

test('years that reach December are named in the right margin at their last value', () => {
  const labels = placed(yearsChart());
  const last = labels.find(({ text }) => text === '2025');
  expect(last?.box.left).toBeGreaterThan(PLOT.right);
  expect((last!.box.top + last!.box.bottom) / 2).toBeCloseTo(PLOT.bottom - (40 / 60) * (PLOT.bottom - PLOT.top));
});

test('the year in focus is named with its value over its last point', () => {
  const label = placed(yearsChart()).find(({ text }) => text === '2026: 82\u00a0%');
  expect((label!.box.left + label!.box.right) / 2).toBeCloseTo(PLOT.left + (2 * (PLOT.right - PLOT.left)) / 11);
  expect(label!.box.bottom).toBeLessThan(PLOT.bottom - (42 / 60) * (PLOT.bottom - PLOT.top));
});

test('the value in focus stays on its own side of the target line', () => {
  const drawn = yearsChart({
    target: { value: 85, label: 'Mål' },
    series: [series('2026', 'focus', [80, 83, 84, ...MONTHS.slice(3).map(() => null)])],
  });
  const label = placed(drawn).find(({ text }) => text === '2026: 84\u00a0%');
  expect(label!.box.top).toBeGreaterThan(plotOf(drawn).target!);
});

test('a label that has no room at its point stands away from it with a leader', () => {
  const band = [86, 84, 80, 78].map((level, at) =>
    series(
      String(2021 + at),
      'earlier2',
      MONTHS.map(() => level),
    ),
  );
  const drawn = yearsChart({
    series: [...band, series('2026', 'focus', [82, 82, 82, ...MONTHS.slice(3).map(() => null)])],
  });
  const label = placeLineLabels(drawn, plotOf(drawn), plainStyle()).find(({ label: { lines } }) =>
    lines[0]!.text.startsWith('2026'),
  );
  expect(label!.leader).toBeDefined();
});

test('the target is written in the right margin, level with its line', () => {
  const drawn = yearsChart();
  const target = placed(drawn).find(({ text }) => text === 'Mål 90\u00a0%');
  expect(target!.box.left).toBeGreaterThan(PLOT.right);
  expect((target!.box.top + target!.box.bottom) / 2).toBeCloseTo(plotOf(drawn).target!);
});

test('labels at the ends of neighbouring lines stand clearly apart', () => {
  const drawn = chart({
    form: 'lines',
    categories: ['2024', '2025'],
    series: [series('Riket', 'reference', [50, 60]), series('Kalmar län', 'focus', [60, 61])],
  });
  const [lower, upper] = placed(drawn);
  expect(lower!.box.top - upper!.box.bottom).toBeGreaterThanOrEqual(8 - 1e-9);
});

test('a line in focus that reaches the end has name and value together in the margin', () => {
  const drawn = chart({
    form: 'lines',
    categories: ['2024', '2025'],
    series: [series('Riket', 'reference', [50, 51]), series('Kalmar län', 'focus', [60, 61])],
  });
  expect(placed(drawn).map(({ text }) => text)).toEqual(['Riket 51\u00a0%', 'Kalmar län 61\u00a0%']);
});

test('a lone series is not named, since the slide is, but a year is', () => {
  const alone = (name: string): string[] =>
    placed(chart({ form: 'lines', categories: ['jan', 'feb'], series: [series(name, 'focus', [60, 61])] })).map(
      ({ text }) => text,
    );
  expect(alone('Andel väntande inom 30 dagar')).toEqual(['61\u00a0%']);
  expect(alone('2026')).toEqual(['2026: 61\u00a0%']);
});

test('labels pushed away from their line have a leader', () => {
  const drawn = chart({
    form: 'lines',
    categories: ['jan', 'feb'],
    series: ['A', 'B', 'C', 'D'].map((name) => series(name, 'earlier1', [50, 60])),
  });
  const leaders = placeLineLabels(drawn, plotOf(drawn), plainStyle()).filter(({ leader }) => leader !== undefined);
  expect(leaders).toHaveLength(4);
});
