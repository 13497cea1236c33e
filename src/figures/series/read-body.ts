import { isBlank } from '../text/clean-text';
import { problems } from '../../diagnostics';
import { checkMixture, checkOverhang, checkTurn } from '../checks/check-rows';
import { periodKey, type Cell, type Period } from '../../model';
import { startOf } from '../../source';
import type { Heading } from '../table/headings';
import { seriesBook, type RawSeries } from './name-series';
import type { TablePlan } from '../table/table-plan';
import { cellSpan, placeOf, type Reading, type Row } from '../reading';
import { completePeriod, joinPeriods, type PartialPeriod } from '../text/read-period';
import { readRow, rowRules } from './read-row';

/** A cell of a row or column of target levels; in tables with a target for each period it has one. */
export interface TargetCell {
  readonly cell: Cell;
  readonly period: Period | undefined;
  /** The names in its row, where it stands beside figures. */
  readonly names: readonly string[];
}

/** What the rows below the headings hold. The same period is the same object throughout. */
export interface Body {
  readonly series: readonly RawSeries[];
  readonly targets: readonly TargetCell[];
}

/** Where a body is, and the period of a table that has none. */
interface BodyOptions {
  readonly rows: readonly Row[];
  /** The lowest header row. */
  readonly header: Row | undefined;
  /** How many columns have headings, blank ones included. */
  readonly width: number;
  /** Fills in the year of `mars`, or the whole period of a snapshot. */
  readonly snapshot: Period | undefined;
}

/** Sorts the cells below the headings into series and periods. Totals over periods, filter footers and notes are left out. */
export function readBody(reading: Reading, plan: TablePlan, { rows, header, width, snapshot }: BodyOptions): Body {
  const rules = rowRules(reading, plan, { rows, header });
  const series = seriesBook(reading, plan);
  const periods = periodBook(reading, snapshot);
  const columns = plan.value.map(periods.columnOf);
  const levels = plan.target.map(periods.columnOf);
  const targets: TargetCell[] = [];
  const totals = new Set<string>();
  const long: Row[] = [];
  const check = checkMixture(reading, plan.unnamed);
  let index = 0;
  for (const row of rows) {
    const meaning = readRow(rules, { row, index: index++ });
    if (meaning.kind === 'end') break;
    if (meaning.kind === 'period-total') totals.add(meaning.label);
    if (meaning.kind === 'target') targets.push(...columns.flatMap((each) => targetIn(row, each, {})));
    if (meaning.kind !== 'data') continue;
    if (row.length > width) long.push(row);
    if (plan.unnamed.length > 0) check(row, meaning.names);
    const { names, period: inRow } = meaning;
    const dated = inRow && row[plan.period[0]?.column ?? 0];
    const cells = series.ofRow(names);
    columns.forEach(({ heading, periodOf }, at) => {
      const cell = row[heading.column];
      const period = periodOf(inRow);
      if (period) (cells[at] ??= series.open(names, at)).push({ period, cell });
      else periods.reportLacking(joined(heading, inRow), { place: dated ?? heading.cell, cell });
    });
    if (levels.length > 0) targets.push(...levels.flatMap((each) => targetIn(row, each, meaning)));
  }
  checkOverhang(reading, long, width);
  checkTurn(reading, series.all(), periods.withoutYear);
  if (totals.size > 0) reading.report(problems.ignoredTotals(startOf(reading.table.file), { labels: [...totals] }));
  return { series: series.all(), targets };
}

/** A column of figures or levels. */
interface Column {
  readonly heading: Heading;
  /** The whole period that its heading makes with what a row says; undefined where something is lacking. */
  readonly periodOf: (row: PartialPeriod | undefined) => Period | undefined;
}

function joined({ period }: Heading, row: PartialPeriod | undefined): PartialPeriod {
  return joinPeriods(row ?? {}, period ?? {}) ?? {};
}

/** The cell of a target level in a row; its period is known only where levels differ by period. */
function targetIn(
  row: Row,
  { heading, periodOf }: Column,
  { period, names = [] }: { readonly period?: PartialPeriod; readonly names?: readonly string[] },
): readonly TargetCell[] {
  const cell = row[heading.column];
  if (!cell || isBlank(cell.text)) return [];
  const isDated = period !== undefined || heading.period !== undefined;
  return [{ cell, names, period: isDated ? periodOf(period) : undefined }];
}

/** Makes whole periods of what row, heading and `at` say, each period once. */
function periodBook(reading: Reading, snapshot: Period | undefined) {
  const calendar = new Map<string, Period>();
  /** Periods whose year isn't in the table. */
  const withoutYear = new Set<Period>();
  let lacksYear = false;
  const whole = (partial: PartialPeriod): Period | undefined => {
    const { year = snapshot?.year, month, week } = partial;
    const isBare = partial.year === undefined && month === undefined && week === undefined;
    const found = isBare ? snapshot : completePeriod({ ...partial, ...(year !== undefined && { year }) });
    const shared = found && (calendar.get(periodKey(found)) ?? found);
    if (shared) calendar.set(periodKey(shared), shared);
    if (shared && partial.year === undefined) withoutYear.add(shared);
    return shared;
  };
  const columnOf = (heading: Heading): Column => {
    const known = new Map<PartialPeriod | undefined, Period>();
    const periodOf = (row: PartialPeriod | undefined): Period | undefined => {
      const before = known.get(row);
      if (before) return before;
      const found = whole(joined(heading, row));
      if (found) known.set(row, found);
      return found;
    };
    return { heading, periodOf };
  };
  /** Reports a figure without a whole period, at the cell that says what there is of it; that there is no year only once. */
  const reportLacking = (
    { year = snapshot?.year }: PartialPeriod,
    { place, cell }: Readonly<Record<'place' | 'cell', Cell | undefined>>,
  ): void => {
    if (!place || (year === undefined && lacksYear)) return;
    const where = cellSpan(reading.table, place);
    if (year === undefined) reading.report(problems.noYear(where, placeOf(place)));
    else if (cell && !isBlank(cell.text)) reading.report(problems.unreadablePeriod(where, placeOf(place)));
    lacksYear ||= year === undefined;
  };
  return { columnOf, reportLacking, withoutYear };
}
