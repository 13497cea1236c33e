import type { ColumnFacts } from './column-facts';
import { complaints } from '../diagnostics';
import type { TableShape } from '../model';
import type { Span } from '../source';
import { cellSpan, labelIn, placeFor, placeOf, type Reading, type Row } from './reading';
import type { NamedColumns } from './find-columns';
import { nameOf, type Heading } from './headings';
import { looksSerial, readPeriod } from './read-period';
import { NEAR_NUMBER, type ColumnSample } from './sample-columns';
import { findRowPeriods, headsHoldPeriods, isExtractName, isPeriodName, wholePeriods } from './find-periods';
import { headsOtherPeriods } from './other-periods';
import { isPeriodTotal, isTargetName } from './special-names';

/** What each column of a table is for. */
export interface TablePlan {
  readonly shape: TableShape;
  /** Columns whose cells together make a row's period; none in wide and category tables. */
  readonly period: readonly Heading[];
  /** Whether the periods are whole as they stand in the table, so that `at` has nothing to say. */
  readonly dated: boolean;
  /** Whether those cells hold bare years; if not, a year among months sums them up. */
  readonly yearly: boolean;
  /** Columns whose cells name the series. */
  readonly series: readonly Heading[];
  readonly where: NamedColumns['where'];
  /** Columns that hold figures. */
  readonly value: readonly Heading[];
  /** The measures among those columns, e.g. `Andel`, `Antal`. */
  readonly measures: readonly string[];
  /** Columns of target levels. */
  readonly target: readonly Heading[];
}

/** Decides what each column is for: what the author named, and for the rest what most of its cells are. */
export function planTable(reading: Reading, facts: ColumnFacts): TablePlan | undefined {
  const { named, samples } = facts;
  if (complainOfPeriods(reading, facts)) return undefined;
  if (complainOfText(reading, facts)) return undefined;
  const period = findRowPeriods(facts);
  const wide = headsHoldPeriods(facts, period);
  const rows = wide === 'wide' ? [] : period;
  if (rows.length === 0 && !wide && complainOfSerials(reading, facts)) return undefined;
  const taken = new Set([...rows, ...named.series, ...named.where.map((each) => each.heading)]);
  const value = valueColumns(facts, { taken, inHeads: wide !== undefined, byRow: rows.length > 0 });
  if (value.length === 0) {
    const headings = samples.map((each) => nameOf(each.heading)).filter((name) => name !== '');
    reading.report(complaints.noValueColumn(facts.place, { headings }));
    return undefined;
  }
  const target = value.filter((each) => !named.value.includes(each) && isTargetName(nameOf(each)));
  const figures = value.filter((each) => !target.includes(each));
  const series =
    named.series.length > 0 ? named.series : nameColumns(facts, { taken, figures, byRow: rows.length > 0 });
  const shape = wide ?? (rows.length > 0 ? 'long' : 'category');
  const columns = wide ? figures : figures.map(asName);
  const plan: TablePlan = {
    shape,
    period: rows,
    dated: isDated(rows, columns, { samples, shape }),
    yearly: holdsYears(rows, samples),
    series,
    where: named.where,
    value: columns,
    measures: measuresOf(columns),
    target,
  };
  if (severalMeasures(reading, plan, facts.place)) return undefined;
  reportIgnored(reading, facts, plan);
  return plan;
}

function isDated(
  rows: readonly Heading[],
  columns: readonly Heading[],
  { samples, shape }: { samples: ColumnFacts['samples']; shape: TableShape },
): boolean {
  const inRows = samples.some(
    ({ heading, withYear, filled }) => rows.includes(heading) && withYear > 0 && withYear * 2 > filled,
  );
  const inHeads =
    (shape === 'wide' || shape === 'cross') && columns.every(({ period }) => period?.year !== undefined);
  return inRows || inHeads;
}

/** Quarters and terms, which deck doesn't know, and columns that date the rows differently: nobody but the author can tell which counts. */
function complainOfPeriods(reading: Reading, facts: ColumnFacts): boolean {
  const { named, samples, body } = facts;
  const spoken = new Set([...named.series, ...named.value, ...named.where.map((each) => each.heading)]);
  const other = samples.find(
    ({ heading, filled }) =>
      filled > 0 &&
      named.period.length === 0 &&
      wholePeriods(facts).length === 0 &&
      headsOtherPeriods(nameOf(heading)) &&
      !spoken.has(heading),
  );
  const cell =
    other && body.map((row) => row[other.heading.column]).find((each) => each && each.text.trim() !== '');
  if (cell) reading.report(complaints.unreadablePeriod(cellSpan(reading.table, cell), placeOf(cell)));
  const whole = named.period.length > 0 ? [] : wholePeriods(facts);
  const differ = whole.length > 1 && body.some((row) => !sayTheSame(row, whole));
  if (differ) reading.report(complaints.severalPeriods(facts.place, { columns: whole.map(nameOf) }));
  return cell !== undefined || differ;
}

