import {
  difference,
  formatNumber,
  labelValue,
  roundHalfAway,
  sayPeriod,
  sayValue,
  stepUnit,
  type Period,
} from '../model';

/** Words as the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}

/** prose: `82 procent`. label: `82 %`, in big figures, tables and beside charts. */
export type UnitForm = 'prose' | 'label';

/** How a metric's differences are said. */
export interface Wording {
  readonly unit: string;
  readonly decimals: number;
  readonly form: UnitForm;
}

/** How a metric's differences are said, in running text unless a form is given. */
export function wordingOf(metric: Metric, form: UnitForm = 'prose'): Wording {
  return { unit: metric.unit, decimals: decimalsOf(metric), form };
}

interface Metric {
  readonly unit: string;
  readonly decimals?: number;
}

/** Decimals of a metric where it doesn't say: whole numbers, but money in tenths (DOMAIN 2.2). */
export function decimalsOf(metric: Metric): number {
  return metric.decimals ?? (metric.unit === 'mnkr' ? 1 : 0);
}

/** `4 procentenheter högre`, `21 färre`, `oförändrat`: the difference, rounded once. */
export function sayChange(now: number, before: number, wording: Wording): string {
  const change = roundHalfAway(difference(now, before), wording.decimals);
  if (change === 0) return 'oförändrat';
  const [more, less] = wording.unit === 'antal' ? ['fler', 'färre'] : ['högre', 'lägre'];
  return `${sayAmount(change, wording)} ${change > 0 ? more : less}`;
}

/** A change and since when; together a sentence: `4 procentenheter högre` `än i mars 2025`, `oförändrat` `sedan 2024`. */
export function sayComparison(
  now: number,
  earlier: { readonly period: Period; readonly value: number },
  wording: Wording,
): { readonly change: string; readonly since: string } {
  const change = sayChange(now, earlier.value, wording);
  const when = sayPeriod(earlier.period);
  if (change === 'oförändrat') return { change, since: `sedan ${when}` };
  return { change, since: earlier.period.kind === 'month' ? `än i ${when}` : `än ${when}` };
}

/**
 * `8 procentenheter under målet`, `2 minuter över Riket`, `i nivå med målet`. Both figures stand on the slide too, so the
 * distance is that of the figures as they are written there: 30 % is 50 procentenheter under 80 %, also when it is 29.5.
 */
export function sayDistance(
  value: number,
  { level, name }: { readonly level: number; readonly name: string },
  wording: Wording,
): string {
  const rounded = (each: number): number => roundHalfAway(each, wording.decimals);
  const distance = rounded(difference(rounded(value), rounded(level)));
  if (distance === 0) return `i nivå med ${name}`;
  return `${sayAmount(distance, wording)} ${distance > 0 ? 'över' : 'under'} ${name}`;
}

/** Whether a level is reached: at least the target, or at most where lower is better. */
export function reaches(value: number, target: number, better: 'higher' | 'lower'): boolean {
  return better === 'higher' ? value >= target : value <= target;
}

/** Differences of percent are procentenheter in either form: they have no sign that readers know. */
function sayAmount(change: number, { unit, decimals, form }: Wording): string {
  const amount = Math.abs(change);
  if (unit === 'antal') return formatNumber(amount, decimals);
  const step = stepUnit(unit);
  return form === 'label' && step === unit ? labelValue(amount, unit, decimals) : sayValue(amount, step, decimals);
}
