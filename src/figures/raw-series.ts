import type { Cell, Period } from '../model';

/** A cell at its period; its text isn't read yet. Absent where a row ends before this column. */
export interface DatedCell {
  readonly period: Period;
  readonly cell: Cell | undefined;
}

/** A series of the file: the parts of its name (joined by ` / `) and its cells in the order of the file. */
export interface RawSeries {
  readonly name: string;
  readonly parts: readonly string[];
  readonly cells: readonly DatedCell[];
}
