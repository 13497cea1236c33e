import { metricDetail } from '../../src/cli/report/metric-detail';
import { metricsTable, type TableStyle, sparkline } from '../../src/cli/report/metrics-table';
import { styleOf } from '../../src/cli/report/style';
import { textWidth } from '../../src/cli/report/terminal-text';
import { contextWith } from './recording-terminal';
import { month, plainDate, type Indicator, type Series } from '../../src/model';
import { sourceFile, span } from '../../src/source';

const style: TableStyle = { ...styleOf(contextWith().context), today: plainDate(2026, 4, 12) };

function series(name: string, role: Series['role'], values: readonly (number | null)[]): Series {
  const points = values.map((value, index) => {
    const back = values.length - 1 - index;
    return { period: month(2026 - Math.floor((back + 9) / 12), ((2 - back + 1200) % 12) + 1), value };
  });
  return { name, role, points };
}

function indicator(id: string, all: readonly Series[], more: Partial<Indicator> = {}): Indicator {
  const file = sourceFile('metrics.yaml', '');
  return {
    id,
    declaration: { title: 'Första besök BUP', unit: 'procent', better: 'higher', source: { file: 'bup.csv' } },
    tree: { kind: 'map', entries: [], span: span(file, 0, 0) },
    series: all,
    diagnostics: [],
    ...more,
  };
}

const year = [77, 78, 79, null, 80, 81, 80, 79, 82, 81, 80, 81, 82];
const bup = indicator('bup-fb-30', [series('Kalmar län', 'main', year), series('Riket', 'reference', year)], {
  target: { value: 90, label: 'Mål' },
});

test('a row holds id, latest value, period, change in a year, target, age and trend', () => {
  const [head, row] = metricsTable([bup], style).map((line) => line.replace(/\u00a0/g, ' '));
  expect(head).toBe('METRIC     LATEST  PERIOD    CHANGE  TARGET   AGE  TREND');
  expect(row).toBe('bup-fb-30    82 %  2026-03  +5 p.e.    90 %  12 d  ▁▂▄ ▅▇▅▄█▇▅▇█');
});

test('several series without a main one are counted, not passed off as one figure', () => {
  const many = indicator('regioner', [series('A', 'other', [1, 2]), series('B', 'other', [3, 4])]);
  expect(metricsTable([many], style)[1]).toMatch(/^regioner {2}2 series {2}2026-03 .*12 d$/);
});

test('a metric that could not be read keeps its row', () => {
  expect(metricsTable([bup, indicator('trasig', [])], style)[2]).toMatch(/^trasig +not read$/);
});

test('the table fits the terminal, however long the ids', () => {
  const long = indicator('a-very-long-id-that-somebody-thought-was-a-good-idea', [
    series(
      'x',
      'main',
      Array.from({ length: 60 }, (_, i) => 1e9 + i),
    ),
  ]);
  for (const columns of [80, 66, 120]) {
    const lines = metricsTable([bup, long], { ...style, columns });
    expect(lines.filter((line) => textWidth(line) > columns)).toEqual([]);
  }
});

test('an id can not steer the terminal', () => {
  expect(metricsTable([indicator('a\u001b[2J', [])], style).join('')).not.toContain('\u001b');
});

test('one metric is shown with its series and how its file was read', () => {
  const source = {
    file: 'fixtures/bup.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    decimal: ',',
    shape: 'wide',
    header: 3,
    period: [],
    series: ['Region'],
    value: [],
    sha256: 'ab12',
  } as const;
  const text = metricDetail({ ...bup, source }, style)
    .join('\n')
    .replace(/\u00a0/g, ' ');
  expect(text).toContain('bup-fb-30  Första besök BUP');
  expect(text).toContain('Latest      82 %  mars 2026  Kalmar län');
  expect(text).toContain('Change      +5 p.e. since mars 2025 (77 %)');
  expect(text).toContain('Target      90 %  Mål  not reached');
  expect(text).toContain('Age         12 d, the period ended 2026-03-31');
  expect(text).toContain('Read as     windows-1252, columns by semicolon, decimals by ",", wide table');
  expect(text).toMatch(/Riket +reference +13 +2025-03 +2026-03 +82 % \(mar 26\)/);
});

test('a sparkline runs from lowest to highest, with gaps, and keeps the recent end', () => {
  expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8], 8)).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline([0, 0, 1, null, 8], 3)).toBe('▁ █');
  expect(sparkline([5, 5], 8)).toBe('▄▄');
  expect(sparkline([], 8)).toBe('');
});
