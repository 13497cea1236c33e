import { resolveTable } from '../../src/resolve/tables';
import type { SlideSpec } from '../../src/schema';
import { contextOf, indicator, tree } from './context';

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

test('years and text stay as they are written', () => {
  const yaml = 'table: { columns: [A, B, C], rows: [[x, "2024", "-5 till 1000"], [y, "2025", "-"]] }';
  expect(cellsOf(yaml)).toEqual([
    ['x', '2024', '-5 till 1000'],
    ['y', '2025', '-'],
  ]);
});

test.each([
  [
    '[x, 1 812,0]',
    'inside [ ] a comma begins a new cell; if it is a decimal comma, put the cell in quotes: "1 812,0"',
  ],
  ['[x, 1812, 0]', 'give every row one cell per column; an empty cell is ""'],
  ['[x]', 'give every row one cell per column; an empty cell is ""'],
])('a row that is cut at its decimal comma is told of: %s', (row, help) => {
  const { found } = resolved(`table: { columns: [A, B], rows: [${row}] }`);
  expect(found.map((each) => [each.code, each.help])).toEqual([['ragged-table', help]]);
});
