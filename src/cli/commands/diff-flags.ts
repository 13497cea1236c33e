import type { PlainDate } from '../../model/date';

/** The flags of `deck diff`. */
export interface DiffFlags {
  readonly markdown?: boolean;
  readonly offline?: boolean;
  /** False under `--no-cache`. */
  readonly cache: boolean;
  readonly date?: PlainDate;
}
