import type { CellWanted } from './cell-wanted';
import type { PlainDate } from '../../model/date';

/** The flags of `metrics`. */
export interface MetricFlags {
  readonly file?: string;
  readonly cell?: CellWanted & { readonly given: string };
  readonly offline?: boolean;
  /** False under `--no-cache`. */
  readonly cache: boolean;
  readonly date?: PlainDate;
}
