import { problems } from '../../diagnostics';
import { periodKey, rangeOf, type Point, type Series } from '../../model';
import { placeOfPoint, spanOfPoint } from './figure-place';
import type { Figures } from './figures';

const DEFAULT_FACTOR = 3;
/** Below this a factor of three is everyday noise; a declared `jump` is taken at its word. */
const NOTABLE = 20;

/** Values that change by more than `jump` from one period to the next; a spike is told once, at its top, and a break is meant. */
export function checkJumps({ reading, series, shape }: Figures): void {
  const { jump, unit, breaks = [] } = reading.declaration;
  if (shape === 'category' || (jump === undefined && rangeOf(unit)?.[0] !== 0)) return;
  const factor = jump ?? DEFAULT_FACTOR;
  const least = jump === undefined ? NOTABLE : 0;
  const expected = new Set(breaks.map((each) => each.at));
  for (const each of series) {
    for (const { from, to } of jumpsIn(each, { factor, least })) {
      if (expected.has(periodKey(to.period))) continue;
      const values = { from: from.value ?? 0, to: to.value ?? 0, factor };
      reading.report(
        problems.jump(spanOfPoint(reading.table, to), { ...placeOfPoint(reading, each, to), ...values }),
      );
    }
  }
}

interface Limits {
  readonly factor: number;
  readonly least: number;
}

function jumpsIn(series: Series, limits: Limits): { from: Point; to: Point }[] {
  const present = series.points.filter((point) => point.value !== null);
  const jumps: { from: Point; to: Point }[] = [];
  present.forEach((to, index) => {
    const from = present[index - 1];
    if (!from || !isJump(from, to, limits)) return;
    const earlier = present[index - 2];
    const returns = earlier && jumps.at(-1)?.to === from && !isJump(earlier, to, limits);
    if (!returns) jumps.push({ from, to });
  });
  return jumps;
}

/** Zeros have a check of their own. */
function isJump(from: Point, to: Point, { factor, least }: Limits): boolean {
  const [low = 0, high = 0] = [Math.abs(from.value ?? 0), Math.abs(to.value ?? 0)].sort((a, b) => a - b);
  return low > 0 && high >= least && high > low * factor;
}
