import { resolveTable } from '../../src/resolve/tables';
import type { SlideSpec } from '../../src/schema';
import { contextOf, indicator, tree } from './context';

function cellsOf(yaml: string): readonly (readonly string[])[] {
  const { context } = contextOf(indicator('x', []));
  const place = tree(yaml);
  const spec = { title: 'Tabell', table: { columns: [], rows: [] } } as unknown as SlideSpec;
  const slide = { spec, tree: place, file: 'decks/2026-03-25/a.block.yaml' };
  const made = resolveTable(slide, context);
  return made!.table.rows.map(({ cells }) => cells);
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
