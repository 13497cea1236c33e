import { complaints } from '../diagnostics';
import type { Cell, Period } from '../model';
import { startOf } from '../source';
import type { Heading } from './headings';
import { nameParts } from './name-series';
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

/** A cell of a row or column of target levels, with the series it is the target of. */
export interface TargetCell {
  readonly name: string;
  readonly cell: Cell;
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
  const join = periodJoiner(reading, options);
  options.rows.forEach((row, index) => {
    const meaning = readRow(reading, options.rules, { row, index });
    if (meaning.kind === 'period-total') totals.add(meaning.label);
    if (meaning.kind === 'target')
      targets.push(...targetsIn(row, meaning.names, options.plan.value, options.plan, reading));
    if (meaning.kind !== 'data') return;
    addEntries(entries, { row, meaning, join, ...options }, reading);
    targets.push(...targetsIn(row, meaning.names, options.plan.target, options.plan, reading));
  });
  if (totals.size > 0)
    reading.report(complaints.ignoredTotals(startOf(reading.table.file), { labels: [...totals] }));
  return { entries, targets };
}

type Join = (row: PartialPeriod | undefined, heading: Heading, cell: Cell | undefined) => Period | undefined;

interface DataRow extends BodyOptions {
  readonly row: Row;
  readonly meaning: Extract<RowMeaning, { kind: 'data' }>;
  readonly join: Join;
}

function addEntries(entries: Entry[], { row, meaning, join, plan }: DataRow, reading: Reading): void {
  for (const heading of plan.value) {
    const cell = row[heading.column];
    const period = join(meaning.period, heading, row[plan.period[0]?.column ?? heading.column] ?? row[0]);
    if (!period) continue;
    const parts = nameParts(reading, plan, { names: meaning.names, heading });
    entries.push({ name: parts.join(' / '), parts, period, cell });
  }
}

/** Makes whole periods of what row, heading and `at` say; says once what is lacking. */
function periodJoiner(reading: Reading, { snapshot }: BodyOptions): Join {
  const lacking = new Set<string>();
  return (row, heading, cell) => {
    const joined = joinPeriods(row ?? {}, heading.period ?? {}) ?? {};
    const hasPart = joined.year !== undefined || joined.month !== undefined || joined.week !== undefined;
    if (!hasPart) return snapshot;
    const whole = completePeriod(
      joined.year === undefined && snapshot ? { ...joined, year: snapshot.year } : joined,
    );
    if (whole || !cell || lacking.has('year')) return whole;
    lacking.add('year');
    reading.report(complaints.noYear(cellSpan(reading.table, cell), placeOf(cell)));
    return undefined;
  };
}

function targetsIn(
  row: Row,
  names: readonly string[],
  columns: readonly Heading[],
  plan: TablePlan,
  reading: Reading,
): TargetCell[] {
  return columns.flatMap((heading) => {
    const cell = row[heading.column];
    const name = nameParts(reading, plan, { names: plan.shape === 'long' ? [] : names, heading }).join(' / ');
    return cell && cell.text.trim() !== '' ? [{ name, cell }] : [];
  });
}
