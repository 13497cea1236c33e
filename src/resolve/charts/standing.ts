import { isRegion, roundHalfAway, type Period } from '../../model';
import { decimalsOf } from '../say-change';
import { rank } from './build-categories';
import type { ChartPlan } from './plan-chart';

/**
 * Where the main series of a ranking stands among the others, without Riket and totals: its place where it is one of them,
 * else how many lie higher, which is true also of a whole among its parts. Undefined without a main series or others.
 * @example 'plats 2 av 21', '8 av 12 ligger högre'
 */
export function standing(plan: ChartPlan, period: Period): string | undefined {
  const { main, reference } = plan;
  const own = rank(plan, period).find((each) => each.series === main);
  const others = rank(plan, period).filter(
    ({ series }) => series !== main && series !== reference && series.role !== 'total',
  );
  if (!own || others.length === 0) return undefined;
  const names = others.map(({ series }) => series.name);
  const written = (value: number): number => roundHalfAway(value, decimalsOf(plan.indicator.declaration));
  const aheadOf = (isAhead: (value: number) => boolean): number =>
    others.filter(({ value }) => isAhead(written(value))).length;
  if (reference && isOneOf(own.series.name, names)) {
    const isLower = plan.indicator.declaration.better === 'lower';
    const ahead = aheadOf((value) => (isLower ? value < written(own.value) : value > written(own.value)));
    return `plats ${1 + ahead} av ${1 + others.length}`;
  }
  const higher = aheadOf((value) => value > written(own.value));
  return `${higher === 0 ? 'ingen' : higher} av ${others.length} ligger högre`;
}

/** A whole isn't one of its parts: a total, or a region among what mostly aren't regions. */
function isOneOf(name: string, others: readonly string[]): boolean {
  if (TOTAL.test(name)) return false;
  return !isRegion(name) || others.filter(isRegion).length > others.length / 2;
}

/** A main series may be a total when the metric says so. */
const TOTAL = /^(total|summa|alla)/i;
