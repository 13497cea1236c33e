import { isBlank } from './text/clean-text';
import { problems } from '../diagnostics';
import type { Cell, CsvTable, Period } from '../model';
import { spanAt, startOf, type Span } from '../source';
import { checkSplit, checkUnits } from './checks/check-columns';
import { findHeader, type HeaderRows } from './table/find-header';
import { findNamedColumns, type NamedColumns } from './table/find-columns';
import { findSnapshot } from './table/find-snapshot';
import { isBarePeriodName } from './table/find-periods';
import { nameOf, readHeadings, type Heading } from './table/headings';
import { planTable } from './table/plan-table';
import type { TablePlan } from './table/table-plan';
import { holdsOtherPeriod, isPartOfYear } from './text/other-periods';
import { readBody, type Body } from './series/read-body';
import { cellsIn, cellSpan, labelIn, listOf, reportCell, type Reading, type Row } from './reading';
import { headsWeeks, readPeriod } from './text/read-period';
import { sampleColumns } from './table/sample-columns';
import { labelsNamed } from './text/special-names';

/** A table understood: what its columns are for, and its cells by series and period. */
export interface UnderstoodTable extends Body {
  readonly plan: TablePlan;
  /** Number of the last header row. */
  readonly header: number;
}

/** Finds headings, columns, periods and series of a table; reports and gives undefined where it can't be understood. */
export function readTable(whole: Reading): UnderstoodTable | undefined {
  const reading = { ...whole, table: withoutEmptyEdge(whole.table) };
  const header = findHeader(reading);
  const columns = header && readColumns(reading, header);
  return columns && readRows(reading, whole.table, columns);
}

/** A table whose columns are understood. */
interface Columns {
  readonly header: HeaderRows;
  readonly headings: readonly Heading[];
  readonly plan: TablePlan;
  /** The rows below the headings. */
  readonly rows: readonly Row[];
  /** What `at` or the title lines say of the period. */
  readonly snapshot: Period | undefined;
}

function readColumns(reading: Reading, header: HeaderRows): Columns | undefined {
  const { source, table } = reading;
  const form = source.period_as ?? 'text';
  const headings = readHeadings(table.rows, header, { exact: listOf(source.value), form });
  const rows = table.rows.slice(header.last + 1);
  const requested = findNamedColumns(reading, headings);
  const named = { ...requested, where: resolveWhere(reading, rows, requested) };
  const other = named.value.length === 0 ? headings.find(holdsOtherPeriod)?.cell : undefined;
  if (other) reportCell(reading, other, problems.unreadablePeriod);
  if (reading.hasFailed()) return undefined;
  const samples = sampleColumns(reading, rows, headings);
  const plan = planTable(reading, { named, body: rows, samples, place: placeOfHeader(table, header) });
  if (!plan) return undefined;
  const snapshot = findSnapshot(reading, table.rows.slice(0, header.first), plan);
  const columns = { header, headings, plan, rows, snapshot };
  return plan.shape === 'category' && !hasPeriod(reading, columns) ? undefined : columns;
}

/** A table without periods needs one from elsewhere, and a column that is meant to hold them must not be taken for names. */
function hasPeriod(reading: Reading, { plan, rows, snapshot }: Columns): boolean {
  const unread = reading.source.series === undefined ? unreadPeriod(plan, rows) : undefined;
  if (unread) reportCell(reading, unread, problems.unreadablePeriod);
  else if (!snapshot) reading.report(problems.noSnapshotPeriod(startOf(reading.table.file), {}));
  return !unread && snapshot !== undefined;
}

/** @param raw the table with the blank cells at its right edge */
function readRows(reading: Reading, raw: CsvTable, columns: Columns): UnderstoodTable | undefined {
  const { header, headings, plan, rows, snapshot } = columns;
  const { table } = reading;
  checkOtherPeriods(reading, headings, plan);
  checkUnits(reading, plan.value);
  checkSplit(reading, raw, { plan, header: header.last });
  const above = table.rows[header.last];
  const body = readBody(reading, plan, { rows, header: above, width: headings.length, snapshot });
  if (body.series.length > 0) return { plan, header: above?.[0]?.row ?? 1, ...body };
  const make = plan.where.length > 0 ? problems.nothingLeft : problems.noDataRows;
  if (!reading.hasFailed()) reading.report(make(placeOfHeader(table, header), {}));
  return undefined;
}

function placeOfHeader(table: CsvTable, { last }: HeaderRows): Span {
  const first = table.rows[last]?.[0];
  return first ? cellSpan(table, first) : startOf(table.file);
}

/** A table without the columns at its right edge that are empty in every row: what delimiters at the ends of lines leave. */
function withoutEmptyEdge(table: CsvTable): CsvTable {
  let width = 0;
  for (const row of table.rows) {
    let end = row.length;
    while (end > width && isBlank(row[end - 1]?.text ?? 'x')) end--;
    width = Math.max(width, end);
  }
  if (table.rows.every((row) => row.length <= width)) return table;
  return { ...table, rows: table.rows.map((row) => (row.length > width ? row.slice(0, width) : row)) };
}

/** Headings that are no months or names: `202601` below or beside `Vecka`, `Q1` or `jan–mar` over figures of years. */
function checkOtherPeriods(reading: Reading, [corner]: readonly Heading[], plan: TablePlan): void {
  const inWeeks = corner !== undefined && headsWeeks(nameOf(corner));
  const week = ({ period, path }: Heading): boolean =>
    plan.shape === 'wide' && period?.month !== undefined && (inWeeks || path.some(headsWeeks));
  const inYears = plan.period.length > 0 && plan.yearly && reading.source.value === undefined;
  const part = (heading: Heading): boolean => inYears && isPartOfYear(nameOf(heading));
  const cell = plan.value.find((heading) => week(heading) || part(heading))?.cell;
  if (cell) reportCell(reading, cell, problems.unreadablePeriod);
}

/** The first column may be meant to hold periods, whatever `at` says: `Vår 2025` or `1/2026` under `Period`. */
function unreadPeriod({ series }: TablePlan, rows: readonly Row[]): Cell | undefined {
  const column = series.find((each) => isBarePeriodName(nameOf(each)))?.column;
  const written = column === undefined ? [] : cellsIn(rows, column).filter(({ text }) => /\d/.test(text));
  return written.find(({ text }) => !readPeriod(text)) ?? written[0];
}

/** What `where` asks for, as it stands in the file: a cell that isn't there, or may be several, is an error. */
function resolveWhere(reading: Reading, rows: readonly Row[], { where }: NamedColumns): NamedColumns['where'] {
  return where.map(({ heading, key, cell }) => {
    const known = [...new Set(rows.map((row) => labelIn(row, heading.column)))].filter(Boolean);
    const meant = labelsNamed(cell, known);
    const at = spanAt(reading.tree, 'source', 'where', key);
    if (meant.length === 0) reading.report(problems.unknownCell(at, { column: key, name: cell, known }));
    if (meant.length > 1) reading.report(problems.ambiguousName(at, { key: 'where', name: cell, meant }));
    return { heading, key, cell: meant[0] ?? cell };
  });
}
