import type { Span } from '../source';
import type { NamedColumns } from './find-columns';
import type { Row } from './reading';
import type { ColumnSample } from './sample-columns';

/** What is known of the columns before a plan is made. */
export interface ColumnFacts {
  readonly named: NamedColumns;
  readonly samples: readonly ColumnSample[];
  readonly body: readonly Row[];
  /** The header row, for complaints about the table as a whole. */
  readonly place: Span;
}
