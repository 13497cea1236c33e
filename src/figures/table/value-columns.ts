import { hasPart } from '../text/read-period';
import type { ColumnFacts } from './table-plan';
import { isExtractName, isPeriodName } from './find-periods';
import { nameOf, type Heading } from './headings';
import type { ColumnSample } from './sample-columns';
import { beginsWith } from '../text/clean-text';
import { isTargetName } from '../text/special-names';

/** Columns beside a period that describe the day or the figure, not whose it is. */
const REMARK = beginsWith(
  'kvartal|tertial|halvår|vecka|veckodag|dag|säsong|status|flagga|kommentar|anmärkning|not|version',
);

/** Columns that already have a use, and whether the periods stand in headings or in rows. */
export interface Choice {
  readonly taken: ReadonlySet<Heading>;
  readonly inHeads: boolean;
  readonly byRow: boolean;
}

/** Columns of figures: those that `value` names, else those whose headings hold periods, else those whose cells mostly are figures. */
export function valueColumns(facts: ColumnFacts, { taken, inHeads, byRow }: Choice): Heading[] {
  const { named, samples } = facts;
  if (named.value.length > 0) return [...named.value];
  const free = samples.filter((each) => !taken.has(each.heading) && nameOf(each.heading) !== '');
  if (inHeads)
    return free
      .filter(({ heading }) => !isYearAmongParts(heading, facts))
      .filter(({ heading, numbers }) => heading.period ?? (numbers > 0 && isTargetName(nameOf(heading))))
      .map((each) => each.heading);
  const figures = free.filter(
    (each) => (holdsFigures(each) && !saysPeriods(each)) || isTargetName(nameOf(each.heading)),
  );
  // In a table without periods the first column names the rows, whatever it holds: codes of wards, `1 dag`, `2 dagar`.
  const others = figures.filter((each) => (byRow ? !isKeyColumn(each, taken) : each.heading.column > 0));
  return (others.length > 0 ? others : figures).map((each) => each.heading);
}

/** A year beside months or weeks, `2025` and `jan-26`: it sums them up. */
export function isYearAmongParts({ period }: Heading, { samples }: ColumnFacts): boolean {
  if (period?.year === undefined || hasPart(period)) return false;
  const dated = samples.flatMap(({ heading }) => heading.period ?? []);
  return dated.filter(hasPart).length * 2 > dated.length;
}

/** Mostly numbers, or nothing but marks for missing ones. */
function holdsFigures(sample: ColumnSample): boolean {
  if (sample.codes * 2 > sample.numbers) return false;
  if (sample.numbers === 0) return sample.missing > 0 && sample.filled === sample.missing;
  return (sample.numbers + sample.missing) * 2 >= sample.filled;
}

/** Whole numbers left of the period, `2001;2026-01;74`: wards by their numbers. */
function isKeyColumn(sample: ColumnSample, taken: ReadonlySet<Heading>): boolean {
  const { heading, whole, filled } = sample;
  const period = Math.min(...[...taken].map(({ column }) => column));
  const isNumbered = heading.column < period && filled > 0 && whole === filled;
  return isNumbered && nameOf(heading) !== '' && !saysPeriods(sample);
}

/** `År` beside a column of whole periods: it says again what they say. */
function saysPeriods({ heading, periods, filled }: ColumnSample): boolean {
  return isPeriodName(nameOf(heading)) && periods * 2 > filled;
}

/** Columns of text left of the figures; in a table without periods in its rows the first column, whatever it holds. */
export function nameColumns(
  { named, samples }: ColumnFacts,
  known: { taken: ReadonlySet<Heading>; figures: readonly Heading[]; byRow: boolean },
): Heading[] {
  const figures = new Set(known.figures);
  const firstFigure = known.figures.reduce((first, each) => Math.min(first, each.column), Infinity);
  const others = samples.filter(
    (each) =>
      each.written > 0 &&
      !isExtractName(nameOf(each.heading)) &&
      !(known.byRow && REMARK.test(nameOf(each.heading))) &&
      !known.taken.has(each.heading) &&
      !figures.has(each.heading),
  );
  const left = others.filter((each) => each.heading.column < firstFigure);
  const text = left.filter((each) => holdsNames(each) || (known.byRow && isKeyColumn(each, known.taken)));
  if (text.length > 0) return text.map((each) => each.heading);
  const anywhere = named.value.length > 0 ? others.filter(holdsNames) : [];
  const first = left[0] ?? anywhere[0];
  return known.byRow || !first ? [] : [first.heading];
}

function holdsNames({ numbers, periods, missing, filled, written }: ColumnSample): boolean {
  const most = (filled === 0 ? written : filled) / 2; // where all are totals, their names are names
  return numbers < most && periods < most && missing < most;
}
