import { difference, formatNumber, roundHalfAway, sayValue, stepUnit } from '../model';

/** How a metric's differences are said. */
export interface Saying {
  readonly unit: string;
  readonly decimals: number;
}

/** Decimals of a metric where it doesn't say: whole numbers, but money in tenths (DOMAIN 2.2). */
export function decimalsOf(metric: { readonly unit: string; readonly decimals?: number }): number {
  return metric.decimals ?? (metric.unit === 'mnkr' ? 1 : 0);
}

/** `4 procentenheter högre`, `21 färre`, `oförändrat`: the difference, rounded once. */
export function sayChange(now: number, before: number, saying: Saying): string {
  const change = roundHalfAway(difference(now, before), saying.decimals);
  if (change === 0) return 'oförändrat';
  const [more, less] = saying.unit === 'antal' ? ['fler', 'färre'] : ['högre', 'lägre'];
  return `${sayAmount(change, saying)} ${change > 0 ? more : less}`;
}

/** `4 procentenheter högre än i mars 2025`, `oförändrat sedan mars 2025`: a change that says since when, and stays a sentence. */
export function sayComparison(
  now: number,
  before: number,
  saying: Saying & { readonly when: string },
): string {
  const change = sayChange(now, before, saying);
  return change === 'oförändrat'
    ? `${change} sedan ${saying.when.replace(/^i /, '')}`
    : `${change} än ${saying.when}`;
}

/**
 * `8 procentenheter under målet`, `2 minuter över riket`, `i nivå med riket`. Both figures stand on the slide too, so the
 * distance is that of the figures as they are written there: 30 % is 50 procentenheter under 80 %, also when it is 29.5.
 */
export function sayDistance(value: number, level: number, to: string, saying: Saying): string {
  const [written, writtenLevel] = [value, level].map((each) => roundHalfAway(each, saying.decimals));
  const distance = roundHalfAway(difference(written ?? 0, writtenLevel ?? 0), saying.decimals);
  if (distance === 0) return `i nivå med ${to}`;
  return `${sayAmount(distance, saying)} ${distance > 0 ? 'över' : 'under'} ${to}`;
}

/** Whether a level is reached: at least the target, or at most where lower is better. */
export function reaches(value: number, target: number, better: 'higher' | 'lower'): boolean {
  return better === 'higher' ? value >= target : value <= target;
}

function sayAmount(change: number, saying: Saying): string {
  const amount = Math.abs(change);
  if (saying.unit === 'antal') return formatNumber(amount, saying.decimals);
  return sayValue(amount, stepUnit(saying.unit), saying.decimals);
}
