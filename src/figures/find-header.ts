import { complaints } from '../diagnostics';
import { spanAt, startOf } from '../source';
import { looksFilled } from './figure-text';
import { filledCells, labelIn, type Reading, type Row } from './reading';
import { readPeriod } from './read-period';

/** The header rows as 0-based indexes into the table's rows, both inclusive; the body follows. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds the header rows: those right above the first row with figures, whose own cells are names and periods; two or
 * more where headings are merged. Title lines above are left out. Complains and gives undefined when there are none.
 */
export function findHeader(reading: Reading): HeaderRows | undefined {
  const { rows } = reading.table;
  const last =
    reading.source.header === undefined
      ? detectLast(rows, reading.declaration.unit)
      : declaredLast(reading, reading.source.header);
  if (last === undefined) return undefined;
  if (last < 0) return void reading.report(complaints.noHeader(startOf(reading.table.file), {}));
  if (!rows.slice(last + 1).some((row) => filledCells(row) > 0)) {
    return void reading.report(complaints.noDataRows(startOf(reading.table.file), {}));
  }
  let first = last;
  while (first > 0 && spans(rows[first - 1], rows[first], reading.declaration.unit)) first--;
  return { first, last };
}

function declaredLast(reading: Reading, header: number): number | undefined {
  const { rows } = reading.table;
  const index = rows.findIndex((row) => row[0]?.row === header);
  if (index >= 0 && index < rows.length - 1) return index;
  const total = rows.at(-1)?.[0]?.row ?? rows.length;
  return void reading.report(
    complaints.headerOutside(spanAt(reading.tree, 'source', 'header'), { header, rows: total }),
  );
}

function detectLast(rows: readonly Row[], unit: string): number {
  const headed = (row: Row): boolean => isHeading(row, unit);
  const width = usualWidth(rows);
  const figures = rows.findIndex((row) => row.length * 2 > width && hasFigures(row, unit));
  const nearest = figures < 0 ? rows.findIndex(headed) : rows.slice(0, figures).findLastIndex(headed);
  let last = nearest;
  while (last > 0 && isYearsOfData(rows[last], rows[last - 1], unit)) last--;
  return last;
}

/** The commonest number of cells among rows that have more than one. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

function hasFigures(row: Row, unit: string): boolean {
  return row.slice(1).some((cell) => isFigure(cell.text, unit));
}

function isFigure(text: string, unit: string): boolean {
  return text.trim() !== '' && !readPeriod(text) && looksFilled(text, unit);
}

/** At least two names, or one that isn't in the first column, and no figure beside them. */
function isHeading(row: Row, unit: string): boolean {
  const beside = row.slice(1).some((cell) => cell.text.trim() !== '');
  return beside && !hasFigures(row, unit);
}

/** A row like `Berga;2010` under full headings: counts that happen to look like years. */
function isYearsOfData(row: Row | undefined, above: Row | undefined, unit: string): boolean {
  if (!row || !above || above.length !== row.length || !isHeading(above, unit)) return false;
  const names = above.map((cell) => cell.text.trim());
  const full = names.every((name) => name !== '') && new Set(names).size === names.length;
  const years = row.slice(1).every((cell) => /^(?:\d{4}|\d{6})$/.test(cell.text.trim()));
  return full && years && labelIn(row, 0) !== '' && names.slice(1).some((name) => !readPeriod(name));
}

/** Whether a row holds the upper, merged headings of the one below it. */
function spans(top: Row | undefined, bottom: Row | undefined, unit: string): boolean {
  if (!top || !bottom || top.length < bottom.length - 1 || !isHeading(top, unit)) return false;
  const labels = bottom.map((_, column) => ({ above: labelIn(top, column), below: labelIn(bottom, column) }));
  const beside = labels
    .slice(1)
    .filter((each) => each.above !== '')
    .map((each) => each.above);
  const hangs = labels.some((each) => each.above !== '' && each.below === '');
  const covers = labels.slice(1).some((each) => each.above === '' && each.below !== '');
  const repeats = new Set(beside).size < beside.length;
  const overFirst = labels[0]?.above !== '' && labels[0]?.below !== '';
  if (overFirst && beside.length < 2) return false;
  return hangs || covers || repeats;
}
