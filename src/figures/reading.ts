import type { Report } from '../diagnostics';
import type { CellPlace } from '../diagnostics/words';
import type { Cell, CsvTable } from '../model';
import type { MetricDeclaration, SourceDeclaration } from '../schema';
import { span, type Span, type Tree } from '../source';
import { cleanText } from './clean-text';

/** What all steps of reading one metric know: its declaration, its table, and where to complain. */
export interface Reading {
  /** The metric's id. */
  readonly id: string;
  readonly declaration: MetricDeclaration;
  readonly source: SourceDeclaration;
  readonly tree: Tree;
  readonly table: CsvTable;
  readonly report: Report;
}

/** One record of a table. */
export type Row = readonly Cell[];

/** The label in a column of a row, cleaned; empty where the row is shorter. @param column 0-based */
export function labelIn(row: Row | undefined, column: number): string {
  return cleanText(row?.[column]?.text ?? '');
}

/** How many cells of a row hold something. */
export function filledCells(row: Row): number {
  let filled = 0;
  for (const cell of row) if (cell.text.trim() !== '') filled++;
  return filled;
}

/** Where a cell stands in its file. */
export function cellSpan(table: CsvTable, cell: Cell): Span {
  return span(table.file, cell.start, cell.end);
}

/** A cell as complaints name it. */
export function placeOf(cell: Cell): CellPlace {
  return { row: cell.row, column: cell.column, raw: cell.text.trim() };
}

/** A cell as complaints name it whose help speaks of the metric: several may be read from one file. */
export function placeFor({ id }: Reading, cell: Cell): CellPlace & { readonly metric: string } {
  return { metric: id, ...placeOf(cell) };
}

/** A key's value as a list: `Enhet` and `[Enhet]` are the same. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
