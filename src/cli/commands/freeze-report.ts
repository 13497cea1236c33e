import type { FreezeRun } from '../../snapshot/freeze-meeting';
import type { Failure } from '../failure';

/** What became of one meeting: the account of the run, or why there is none. */
export interface FreezeResult {
  /** `2026-03-25` */
  readonly meeting: string;
  readonly run?: FreezeRun;
  readonly failure?: Failure;
}
