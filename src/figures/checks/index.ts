import type { Figures } from './figures';
import { checkFractions, checkMinutes } from './check-units';
import { checkGaps, checkKinds, checkMeeting } from './check-periods';
import { checkJumps, checkZeros, checkRange } from './check-values';

/** The rules for finished series. To add one, add a file and a line. */
const CHECKS: readonly ((figures: Figures) => void)[] = [
  checkMinutes,
  checkFractions,
  checkRange,
  checkZeros,
  checkJumps,
  checkGaps,
  checkKinds,
  checkMeeting,
];

/** Looks for figures that are likely to be wrong although they could be read. */
export function checkFigures(figures: Figures): void {
  for (const check of CHECKS) check(figures);
}
