import { sharedSubtitle } from '../../src/resolve/charts/chart-lines';
import { resolveTable } from '../../src/resolve/tables';
import type { SlideSpec } from '../../src/schema';
import { contextOf, indicator, series, tree } from './context';

function resolved(yaml: string) {
  const { context, found } = contextOf(indicator('x', []));
  const place = tree(yaml);
  const spec = { title: 'Tabell', table: { columns: [], rows: [] } } as unknown as SlideSpec;
  const slide = { spec, tree: place, file: 'decks/2026-03-25/a.block.yaml' };
  return { made: resolveTable(slide, context), found };
}

function cellsOf(yaml: string): readonly (readonly string[])[] {
  return resolved(yaml).made!.table.rows.map(({ cells }) => cells);
}

test('amounts have a real minus and spaces between thousands', () => {
  const yaml =
    'table: { columns: [A, B], rows: [[Folktandvården, "-1038,0"], [Primärvård, "12480,5"], [Psykiatri, "9,5"]] }';
  expect(cellsOf(yaml).map((row) => row[1])).toEqual(['\u22121\u00a0038,0', '12\u00a0480,5', '9,5']);
});

describe('a table of metrics', () => {
  const first = indicator(
    'a',
    [
      series('Kalmar län', 'main', { '2026-02': 80, '2026-03': 82 }),
      series('Riket', 'reference', { '2026-02': 46, '2026-03': 47 }),
    ],
    { measure: 'väntande' },
  );
  const count = indicator('b', [series('Hultsfred', 'main', { '2026-03': 12 })], {
    unit: 'antal',
    source: { file: 'b.csv', series: 'ort' },
  });
  const made = (metric: string | string[]) => {
    const spec = { title: 'Tabell', table: { metric } } as unknown as SlideSpec;
    const slide = { spec, tree: tree('table: { metric: a }'), file: 'decks/2026-03-25/a.block.yaml' };
    const { table, measured } = resolveTable(slide, contextOf(first, count).context)!;
    return { headings: table.columns.map(({ heading }) => heading), under: sharedSubtitle(measured, '') };
  };

  it('says what its rows are, and under the title what is measured and when', () => {
    expect(made('a')).toEqual({
      headings: ['Område (%)', 'feb 26', 'mar 26'],
      under: 'Andel i procent per månad, väntande',
    });
    expect(made('b')).toEqual({ headings: ['Ort', 'Första besök BUP'], under: 'Antal, mars 2026' });
    expect(made(['a', 'b'])).toEqual({
      headings: ['Serie', 'Första besök BUP (%)', 'Första besök BUP'],
      under: 'Mars 2026',
    });
  });
});

test('years and text stay as they are written', () => {
  const yaml = 'table: { columns: [A, B, C], rows: [[x, "2024", "-5 till 1000"], [y, "2025", "-"]] }';
  expect(cellsOf(yaml)).toEqual([
    ['x', '2024', '-5 till 1000'],
    ['y', '2025', '-'],
  ]);
});

test.each([
  ['[x, 1 812,0]', 'inside [ ] a comma begins a new cell; if it is a decimal comma, put the cell in quotes: "1 812,0"'],
  ['[x, 1812, 0]', 'give every row one cell per column; an empty cell is ""'],
  ['[x]', 'give every row one cell per column; an empty cell is ""'],
])('a row that is cut at its decimal comma is told of: %s', (row, help) => {
  const { found } = resolved(`table: { columns: [A, B], rows: [${row}] }`);
  expect(found.map((each) => [each.code, each.help])).toEqual([['ragged-table', help]]);
});