/** A column of figures with something after them is neither names nor to be left out. */
function complainOfText(reading: Reading, { named, samples, body }: ColumnFacts): boolean {
  const spoken = new Set([...named.series, ...named.period, ...named.where.map((each) => each.heading)]);
  const suspect = samples.find(
    ({ heading, nearNumbers, filled }) => nearNumbers * 2 > filled && !spoken.has(heading),
  );
  if (!suspect || named.value.length > 0) return false;
  const cells = body.flatMap((row) => row[suspect.heading.column] ?? []);
  const cell = cells.find(({ text }) => NEAR_NUMBER.test(text.trim()));
  if (cell)
    reading.report(complaints.unreadableNumber(cellSpan(reading.table, cell), placeFor(reading, cell)));
  return cell !== undefined;
}

/** Whether the cells of several columns that can be read as periods are the same period. */
function sayTheSame(row: Row, columns: readonly Heading[]): boolean {
  const said = columns.flatMap((heading) => readPeriod(labelIn(row, heading.column)) ?? []);
  return new Set(said.map((each) => JSON.stringify(each))).size < 2;
}

/** One column of years, or several that make a period together. */
function holdsYears(period: readonly Heading[], samples: ColumnFacts['samples']): boolean {
  const [only] = period;
  const sample = period.length === 1 ? samples.find(({ heading }) => heading === only) : undefined;
  return sample === undefined || sample.withPart * 2 <= sample.periods;
}

/** Where rows have the periods, a year in a heading is part of a name. */
function asName(heading: Heading): Heading {
  const { column, path, cell } = heading;
  return { column, path, measure: path, ...(cell && { cell }) };
}

function measuresOf(value: readonly Heading[]): string[] {
  return [...new Set(value.map((each) => each.measure.join(' / ')))];
}

interface Choice {
  readonly taken: ReadonlySet<Heading>;
  readonly inHeads: boolean;
  readonly byRow: boolean;
}

function valueColumns(facts: ColumnFacts, { taken, inHeads, byRow }: Choice): Heading[] {
  const { named, samples } = facts;
  if (named.value.length > 0) return [...named.value];
  const free = samples.filter((each) => !taken.has(each.heading) && nameOf(each.heading) !== '');
  if (inHeads)
    return free
      .filter(({ heading }) => !isYearAmongParts(heading, facts))
      .filter((each) => each.heading.period ?? isTargetColumn(each))
      .map((each) => each.heading);
  const figures = free.filter(
    (each) => (holdsFigures(each) && !saysPeriods(each)) || isTargetName(nameOf(each.heading)),
  );
  const others = figures.filter((each) => byRow || !isCodeColumn(each));
  return (others.length > 0 ? others : figures).map((each) => each.heading);
}

/** A year beside months or weeks, `2025` and `jan-26`: it sums them up. */
function isYearAmongParts({ period }: Heading, { samples }: ColumnFacts): boolean {
  if (period?.year === undefined || period.month !== undefined || period.week !== undefined) return false;
  const dated = samples.flatMap(({ heading }) => heading.period ?? []);
  return (
    dated.filter((each) => each.month !== undefined || each.week !== undefined).length * 2 > dated.length
  );
}

function isTargetColumn(sample: ColumnSample): boolean {
  return sample.numbers > 0 && isTargetName(nameOf(sample.heading));
}

/** Mostly numbers, or nothing but marks for missing ones. */
function holdsFigures(sample: ColumnSample): boolean {
  if (isCode(sample)) return false;
  if (sample.numbers === 0) return sample.missing > 0 && sample.filled === sample.missing;
  return (sample.numbers + sample.missing) * 2 >= sample.filled;
}

/** Whole numbers in the first column of a table without periods name its rows: the codes of municipalities or wards. */
function isCodeColumn({ heading, whole, filled }: ColumnSample): boolean {
  return heading.column === 0 && whole === filled;
}

/** `År` beside a column of whole periods: it says again what they say. */
function saysPeriods({ heading, periods, filled }: ColumnSample): boolean {
  return isPeriodName(nameOf(heading)) && periods * 2 > filled;
}

function isCode(sample: ColumnSample): boolean {
  return sample.codes * 2 > sample.numbers;
}

