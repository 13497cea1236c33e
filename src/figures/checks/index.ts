import type { Figures } from './figures';
import { checkFractions } from './check-fractions';
import { checkGaps } from './check-gaps';
import { checkJumps } from './check-jumps';
import { checkKinds } from './check-kinds';
import { checkMeeting } from './check-meeting';
import { checkMinutes } from './check-minutes';
import { checkRange } from './check-range';
import { checkZeros } from './check-zeros';

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
