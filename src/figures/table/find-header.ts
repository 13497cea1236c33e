import { isBlank } from '../text/clean-text';
import { problems } from '../../diagnostics';
import type { Cell } from '../../model';
import { spanAt, startOf } from '../../source';
import { isFilled } from '../text/cell-kind';
import { filledCells, labelIn, reportCell, type Reading, type Row } from '../reading';
import { looksSerial, type PeriodForm, readPeriod } from '../text/read-period';

/** The header rows as 0-based indexes into the table's rows, both inclusive; the body follows. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds the header rows: those right above the first row with figures, whose own cells are names and periods; two or
 * more where headings are merged. Title lines above are left out. Reports and gives undefined when there are none.
 */
export function findHeader(reading: Reading): HeaderRows | undefined {
  const { rows } = reading.table;
  const last = reading.source.header === undefined ? detect(reading) : declaredLast(reading, reading.source.header);
  if (last === undefined) return undefined;
  if (last === 'unclear' || last < 0) {
    const serial = serialHeading(rows);
    if (serial) reportCell(reading, serial, problems.serialDate);
    else reading.report(problems.noHeader(startOf(reading.table.file), { unclear: last === 'unclear' }));
    return undefined;
  }
  if (!rows.slice(last + 1).some((row) => filledCells(row) > 0)) {
    reading.report(problems.noDataRows(startOf(reading.table.file), {}));
    return undefined;
  }
  let first = last;
  while (first > 0 && spans(rows[first - 1], rows[first], { kindOf: reading.kindOf, form: 'text' })) first--;
  return { first, last };
}

/** The first of several serial dates side by side: headings that nobody said are dates. */
function serialHeading(rows: readonly Row[]): Cell | undefined {
  const dates = rows.map((row) => row.filter(({ text }) => looksSerial(text)));
  return dates.find(({ length }) => length > 1)?.[0];
}

function declaredLast(reading: Reading, header: number): number | undefined {
  const { rows } = reading.table;
  const index = rows.findIndex((row) => row[0]?.row === header);
  if (index >= 0 && index < rows.length - 1) return index;
  const total = rows.at(-1)?.[0]?.row ?? rows.length;
  reading.report(problems.headerOutside(spanAt(reading.tree, 'source', 'header'), { header, rows: total }));
  return undefined;
}

/** What tells a figure from a heading: a number may be followed by the unit, and a period is no figure. */
interface Look {
  readonly kindOf: Reading['kindOf'];
  readonly form: PeriodForm;
}

/** Serial dates can stand in headings too, but also look like counts: they are tried last. */
function detect({ table: { rows }, source, kindOf }: Reading): number | 'unclear' {
  const last = detectLast(rows, { kindOf, form: 'text' });
  return last === -1 && source.period_as ? detectLast(rows, { kindOf, form: source.period_as }) : last;
}

function detectLast(rows: readonly Row[], look: Look): number | 'unclear' {
  const width = usualWidth(rows);
  const figures = rows.findIndex(
    (row, at) => row.length * 2 > width && hasFigures(row, look) && !isTitle(rows, at, look),
  );
  const above = figures < 0 ? rows : rows.slice(0, figures);
  const isAbove = (row: Row): boolean => isHeading(row, look);
  return chooseHeader(rows, figures < 0 ? above.findIndex(isAbove) : above.findLastIndex(isAbove), look);
}

/** A number in a line above the table (`Version;3`): no headings above it, and below it a fuller row that may be them, above figures. */
function isTitle(rows: readonly Row[], at: number, look: Look): boolean {
  const filled = filledCells(rows[at] ?? []);
  if (rows.slice(0, at).some((row) => isHeading(row, look) && filledCells(row) >= filled - 1)) return false;
  const below = rows.slice(at + 1, at + TITLE_LINES).filter((row) => filledCells(row) > 0);
  return below.some(
    (row, index) =>
      isHeading(row, look) &&
      !looksLikeData(row, look.form) &&
      filledCells(row) > filled &&
      hasFigures(below[index + 1] ?? [], look),
  );
}

/** How far below a line with a number the headings may stand. */
const TITLE_LINES = 20;

/** The commonest number of cells among rows that have more than one. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** Whether a number or a mark of a missing one, but no period, stands beside the first cell. */
function hasFigures(row: Row, { kindOf, form }: Look): boolean {
  return row.slice(1).some(({ text }) => isFilled(kindOf(text)) && !readPeriod(text, form));
}

