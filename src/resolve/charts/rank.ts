import type { Period } from '../../model';
import { rank } from './build-categories';
import type { ChartPlan } from './plan-chart';

/**
 * Where the main series of a ranking stands among the others, without Riket and totals: its place where it is one of them,
 * else how many lie higher, which is true also of a whole among its parts. Undefined without a main series or others.
 * @example 'plats 2 av 21', '8 av 12 ligger högre'
 */
export function rankOfMain(plan: ChartPlan, period: Period): string | undefined {
  const { main, reference } = plan;
  const own = rank(plan, period).find((each) => each.series === main);
  const others = rank(plan, period).filter(
    ({ series }) => series !== main && series !== reference && series.role !== 'total',
  );
  if (!own || others.length === 0) return undefined;
  const than = own.value;
  const higher = others.filter(({ value }) => value > than).length;
  const lower = others.filter(({ value }) => value < than).length;
  const isBestLow = plan.indicator.declaration.better === 'lower';
  const names = others.map(({ series }) => series.name);
  return reference && isOneOf(own.series.name, names)
    ? `plats ${of(1 + (isBestLow ? lower : higher), 1 + others.length)}`
    : `${of(higher === 0 ? 'ingen' : higher, others.length)} ligger högre`;
}

/** `8 av 12`, which isn't broken over two lines. */
function of(some: number | string, all: number): string {
  return `${some}\u00a0av\u00a0${all}`;
}

/** A whole isn't one of its parts: a total, or a region among what mostly aren't regions. */
function isOneOf(name: string, others: readonly string[]): boolean {
  if (TOTAL.test(name)) return false;
  return !isRegion(name) || others.filter(isRegion).length > others.length / 2;
}

/** A main series may be a total when the metric says so. */
const TOTAL = /^(total|summa|alla)/i;

/** The 21 regions by what all ways to write them have in common. */
const STEMS = [
  ...['blekinge', 'dalarna', 'gotland', 'gävleborg', 'halland', 'jämtland', 'jönköping', 'kalmar'],
  ...['kronoberg', 'norrbotten', 'skåne', 'stockholm', 'sörmland', 'södermanland', 'uppsala', 'värmland'],
  ...['västerbotten', 'västernorrland', 'västmanland', 'västra götaland', 'örebro', 'östergötland'],
];

/** Whether a name is a region's or a county's: `Gotland`, `Region Skåne`, `Jönköpings län`, `Jämtland Härjedalen`. */
export function isRegion(name: string): boolean {
  const bare = name
    .toLocaleLowerCase('sv')
    .replace(/^region /, '')
    .replace(/s? län$|sregionen$| härjedalen$/, '');
  return STEMS.includes(bare);
}
