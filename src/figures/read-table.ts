import { complaints } from '../diagnostics';
import type { Cell, CsvTable } from '../model';
import { spanAt, startOf } from '../source';
import { checkSplit } from './check-split';
import { checkUnits } from './check-units';
import { findHeader } from './find-header';
import { findNamedColumns } from './find-columns';
import { findSnapshot } from './find-snapshot';
import { isBarePeriodName } from './find-periods';
import { nameOf, readHeadings, type Heading } from './headings';
import { planTable } from './plan-table';
import type { TablePlan } from './table-plan';
import { holdsOtherPeriod } from './other-periods';
import { readBody, type Body } from './read-body';
import { cellSpan, labelIn, listOf, placeOf, type Reading, type Row } from './reading';
import { headsWeeks, readPeriod } from './read-period';
import { rowRules } from './read-row';
import { sampleColumns } from './sample-columns';
import { meantBy } from './special-names';
import type { NamedColumns } from './find-columns';

/** A table understood: what its columns are for, and its cells by series and period. */
export interface UnderstoodTable extends Body {
  readonly plan: TablePlan;
  /** Number of the last header row. */
  readonly header: number;
}

/** Finds headings, columns, periods and series of a table; complains and gives undefined where it can't be understood. */
export function readTable(whole: Reading): UnderstoodTable | undefined {
  const reading = { ...whole, table: withoutEmptyEdge(whole.table) };
  const { source, table } = reading;
  const header = findHeader(reading);
  if (!header) return undefined;
  const form = source.period_as ?? 'text';
  const { unit } = reading.declaration;
  const headings = readHeadings(table.rows, header, { exact: listOf(source.value), form });
  const errors = countErrors(reading);
  const asked = findNamedColumns(errors.reading, headings);
  const rows = table.rows.slice(header.last + 1);
  const named = { ...asked, where: settleWhere(errors.reading, rows, asked) };
  const other = named.value.length === 0 ? headings.find(holdsOtherPeriod)?.cell : undefined;
  if (other) errors.reading.report(complaints.unreadablePeriod(cellSpan(table, other), placeOf(other)));
  if (errors.count() > 0) return undefined;
  const firstHeading = table.rows[header.last]?.[0];
  const place = firstHeading ? cellSpan(table, firstHeading) : startOf(table.file);
  const plan = planTable(reading, {
    named,
    body: rows,
    samples: sampleColumns(rows, headings, { form, unit }),
    place,
  });
  if (!plan) return undefined;
  const snapshot = findSnapshot(errors.reading, table.rows.slice(0, header.first), plan);
  const unread =
    plan.shape === 'category' && named.series.length === 0 ? unreadPeriod(plan, rows) : undefined;
  if (unread) reading.report(complaints.unreadablePeriod(cellSpan(table, unread), placeOf(unread)));
  else if (plan.shape === 'category' && !snapshot)
    reading.report(complaints.noSnapshotPeriod(startOf(table.file), {}));
  if (unread || (plan.shape === 'category' && !snapshot)) return undefined;
  checkCorner(errors.reading, headings, plan);
  checkUnits(errors.reading, plan.value);
  checkSplit(errors.reading, whole.table, { plan, header: header.last });
  const rules = rowRules(plan, rows, { form, unit, header: table.rows[header.last] });
  const body = readBody(errors.reading, { plan, rows, rules, width: headings.length, snapshot });
  if (body.series.length > 0) return { plan, header: firstHeading?.row ?? 1, ...body };
  if (errors.count() > 0) return undefined;
  reading.report(
    plan.where.length > 0 ? complaints.nothingLeft(place, {}) : complaints.noDataRows(place, {}),
  );
  return undefined;
}

/** A table without the columns at its right edge that are empty in every row: what delimiters at the ends of lines leave. */
function withoutEmptyEdge(table: CsvTable): CsvTable {
  let width = 0;
  for (const row of table.rows) {
    let end = row.length;
    while (end > width && row[end - 1]?.text.trim() === '') end--;
    width = Math.max(width, end);
  }
  return { ...table, rows: table.rows.map((row) => (row.length > width ? row.slice(0, width) : row)) };
}

/** `Vecka` in the corner of a table whose headings look like months, `202601`: they are weeks. */
function checkCorner(reading: Reading, [corner]: readonly Heading[], { value, shape }: TablePlan): void {
  const cell = value.find(({ period }) => period?.month !== undefined)?.cell;
  if (shape === 'wide' && corner && cell && headsWeeks(nameOf(corner)))
    reading.report(complaints.unreadablePeriod(cellSpan(reading.table, cell), placeOf(cell)));
}

/** The first column may be meant to hold periods, whatever `at` says: `Vår 2025` or `1/2026` under `Period`. */
function unreadPeriod({ series }: TablePlan, rows: readonly Row[]): Cell | undefined {
  const meant = series.find((each) => isBarePeriodName(nameOf(each)));
  const cells = meant ? rows.flatMap((row) => row[meant.column] ?? []) : [];
  const written = cells.filter(({ text }) => /\d/.test(text));
  return written.find(({ text }) => !readPeriod(text)) ?? written[0];
}

/** What `where` asks for, as it stands in the file: a cell that isn't there, or may be several, is an error. */
function settleWhere(reading: Reading, rows: readonly Row[], { where }: NamedColumns): NamedColumns['where'] {
  return where.map(({ heading, cell }) => {
    const labels = new Set(rows.map((row) => labelIn(row, heading.column)));
    const known = [...labels].filter((label) => label !== '');
    const meant = meantBy(cell, known);
    const key =
      Object.keys(reading.source.where ?? {}).find((each) => reading.source.where?.[each] === cell) ?? '';
    const at = spanAt(reading.tree, 'source', 'where', key);
    if (meant.length === 0) reading.report(complaints.unknownCell(at, { column: key, name: cell, known }));
    if (meant.length > 1) reading.report(complaints.ambiguousName(at, { key: 'where', name: cell, meant }));
    return { heading, cell: meant[0] ?? cell };
  });
}

/** A reading that counts what is reported through it. */
function countErrors(reading: Reading): { reading: Reading; count: () => number } {
  let count = 0;
  return {
    reading: {
      ...reading,
      report: (diagnostic) => {
        if (diagnostic.severity === 'error') count++;
        reading.report(diagnostic);
      },
    },
    count: () => count,
  };
}