/** At least two names, or one that isn't in the first column, and no figure beside them. */
function isHeading(row: Row, look: Look): boolean {
  return row.slice(1).some(({ text }) => !isBlank(text)) && !hasFigures(row, look);
}

/** Whether a row holds the upper, merged headings of the one below it. */
function spans(top: Row | undefined, bottom: Row | undefined, look: Look): boolean {
  if (!top || !bottom || top.length < bottom.length - 1 || !isHeading(top, look)) return false;
  const labels = bottom.map((_, column) => ({ above: labelIn(top, column), below: labelIn(bottom, column) }));
  const beside = labels.slice(1).flatMap(({ above }) => (above === '' ? [] : [above]));
  if (labels[0]?.above !== '' && labels[0]?.below !== '' && beside.length < 2) return false;
  const hangs = labels.some((each) => each.above !== '' && each.below === '');
  const covers = labels.slice(1).some((each) => each.above === '' && each.below !== '');
  return hangs || covers || new Set(beside).size < beside.length;
}

/**
 * The row nearest above the first sure figures may itself be data: `Berga;2010`, whose count looks like a year, `jan-26;60x`,
 * whose cell can't be read, or `Berga;`, whose figure is missing. The headings are then the topmost full row that can be
 * reached over such rows. Gives the index of the last header row; `unclear` where two rows could both be it, so that none
 * is lost silently.
 */
function chooseHeader(rows: readonly Row[], nearest: number, look: Look): number | 'unclear' {
  const { form } = look;
  const width = rows[nearest]?.length ?? 0;
  // A name and blanks, `Berga;Kalmar;`, is a row whose figures are missing.
  const isData = (row: Row): boolean =>
    looksLikeData(row, form) || (labelIn(row, 0) !== '' && labelIn(row, row.length - 1) === '');
  const leadsOn = (row: Row): boolean =>
    (row.length === width && isHeading(row, look)) || (labelIn(row, 0) !== '' && filledCells(row) === 1);
  let top = nearest;
  while (top > 0 && isData(rows[top] ?? []) && leadsOn(rows[top - 1] ?? [])) top--;
  const full = rows.slice(top, nearest).findIndex((row) => row.length === width && isFull(row));
  const chosen = full < 0 ? nearest : top + full;
  const [above, header, below] = [rows[chosen - 1], rows[chosen], rows[chosen + 1]];
  const couldBeAbove =
    above?.length === width &&
    isFull(above) &&
    hasNames(above) &&
    !spans(above, header, look) &&
    isHeading(above, look) &&
    !looksLikeData(header, form);
  const yearsBelow = chosen < nearest && hasNames(header) && isRunOfYears(below);
  return couldBeAbove || yearsBelow ? 'unclear' : chosen;
}

/** `2022;2023;2024` beside a name: sooner headings than counts. */
function isRunOfYears(row: Row | undefined): boolean {
  const [, ...beside] = (row ?? []).map((cell) => Number(cell.text));
  const first = beside[0] ?? NaN;
  return beside.length > 1 && first > 1900 && beside.every((each, index) => each === first + index);
}

/** A period before other things than periods, or cells that begin with a digit. */
function looksLikeData(row: Row | undefined, form: PeriodForm): boolean {
  const first = labelIn(row, 0);
  const others = (row ?? []).slice(1).flatMap(({ text }) => (isBlank(text) ? [] : [text.trim()]));
  if (first === '' || others.length === 0) return false;
  if (others.every((text) => /^(?:\d{4}|\d{6})$/.test(text))) return true;
  const plain = others.filter((text) => !readPeriod(text));
  return (
    plain.some((text) => /^[-+(<>~\u2013\u2212]?\s?\d/.test(text)) ||
    (plain.length > 0 && readPeriod(first, form)?.year !== undefined)
  );
}

/** A cell under every column, all different, and none of them the rest of a sentence after a comma. */
function isFull(row: Row): boolean {
  const names = row.map((cell) => cell.text.trim());
  return (
    names.length > 1 &&
    names.every((name) => name !== '') &&
    new Set(names).size === names.length &&
    !row.slice(1).some((cell) => cell.text.startsWith(' '))
  );
}

/** Whether something else than periods stands beside the first cell. */
function hasNames(row: Row | undefined): boolean {
  return (row ?? []).slice(1).some((cell) => !readPeriod(cell.text));
}
