import { hasPart } from '../text/read-period';
import { beginsWith } from '../text/clean-text';
import { nameOf, type Heading } from './headings';
import type { ColumnFacts } from './table-plan';
import type { ColumnSample } from './sample-columns';

const PERIOD_NAME = beginsWith(
  'period|månad|år|vecka|datum|tid|tidpunkt|mätperiod|mätår|mättillfälle|mätning|kalendermånad|kvartal|tertial|halvår|termin|läsår|årtal|(?:budget|verksamhets|redovisnings|enkät|undersöknings)år|year|month|week|date|time',
);

const PART_NAME = /^(?:period|mät|kalender|start)?(?:år|mån|man|vecka|period|v\.?$|tid)|månad|month|week/i;

/** Columns that say when something was extracted, not what it is about. */
const EXTRACT_NAME = /^(?:uttag|uttagen|uppdater|senast uppdater|export|hämta|skapa|rapportda|extra[kh])/i;

/** Whether a heading says that the day of an extract stands below it: `Uttagsdatum`, `Uppdaterad`. */
export function isExtractName(name: string): boolean {
  return EXTRACT_NAME.test(name);
}

/** Those that `period` names, else the first whose cells mostly are whole periods, else a year and a month (or week); may be empty. */
export function findRowPeriods(facts: ColumnFacts): readonly Heading[] {
  if (facts.named.period.length > 0) return facts.named.period;
  const [whole] = wholePeriods(facts);
  if (whole) return [whole];
  const candidates = candidatesIn(facts);
  const years = candidates.find((each) => mostly(each.withYear, each));
  const parts = candidates.find((each) => mostly(each.withPart, each) && each !== years);
  return [years, parts].flatMap((each) => (each ? [each.heading] : []));
}

/** Columns whose cells are whole periods. Of several one must be named, unless they say the same in every row. */
export function wholePeriods(facts: ColumnFacts): readonly Heading[] {
  return candidatesIn(facts)
    .filter((each) => mostly(each.withYear, each) && mostly(each.withPart, each))
    .map(({ heading }) => heading);
}

/** Columns whose cells say something of the period, whole or in part. */
export function periodColumns(facts: ColumnFacts): readonly Heading[] {
  return candidatesIn(facts)
    .filter((each) => !mostly(each.bare, each) || isPeriodName(nameOf(each.heading)))
    .map(({ heading }) => heading);
}

function candidatesIn({ named, samples }: ColumnFacts): readonly ColumnSample[] {
  const claimed = new Set([...named.names, ...named.value]);
  return samples.filter((each) => {
    const { heading } = each;
    return !claimed.has(heading) && !heading.period && !isExtractName(nameOf(heading)) && holdsPeriods(each);
  });
}

/** Bare numbers are years only under a heading that says so, or first in the table and in order: codes have four digits too. */
function holdsPeriods(sample: ColumnSample): boolean {
  if (!mostly(sample.periods, sample)) return false;
  const name = nameOf(sample.heading);
  const { column } = sample.heading;
  // `V1` may be a ward and `Maj` a name, unless the heading says otherwise or nothing.
  if (!mostly(sample.withYear, sample) && name !== '' && !PART_NAME.test(name)) return false;
  return !mostly(sample.bare, sample) || isPeriodName(name) || (column === 0 && sample.steadyYears);
}

/** Whether a heading says nothing but that periods stand below it; `Tid till besök` says something else. */
export function isBarePeriodName(name: string): boolean {
  return PERIOD_NAME.exec(name)?.[0] === name;
}

/** Whether a heading says that periods stand below it: `Månad`, `År`, `Datum`. */
export function isPeriodName(name: string): boolean {
  return PERIOD_NAME.test(name);
}

/** Whether more than half of the filled cells of a column are of a kind. */
export function mostly(count: number, sample: ColumnSample): boolean {
  return count > 0 && count * 2 > sample.filled;
}

/** Whether the headings hold the periods, alone (`wide`) or half of them (`cross`). Rows with whole periods win over bare years. */
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
  const headsHavePart = heads.every((each) => each.period && hasPart(each.period));
  if (rowsHavePart && !rowsHaveYear && headsHaveYear && !headsHavePart) return 'cross';
  if (rowsHaveYear && !rowsHavePart && headsHavePart && !headsHaveYear) return 'cross';
  return headsHaveYear && headsHavePart && named.period.length === 0 ? 'wide' : undefined;
}
