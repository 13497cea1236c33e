import type { TableShape } from '../../model';
import type { NamedColumns } from './find-columns';
import type { Heading } from './headings';
import type { Span } from '../../source';
import type { Row } from '../reading';
import type { ColumnSample } from './sample-columns';

/** What each column of a table is for. */
export interface TablePlan {
  readonly shape: TableShape;
  /** Columns whose cells together make a row's period; none in wide and category tables. */
  readonly period: readonly Heading[];
  /** Whether the periods are whole as they stand in the table, so that `at` has nothing to say. */
  readonly dated: boolean;
  /** Whether those cells hold bare years; if not, a year among months sums them up. */
  readonly yearly: boolean;
  /** Columns whose cells name the series. */
  readonly series: readonly Heading[];
  /** Columns that would name them too, had the author not chosen others. */
  readonly unnamed: readonly Heading[];
  readonly where: NamedColumns['where'];
  /** Columns that hold figures. */
  readonly value: readonly Heading[];
  /** The measures among those columns, e.g. `Andel`, `Antal`. */
  readonly measures: readonly string[];
  /** Columns of target levels. */
  readonly target: readonly Heading[];
}

/** What is known of the columns before a plan is made. */
export interface ColumnFacts {
  readonly named: NamedColumns;
  readonly samples: readonly ColumnSample[];
  readonly body: readonly Row[];
  /** The header row, where problems of the table as a whole are reported. */
  readonly place: Span;
}
