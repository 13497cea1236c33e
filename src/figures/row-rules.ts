import type { PartialPeriod, PeriodForm } from './read-period';
import type { Row } from './reading';
import type { TablePlan } from './table-plan';

/** What a row of the body is. `none`: blank, a note, a repeated header, left out by `where`, or complained of; `end`: another table begins. */
export type RowMeaning =
  | { readonly kind: 'data'; readonly names: readonly string[]; readonly period?: PartialPeriod }
  | { readonly kind: 'target'; readonly names: readonly string[] }
  | { readonly kind: 'period-total'; readonly label: string }
  | { readonly kind: 'none' | 'end' };

/** What all rows of one body have in common. */
export interface RowRules {
  readonly plan: TablePlan;
  /** The metric's unit: a number may be followed by it. */
  readonly unit: string;
  readonly form: PeriodForm;
  readonly header: Row | undefined;
  /** Index of the last row with figures; what follows without any is a note if it stands apart or reads like one. */
  readonly lastFigures: number;
  /** Index of the first blank row after that. */
  readonly firstBlank: number;
  /** Indexes of rows below a blank one. */
  readonly afterBlank: ReadonlySet<number>;
  /** Whether a row has the cells that `where` asks for. */
  readonly isKept: (row: Row) => boolean;
  /** Periods already read, by their cells. */
  readonly known: Map<string, PartialPeriod | undefined>;
}

/** A row with its place in the body. */
export interface BodyRow {
  readonly row: Row;
  readonly index: number;
}
