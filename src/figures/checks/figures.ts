import type { PlainDate, Series, TableShape } from '../../model';
import type { Dialect } from '../number-dialect';
import type { Reading } from '../reading';

/** Finished series and what they are judged by. */
export interface Figures {
  readonly reading: Reading;
  readonly series: readonly Series[];
  readonly shape: TableShape;
  readonly dialect: Dialect;
  readonly today: PlainDate;
  readonly meeting: PlainDate | undefined;
}
