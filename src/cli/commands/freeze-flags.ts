import type { PlainDate } from '../../model/date';

/** The flags of `freeze`. */
export interface FreezeFlags {
  readonly force?: boolean;
  readonly offline?: boolean;
  /** False under `--no-cache`. */
  readonly cache: boolean;
  readonly date?: PlainDate;
}
