import { isBlank } from '../text/clean-text';
import type { Cell } from '../../model';
import { labelIn, type Row } from '../reading';
import { joinPeriods, readPeriod, type PartialPeriod, type PeriodForm } from '../text/read-period';
import type { HeaderRows } from './find-header';

/** What stands above a column. */
export interface Heading {
  /** 0-based. */
  readonly column: number;
  /** Its labels from top to bottom without blanks: `['Utredning inom 30 dagar', 'Riket']`. */
  readonly path: readonly string[];
  /** The period that the labels hold, if any. */
  readonly period?: PartialPeriod;
  /** The labels without the period: the measure. */
  readonly measure: readonly string[];
  /** The lowest of its cells that isn't empty. */
  readonly cell?: Cell;
}

/** The lowest label of a heading, which is the column's name; empty for a column without one. */
export function nameOf(heading: Heading): string {
  return heading.path.at(-1) ?? '';
}

/**
 * Reads the headings of all columns. `Andel 2026M03` holds a period only if another column has `measure + period` too.
 * @param exact headings that are taken as they are, because `value` names them
 */
export function readHeadings(
  rows: readonly Row[],
  header: HeaderRows,
  options: { exact: readonly string[]; form: PeriodForm },
): Heading[] {
  const headerRows = rows.slice(header.first, header.last + 1);
  const simple = pathsOf(headerRows).map((path, column) => withoutPeriods(path, column, options));
  const split = simple.map(({ path, column }) => withoutEmbedded(path, column, options.exact));
  const embedded = split.filter((each) => each.period !== undefined).length >= 2;
  return simple.map((each, column) => {
    const heading = each.period || !embedded ? each : (split[column] ?? each);
    const cell = headerRows.map((row) => row[column]).findLast((one) => one && !isBlank(one.text));
    return { ...heading, ...(cell && { cell }) };
  });
}

/** The labels above each column; those above the lowest row stand for the columns to their right too. */
function pathsOf(headerRows: readonly Row[]): string[][] {
  const width = Math.max(...headerRows.map((row) => row.length));
  const filled = headerRows.map((row, index) => {
    const labels = Array.from({ length: width }, (_, column) => labelIn(row, column));
    if (index === headerRows.length - 1) return labels;
    let last = '';
    return labels.map((label) => (last = label === '' ? last : label));
  });
  return Array.from({ length: width }, (_, column) => {
    const path = filled.map((row) => row[column] ?? '').filter((label) => label !== '');
    return path.filter((label, index) => label !== path[index - 1]);
  });
}

function withoutPeriods(
  path: readonly string[],
  column: number,
  { exact, form }: { exact: readonly string[]; form: PeriodForm },
): Heading {
  let period: PartialPeriod | undefined;
  const measure: string[] = [];
  for (const label of path) {
    const found = readPeriod(label) ?? (form === 'serial-date' ? readPeriod(label, form) : undefined);
    const joined = found && joinPeriods(period ?? {}, found);
    if (joined && !(exact.includes(label) && !/\d/.test(label))) period = joined;
    else measure.push(label);
  }
  return { column, path, measure, ...(period && { period }) };
}

/** Takes `measure + period` apart in the lowest label: `Andel 2026M03`, `Andel mars 2026`, `2026-03 Andel`. */
function withoutEmbedded(path: readonly string[], column: number, exact: readonly string[]): Heading {
  const label = path.at(-1) ?? '';
  const whole: Heading = { column, path, measure: path };
  if (exact.includes(label)) return whole;
  const words = label.split(' ');
  for (const count of [2, 1]) {
    if (words.length <= count) continue;
    const found =
      cutPeriod(words.slice(-count), words.slice(0, -count)) ?? cutPeriod(words.slice(0, count), words.slice(count));
    if (found) return { column, path, measure: [...path.slice(0, -1), found.measure], period: found.period };
  }
  return whole;
}

/** The period inside the lowest label of a heading, whether or not other columns have one: March 2026 in `Andel mars 2026`. */
export function periodWithin({ column, path }: Heading): PartialPeriod | undefined {
  return withoutEmbedded(path, column, []).period;
}

function cutPeriod(
  when: readonly string[],
  what: readonly string[],
): { period: PartialPeriod; measure: string } | undefined {
  const period = readPeriod(when.join(' ').replace(/^\(|\)$/g, ''));
  if (period?.year === undefined) return undefined;
  const measure = what.join(' ').replace(/^[-\u2013:,]\s*|\s*[-\u2013:,]$/g, '');
  return measure === '' ? undefined : { period, measure };
}
