import type { PlainDate, Series, TableShape } from '../../model';
import type { Dialect } from '../number-dialect';
import type { Reading } from '../reading';
import { checkFractions } from './check-fractions';
import { checkGaps } from './check-gaps';
import { checkJumps } from './check-jumps';
import { checkMeeting } from './check-meeting';
import { checkMinutes } from './check-minutes';
import { checkRange } from './check-range';
import { checkZeros } from './check-zeros';

/** Finished series and what they are judged by. */
export interface Figures {
  readonly reading: Reading;
  readonly series: readonly Series[];
  readonly shape: TableShape;
  readonly dialect: Dialect;
  readonly today: PlainDate;
  readonly meeting: PlainDate | undefined;
}

/** The rules for finished series. To add one, add a file and a line. */
const CHECKS: readonly ((figures: Figures) => void)[] = [
  checkMinutes,
  checkFractions,
  checkRange,
  checkZeros,
  checkJumps,
  checkGaps,
  checkMeeting,
];

/** Looks for figures that are likely to be wrong although they could be read. */
export function checkFigures(figures: Figures): void {
  for (const check of CHECKS) check(figures);
}