/** Columns of text left of the figures; in a table without periods in its rows the first column, whatever it holds. */
function nameColumns(
  { named, samples }: ColumnFacts,
  known: { taken: ReadonlySet<Heading>; figures: readonly Heading[]; byRow: boolean },
): Heading[] {
  const firstFigure = known.figures.reduce((first, each) => Math.min(first, each.column), Infinity);
  const others = samples.filter(
    (each) =>
      each.written > 0 &&
      !isExtractName(nameOf(each.heading)) &&
      !known.taken.has(each.heading) &&
      !known.figures.includes(each.heading),
  );
  const left = others.filter((each) => each.heading.column < firstFigure);
  const text = left.filter(holdsNames);
  if (text.length > 0) return text.map((each) => each.heading);
  const anywhere = named.value.length > 0 ? others.filter(holdsNames) : [];
  const first = left[0] ?? anywhere[0];
  return known.byRow || !first ? [] : [first.heading];
}

function holdsNames({ numbers, periods, missing, filled, written }: ColumnSample): boolean {
  const most = (filled === 0 ? written : filled) / 2; // where all are totals, their names are names
  return numbers < most && periods < most && missing < most;
}

function severalMeasures(reading: Reading, plan: TablePlan, place: Span): boolean {
  const values = plan.measures;
  if (reading.source.value !== undefined || plan.series.length === 0 || values.length < 2) return false;
  reading.report(complaints.severalValues(place, { values }));
  return true;
}

function complainOfSerials(reading: Reading, { samples, body, named }: ColumnFacts): boolean {
  const serial = (each: ColumnSample): boolean => each.serials > 0 && each.serials * 2 > each.filled;
  const suspect = samples.find(
    (each) => serial(each) && (each.heading.column === 0 || named.period.includes(each.heading)),
  );
  const cell =
    suspect && body.map((row) => row[suspect.heading.column]).find((each) => each && looksSerial(each.text));
  if (cell) reading.report(complaints.serialDate(cellSpan(reading.table, cell), placeOf(cell)));
  return cell !== undefined;
}

function reportIgnored(reading: Reading, facts: ColumnFacts, plan: TablePlan): void {
  const { samples, place } = facts;
  const used = new Set(
    [
      ...plan.period,
      ...plan.series,
      ...plan.value,
      ...plan.target,
      ...plan.where.map((each) => each.heading),
    ].map((each) => each.column),
  );
  const free = samples.filter((each) => !used.has(each.heading.column));
  const years = free.filter(
    ({ heading }) =>
      plan.shape === 'wide' && heading.measure.length === 0 && isYearAmongParts(heading, facts),
  );
  if (years.length > 0)
    reading.report(complaints.ignoredTotals(place, { labels: years.map(({ heading }) => nameOf(heading)) }));
  const unused = free.filter((each) => !years.includes(each));
  if (plan.shape === 'wide' || plan.shape === 'cross') complainOfHeadings(reading, facts, unused);
  const columns = unused.map((each) => each.heading.path.join(' / ')).filter((name) => name !== '');
  if (columns.length > 0) reading.report(complaints.ignoredColumns(place, { columns }));
  for (const each of unused) {
    if (nameOf(each.heading) === '' && each.numbers > 0) complainOfUnnamed(reading, facts, each);
  }
}

/** Figures without a heading are left out; between commas they may be what is left of decimals. */
function complainOfUnnamed(reading: Reading, { place, body }: ColumnFacts, { heading }: ColumnSample): void {
  const cells = body.flatMap((row) => row[heading.column] ?? []);
  const first = cells.find(({ text }) => /\d/.test(text));
  const words = { width: heading.column, count: cells.length };
  if (reading.table.delimiter === ',' && first)
    reading.report(complaints.splitFigures(cellSpan(reading.table, first), { ...placeOf(first), ...words }));
  else reading.report(complaints.columnWithoutHeading(place, { column: heading.column + 1 }));
}

/** `mar-26*` or `mras 2026` in a heading of figures beside others that are periods: most likely the newest month, which would be left out. */
function complainOfHeadings(reading: Reading, { named }: ColumnFacts, unused: readonly ColumnSample[]): void {
  if (named.value.length > 0) return;
  for (const { heading, numbers } of unused) {
    const name = nameOf(heading);
    if (numbers === 0 || !heading.cell || !LOOKS_DATED.test(name) || isPeriodTotal(name)) continue;
    reading.report(
      complaints.unreadHeading(cellSpan(reading.table, heading.cell), placeFor(reading, heading.cell)),
    );
  }
}

const LOOKS_DATED = /(?:19|20)\d{2}|\p{L}{3,9}[- .]\d{2}(?!\d)/u;
