import { thinLabels } from '../../src/render/period-labels';
import { MONTHS } from './sample-chart';

const width = (text: string): number => text.length * 6;
const months = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${MONTHS[at % 12] ?? ''} ${23 + Math.floor(at / 12)}`);

test('all labels stay where there is room', () => {
  expect(thinLabels(MONTHS, { pitch: 30, width, gap: 8 })).toEqual(MONTHS);
});

test('months lose their year before they are dropped, January keeps it', () => {
  expect(thinLabels(months(14), { pitch: 40, width, gap: 8 })).toEqual([
    'jan 23',
    'feb',
    'mar',
    'apr',
    'maj',
    'jun',
    'jul',
    'aug',
    'sep',
    'okt',
    'nov',
    'dec',
    'jan 24',
    'feb',
  ]);
});

test('months over years show quarters, then Januaries', () => {
  const shown = (pitch: number): string[] =>
    thinLabels(months(37), { pitch, width, gap: 8 }).filter((each) => each !== '');
  expect(shown(14).slice(0, 5)).toEqual(['jan 23', 'apr', 'jul', 'okt', 'jan 24']);
  expect(shown(5)).toEqual(['jan 23', 'jan 24', 'jan 25', 'jan 26']);
  expect(shown(3)).toEqual(['jan 24', 'jan 26']);
});

test('the first label says its year when the axis starts in the middle of one', () => {
  const from = months(30).slice(2);
  expect(thinLabels(from, { pitch: 20, width, gap: 8 }).filter((each) => each !== '')).toEqual([
    'mar 23',
    'jun',
    'sep',
    'dec',
    'mar 24',
    'jun',
    'sep',
    'dec',
    'mar 25',
    'jun',
  ]);
  expect(thinLabels(months(13).slice(10), { pitch: 60, width, gap: 8 })).toEqual(['nov 23', 'dec', 'jan 24']);
});

test('the last month is labelled, and the first where it has room', () => {
  const from = months(39).slice(15);
  const shown = (pitch: number): string[] => thinLabels(from, { pitch, width, gap: 8 }).filter((each) => each !== '');
  expect(shown(21)).toEqual(['apr 24', 'jun', 'sep', 'dec', 'mar 25', 'jun', 'sep', 'dec', 'mar 26']);
  expect(shown(16)).toEqual(['jun 24', 'sep', 'dec', 'mar 25', 'jun', 'sep', 'dec', 'mar 26']);
});

test('weeks say their year at the first label and where a new one begins', () => {
  const weeks = ['v 50 2025', 'v 51 2025', 'v 52 2025', 'v 1 2026', 'v 2 2026', 'v 3 2026'];
  expect(thinLabels(weeks, { pitch: 60, width, gap: 8 })).toEqual([
    'v 50 2025',
    'v 51',
    'v 52',
    'v 1 2026',
    'v 2',
    'v 3',
  ]);
});

test('the months of a year keep every second or third', () => {
  expect(thinLabels(MONTHS, { pitch: 15, width, gap: 8 }).filter((each) => each !== '')).toEqual([
    'jan',
    'mar',
    'maj',
    'jul',
    'sep',
    'nov',
  ]);
});

test('other periods keep every n-th, counted from the last', () => {
  const weeks = Array.from({ length: 10 }, (_, at) => `v ${at + 1}`);
  expect(thinLabels(weeks, { pitch: 12, width, gap: 4 })).toEqual([
    'v 1',
    '',
    '',
    'v 4',
    '',
    '',
    'v 7',
    '',
    '',
    'v 10',
  ]);
});

test('shown labels never touch', () => {
  for (const pitch of [3, 7, 11, 15, 20, 33]) {
    const labels = thinLabels(months(60), { pitch, width, gap: 6 });
    const boxes = labels.flatMap((label, at) =>
      label === '' ? [] : [{ left: at * pitch - width(label) / 2, right: at * pitch + width(label) / 2 }],
    );
    boxes.slice(1).forEach((box, at) => {
      expect(box.left - boxes[at]!.right).toBeGreaterThanOrEqual(6);
    });
  }
});
