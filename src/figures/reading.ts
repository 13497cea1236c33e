import type { Diagnostic, Report } from '../diagnostics';
import type { CellPlace, MetricCell } from '../diagnostics/words';
import type { Cell, CsvTable } from '../model';
import type { MetricDeclaration, SourceDeclaration } from '../schema';
import { span, type Span, type Tree } from '../source';
import type { CellKind } from './text/cell-kind';
import { isBlank, cleanText } from './text/clean-text';

/** What all steps of reading one metric know: its declaration, its table, and where to report. */
export interface Reading {
  /** The metric's id. */
  readonly id: string;
  readonly declaration: MetricDeclaration;
  readonly source: SourceDeclaration;
  readonly tree: Tree;
  readonly table: CsvTable;
  readonly report: Report;
  /** Whether an error was reported. */
  readonly hasFailed: () => boolean;
  /** What kind of text a cell holds, by the metric's unit; each text is looked at once. */
  readonly kindOf: (text: string) => CellKind;
}

/** One record of a table. */
export type Row = readonly Cell[];

/** The label in a column of a row, cleaned; empty where the row is shorter. @param column 0-based */
export function labelIn(row: Row | undefined, column: number): string {
  return cleanText(row?.[column]?.text ?? '');
}

/** How many cells of a row hold something. */
export function filledCells(row: Row): number {
  return row.reduce((count, { text }) => (isBlank(text) ? count : count + 1), 0);
}

/** Where a cell stands in its file. */
export function cellSpan(table: CsvTable, cell: Cell): Span {
  return span(table.file, cell.start, cell.end);
}

/** The cells of a column, without rows that are shorter. */
export function cellsIn(rows: readonly Row[], column: number): readonly Cell[] {
  return rows.flatMap((row) => row[column] ?? []);
}

/** A cell as messages name it. */
export function placeOf(cell: Cell): CellPlace {
  return { row: cell.row, column: cell.column, raw: cell.text.trim() };
}

/** Reports a problem of a cell. */
export function reportCell(
  { table, report }: Reading,
  cell: Cell,
  make: (where: Span, place: CellPlace) => Diagnostic,
): void {
  report(make(cellSpan(table, cell), placeOf(cell)));
}

/** Reports a problem of a cell whose help speaks of the metric: several may be read from one file. */
export function reportMetricCell(
  { id, table, report }: Reading,
  cell: Cell,
  make: (where: Span, place: MetricCell) => Diagnostic,
): void {
  report(make(cellSpan(table, cell), { metric: id, ...placeOf(cell) }));
}

/** A key's value as a list: `Enhet` and `[Enhet]` are the same. */
export function listOf(value: string | readonly string[] = []): readonly string[] {
  return [value].flat();
}
