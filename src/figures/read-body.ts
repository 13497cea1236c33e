import { complaints } from '../diagnostics';
import type { Cell, Period } from '../model';
import { startOf } from '../source';
import type { Heading } from './headings';
import { freeLabels, nameParts } from './name-series';
import type { TablePlan } from './plan-table';
import { cellSpan, placeOf, type Reading, type Row } from './reading';
import { completePeriod, joinPeriods, type PartialPeriod } from './read-period';
import { readRow, type RowMeaning, type RowRules } from './read-row';

/** A cell that belongs to a series at a period; its text isn't read yet. */
export interface Entry {
  /** The series' name in the file: its parts joined by ` / `. */
  readonly name: string;
  readonly parts: readonly string[];
  readonly period: Period;
  /** Absent where a row ends before this column. */
  readonly cell: Cell | undefined;
}

/** A cell of a row or column of target levels; in tables with a target for each period it has one. */
export interface TargetCell {
  readonly cell: Cell;
  readonly period: Period | undefined;
}

/** What the rows below the headings hold. */
export interface Body {
  readonly entries: readonly Entry[];
  readonly targets: readonly TargetCell[];
}

/** Where a body is, and the period of a table that has none. */
export interface BodyOptions {
  readonly plan: TablePlan;
  readonly rows: readonly Row[];
  readonly rules: RowRules;
  /** Fills in the year of `mars`, or the whole period of a snapshot. */
  readonly snapshot: Period | undefined;
}

/** Sorts the cells below the headings into series and periods. Totals over periods, filter footers and notes are left out. */
export function readBody(reading: Reading, options: BodyOptions): Body {
  const entries: Entry[] = [];
  const targets: TargetCell[] = [];
  const totals = new Set<string>();
  const walk: Walk = {
    reading,
    plan: options.plan,
    join: periodJoiner(reading, options),
    columns: options.plan.value.map((heading) => ({
      heading,
      free: freeLabels(reading, options.plan, heading),
    })),
  };
  options.rows.forEach((row, index) => {
    const meaning = readRow(reading, options.rules, { row, index });
    if (meaning.kind === 'period-total') totals.add(meaning.label);
    if (meaning.kind === 'target') targets.push(...targetsIn(walk, row, { columns: options.plan.value }));
    if (meaning.kind !== 'data') return;
    addEntries(walk, entries, { row, meaning });
    targets.push(...targetsIn(walk, row, { columns: options.plan.target, period: meaning.period }));
  });
  if (totals.size > 0) {
    reading.report(complaints.ignoredTotals(startOf(reading.table.file), { labels: [...totals] }));
  }
  return { entries, targets };
}

type Join = (
  row: PartialPeriod | undefined,
  heading: Heading,
  cells: { readonly place: Cell | undefined; readonly value: Cell | undefined },
) => Period | undefined;

interface Walk {
  readonly reading: Reading;
  readonly plan: TablePlan;
  readonly join: Join;
  readonly columns: readonly { readonly heading: Heading; readonly free: readonly string[] }[];
}

interface DataRow {
  readonly row: Row;
  readonly meaning: Extract<RowMeaning, { kind: 'data' }>;
}

function addEntries(
  { reading, plan, join, columns }: Walk,
  entries: Entry[],
  { row, meaning }: DataRow,
): void {
  const { names } = meaning;
  for (const { heading, free } of columns) {
    const value = row[heading.column];
    const place = meaning.period ? row[plan.period[0]?.column ?? 0] : heading.cell;
    const period = join(meaning.period, heading, { place, value });
    if (!period) continue;
    const parts = nameParts(reading, plan, { names, heading, free });
    entries.push({ name: parts.join(' / '), parts, period, cell: value });
  }
}

/** The cells of target levels in a row; their periods are known only where they differ. */
function targetsIn(
  { join }: Walk,
  row: Row,
  { columns, period }: { columns: readonly Heading[]; period?: PartialPeriod | undefined },
): TargetCell[] {
  return columns.flatMap((heading) => {
    const cell = row[heading.column];
    if (!cell || cell.text.trim() === '') return [];
    const dated = period ?? heading.period;
    return [{ cell, period: dated && join(dated, heading, { place: undefined, value: undefined }) }];
  });
}

/** Makes whole periods of what row, heading and `at` say; a year that is lacking is said once. */
function periodJoiner(reading: Reading, { snapshot }: BodyOptions): Join {
  let lacksYear = false;
  return (row, heading, { place, value }) => {
    const joined = joinPeriods(row ?? {}, heading.period ?? {}) ?? {};
    const { year = snapshot?.year, month, week } = joined;
    if (joined.year === undefined && month === undefined && week === undefined) return snapshot;
    const whole = completePeriod({ ...joined, ...(year !== undefined && { year }) });
    if (whole || !place || (year === undefined && lacksYear)) return whole;
    const where = cellSpan(reading.table, place);
    if (year === undefined) reading.report(complaints.noYear(where, placeOf(place)));
    else if (value && value.text.trim() !== '')
      reading.report(complaints.unreadablePeriod(where, placeOf(place)));
    lacksYear ||= year === undefined;
    return undefined;
  };
}
