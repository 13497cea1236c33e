import { nameOf, type Heading } from './headings';
import type { ColumnFacts } from './column-facts';
import type { ColumnSample } from './sample-columns';

const PERIOD_NAME =
  /^(?:period|månad|år|vecka|datum|tid|tidpunkt|mätperiod|mätår|mättillfälle|kalendermånad|kvartal|tertial|halvår|termin|läsår|year|month|week|date|time)(?=$|[^\p{L}])/iu;

/**
 * The columns that hold the periods of the rows: those that `period` names, else the one whose cells mostly are periods,
 * else a year and a month (or week) side by side. Empty when no column does.
 */
export function findRowPeriods({ named, samples }: ColumnFacts): readonly Heading[] {
  if (named.period.length > 0) return named.period;
  const spoken = new Set([...named.series, ...named.value, ...named.where.map((each) => each.heading)]);
  const candidates = samples.filter(
    (each) => !spoken.has(each.heading) && !each.heading.period && holdsPeriods(each),
  );
  const whole = candidates.find((each) => mostly(each.withYear, each) && mostly(each.withPart, each));
  if (whole) return [whole.heading];
  const years = candidates.find((each) => mostly(each.withYear, each));
  const parts = candidates.find((each) => mostly(each.withPart, each) && each !== years);
  return [years, parts].flatMap((each) => (each ? [each.heading] : []));
}

/** Bare numbers are years only in the first column or under a heading that says so. */
function holdsPeriods(sample: ColumnSample): boolean {
  if (!mostly(sample.periods, sample)) return false;
  return !mostly(sample.bare, sample) || sample.heading.column === 0 || isPeriodName(nameOf(sample.heading));
}

/** Whether a heading says that periods stand below it: `Månad`, `År`, `Datum`. */
export function isPeriodName(name: string): boolean {
  return PERIOD_NAME.test(name);
}

function mostly(count: number, sample: ColumnSample): boolean {
  return count > 0 && count * 2 > sample.filled;
}

/**
 * Whether the headings hold the periods, alone (`wide`) or as the other half of those in the rows (`cross`).
 * Rows with whole periods win over headings that are only years.
 */
export function headsHoldPeriods(facts: ColumnFacts, rows: readonly Heading[]): 'wide' | 'cross' | undefined {
  const { named, samples } = facts;
  const columns = named.value.length > 0 ? named.value : samples.map((each) => each.heading);
  const heads = columns.filter((each) => each.period && !rows.includes(each));
  if (heads.length === 0) return undefined;
  if (rows.length === 0) return 'wide';
  const sampled = samples.filter((each) => rows.includes(each.heading));
  const rowsHaveYear = sampled.some((each) => mostly(each.withYear, each));
  const rowsHavePart = sampled.some((each) => mostly(each.withPart, each));
  const headsHaveYear = heads.every((each) => each.period?.year !== undefined);
  const headsHavePart = heads.every(
    (each) => each.period?.month !== undefined || each.period?.week !== undefined,
  );
  if (rowsHavePart && !rowsHaveYear && headsHaveYear && !headsHavePart) return 'cross';
  if (rowsHaveYear && !rowsHavePart && headsHavePart && !headsHaveYear) return 'cross';
  return headsHaveYear && headsHavePart && named.period.length === 0 ? 'wide' : undefined;
}
