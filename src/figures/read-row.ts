import { complaints } from '../diagnostics';
import { sameText } from './clean-text';
import { nameOf, type Heading } from './headings';
import { looksFilled } from './figure-text';
import { isBarePeriodName } from './find-periods';
import type { TablePlan } from './plan-table';
import { cellSpan, filledCells, labelIn, placeOf, type Reading, type Row } from './reading';
import {
  joinPeriods,
  looksSerial,
  readPeriod,
  readPeriodUnder,
  type PartialPeriod,
  type PeriodForm,
} from './read-period';
import { beginsLikeNote, isPeriodTotal, isTargetName, isTotalName, readsLikeNote } from './special-names';

/** What a row of the body is. `none`: blank, a note, a repeated header, left out by `where`, or complained of; `end`: another table begins. */
export type RowMeaning =
  | { readonly kind: 'data'; readonly names: readonly string[]; readonly period?: PartialPeriod }
  | { readonly kind: 'target'; readonly names: readonly string[] }
  | { readonly kind: 'period-total'; readonly label: string }
  | { readonly kind: 'none' | 'end' };

/** What all rows of one body have in common. */
export interface RowRules {
  readonly plan: TablePlan;
  /** The metric's unit: a number may be followed by it. */
  readonly unit: string;
  readonly form: PeriodForm;
  readonly header: Row | undefined;
  /** Index of the last row with figures; what follows without any is a note if it stands apart or reads like one. */
  readonly lastFigures: number;
  /** Index of the first blank row after that. */
  readonly firstBlank: number;
  /** Indexes of rows below a blank one. */
  readonly afterBlank: ReadonlySet<number>;
  /** Whether a row has the cells that `where` asks for. */
  readonly isKept: (row: Row) => boolean;
  /** Periods already read, by their cells. */
  readonly known: Map<string, PartialPeriod | undefined>;
}

/** A row with its place in the body. */
export interface BodyRow {
  readonly row: Row;
  readonly index: number;
}

const NONE: RowMeaning = { kind: 'none' };

/** Gathers what reading the rows of a body needs to know beforehand. */
export function rowRules(
  plan: TablePlan,
  rows: readonly Row[],
  options: Pick<RowRules, 'form' | 'header' | 'unit'>,
): RowRules {
  const lastFigures = rows.findLastIndex((row) => hasFigures(row, { plan, unit: options.unit }));
  const firstBlank = rows.findIndex((row, index) => index > lastFigures && filledCells(row) === 0);
  return {
    plan,
    ...options,
    lastFigures,
    firstBlank: firstBlank < 0 ? Infinity : firstBlank,
    afterBlank: new Set(rows.flatMap((row, index) => (filledCells(row) === 0 ? [index + 1] : []))),
    isKept: keptByWhere(plan),
    known: new Map(),
  };
}

/** Says what a row is: figures of a series, a target level, a total over periods, or nothing to read. */
export function readRow(reading: Reading, rules: RowRules, { row, index }: BodyRow): RowMeaning {
  const { plan } = rules;
  if (isBlank(row) || isNote(row, index, rules) || repeatsHeader(row, rules.header)) return NONE;
  if (headsAnother(row, index, rules)) return complainOfSecond(reading, row);
  const names = plan.series.map((heading) => labelIn(row, heading.column));
  if (!rules.isKept(row)) return complainOfUnknown(reading, rules, { row, names });
  if (plan.period.length > 0) return readDatedRow(reading, rules, { row, index, names });
  if (names.some(isTargetName) && names.filter((name) => name !== '').length === 1)
    return { kind: 'target', names };
  if (isShiftedLeft(row, names, rules)) return complainOfShift(reading, row);
  if (index > rules.lastFigures) return readTail(reading, rules, { row, index, names });
  if (plan.series.length > 0 && lacksName(names)) return complainOfBlank(reading, plan, { row, names });
  if (!hasFigures(row, rules)) return readBareName(reading, plan, { row, names });
  return { kind: 'data', names };
}

/** Whether a value cell of a row holds a number or says that one is missing. */
function hasFigures(row: Row, { plan, unit }: Pick<RowRules, 'plan' | 'unit'>): boolean {
  const isFilled = plan.value.some((heading) => looksFilled(row[heading.column]?.text ?? '', unit));
  return isFilled && !(readsLikeNote(row[0]?.text.trim() ?? '') && hasUnfilled(row, { plan, unit }));
}

function hasUnfilled(row: Row, { plan, unit }: Pick<RowRules, 'plan' | 'unit'>): boolean {
  return plan.value.some((heading) => {
    const text = row[heading.column]?.text.trim() ?? '';
    return text !== '' && !looksFilled(text, unit);
  });
}

/**
 * A sentence that the delimiter cut into cells: `Källa: Väntetider i vården, SKR, 12`. A row among figures whose cells begin like
 * figures is none, however its name reads.
 */
function isNote(row: Row, index: number, rules: RowRules): boolean {
  const label = row[0]?.text.trim() ?? '';
  if (!readsLikeNote(label) || !hasUnfilled(row, rules)) return false;
  const amongFigures = index <= rules.lastFigures;
  const figureLike = rules.plan.value.some((heading) => /^[-+(<>~]?\d/.test(row[heading.column]?.text ?? ''));
  return beginsLikeNote(label) ? !(amongFigures && figureLike) : !amongFigures && !figureLike;
}

/**
 * Whether a row holds the headings of another table: they begin as the first ones do and go on otherwise, or stand below a blank
 * row and say periods.
 */
function headsAnother(row: Row, index: number, { header, unit, afterBlank }: RowRules): boolean {
  const first = labelIn(row, 0);
  const isSame = header !== undefined && first === labelIn(header, 0);
  if (!isSame && !afterBlank.has(index)) return false;
  const beside = row.slice(1).filter(({ text }) => text.trim() !== '');
  const periods = beside.filter(({ text }) => readPeriod(text) !== undefined);
  const isHeading = beside.every((cell) => periods.includes(cell) || !looksFilled(cell.text, unit));
  if (!isHeading || beside.length <= (first === '' ? 1 : 0)) return false;
  return isSame || isBarePeriodName(first) || (periods.length === beside.length && beside.length > 1);
}

function complainOfSecond(reading: Reading, row: Row): RowMeaning {
  const [first] = row;
  if (first) reading.report(complaints.secondTable(cellSpan(reading.table, first), { row: first.row }));
  return { kind: 'end' };
}

/** A row that `where` can't judge, because its cell is blank, though it has figures of its own. */
function complainOfUnknown(reading: Reading, rules: RowRules, { row, names }: NamedRow): RowMeaning {
  const { plan } = rules;
  const blank = plan.where.find(({ heading }) => labelIn(row, heading.column) === '');
  const known = plan.period.length > 0 ? readPeriods(row, rules) : names.find((name) => name !== '');
  if (blank && known && hasFigures(row, rules) && !names.some(isTotalName))
    complainOfBlankCell(reading, blank.heading, row);
  return NONE;
}

function isBlank(row: Row): boolean {
  return row.every((cell) => cell.text.trim() === '');
}

function repeatsHeader(row: Row, header: Row | undefined): boolean {
  return (
    header !== undefined &&
    row.length > 1 &&
    row.every((cell, column) => cell.text === (header[column]?.text ?? ''))
  );
}

function keptByWhere({ where }: TablePlan): (row: Row) => boolean {
  return (row) => where.every(({ heading, cell }) => sameText(labelIn(row, heading.column), cell));
}

interface NamedRow {
  readonly row: Row;
  readonly names: readonly string[];
}

function readDatedRow(
  reading: Reading,
  rules: RowRules,
  { row, index, names }: NamedRow & BodyRow,
): RowMeaning {
  const { plan } = rules;
  const period = readPeriods(row, rules);
  if (period && plan.series.length > 0 && lacksName(names) && hasFigures(row, rules))
    return complainOfBlank(reading, plan, { row, names });
  const label = plan.period.map((heading) => labelIn(row, heading.column)).find((each) => each !== '') ?? '';
  if (isGroup(row, index, rules) && (!period || (!plan.yearly && isYear(period))))
    return complainOfGroup(reading, row);
  if (period && !plan.yearly && isYear(period)) return { kind: 'period-total', label };
  if (period) return { kind: 'data', names, period };
  if (isTargetName(label)) return { kind: 'target', names };
  if (isPeriodTotal(label)) return { kind: 'period-total', label };
  if (hasFigures(row, rules) || (beginsWithPeriod(label) && holdsDigits(row, plan)))
    complainOfPeriod(reading, plan, row);
  else if (label === '' && holdsFigure(row)) complainOfShift(reading, row);
  return NONE;
}

/** One cell alone, among rows of figures, in a table whose rows have no other names: `Kalmar` above its months. */
function isGroup(row: Row, index: number, { plan, lastFigures }: RowRules): boolean {
  return (
    plan.series.length === 0 &&
    index < lastFigures &&
    filledCells(row) === 1 &&
    !readsLikeNote(row.find(({ text }) => text.trim() !== '')?.text.trim() ?? '')
  );
}

function complainOfGroup(reading: Reading, row: Row): RowMeaning {
  const cell = row.find(({ text }) => text.trim() !== '');
  if (cell) reading.report(complaints.groupRow(cellSpan(reading.table, cell), placeOf(cell)));
  return NONE;
}

/** A row with a figure or a period somewhere right of its first cell. */
function holdsFigure(row: Row): boolean {
  return filledCells(row) > 1 && row.slice(1).some(({ text }) => /^-?\d+(?:[.,]\d+)?$/.test(text.trim()));
}

function complainOfShift(reading: Reading, row: Row): RowMeaning {
  const cell = row.find(({ text }) => text.trim() !== '');
  if (cell) reading.report(complaints.shiftedRow(cellSpan(reading.table, cell), placeOf(cell)));
  return NONE;
}

/** `mars 2026 prel`: a period with something after it. */
function beginsWithPeriod(label: string): boolean {
  const words = label.split(' ');
  return [2, 1].some((count) => readPeriod(words.slice(0, count).join(' '))?.year !== undefined);
}

function holdsDigits(row: Row, { value }: TablePlan): boolean {
  return value.some(({ column }) => /\d/.test(row[column]?.text ?? ''));
}

/** No name at all, or a blank one before a name: a group that a pivot table writes only once. */
function lacksName(names: readonly string[]): boolean {
  const first = names.findIndex((name) => name !== '');
  return first !== 0 && !(first > 0 && names.some((name) => isTotalName(name) || isTargetName(name)));
}

function isYear({ month, week }: PartialPeriod): boolean {
  return month === undefined && week === undefined;
}

/** The period that the cells of the period columns make together, each read once; undefined unless each says something. */
function readPeriods(row: Row, { known, form, plan }: RowRules): PartialPeriod | undefined {
  const texts = plan.period.map(({ column }) => row[column]?.text ?? '');
  const key = texts.join('\n');
  if (known.has(key)) return known.get(key);
  let joined: PartialPeriod | undefined = {};
  for (const heading of plan.period) {
    const part = readPeriodUnder(nameOf(heading), labelIn(row, heading.column), form);
    joined = part && joined && joinPeriods(joined, part);
  }
  known.set(key, joined);
  return joined;
}

function complainOfPeriod(reading: Reading, plan: TablePlan, row: Row): void {
  const blank = plan.period.find((heading) => labelIn(row, heading.column) === '');
  if (blank) {
    complainOfBlankCell(reading, blank, row);
    return;
  }
  const cells = plan.period.flatMap((heading) => row[heading.column] ?? []);
  const cell = cells.find((each) => !readPeriod(each.text)) ?? cells[0];
  if (!cell) return;
  const make = looksSerial(cell.text) ? complaints.serialDate : complaints.unreadablePeriod;
  reading.report(make(cellSpan(reading.table, cell), placeOf(cell)));
}

function complainOfBlank(reading: Reading, plan: TablePlan, { row, names }: NamedRow): RowMeaning {
  complainOfBlankCell(reading, plan.series[names.indexOf('')], row);
  return NONE;
}

function complainOfBlankCell(reading: Reading, heading: Heading | undefined, row: Row): void {
  const cell = row[heading?.column ?? 0] ?? row[0];
  const name = (heading && nameOf(heading)) ?? '';
  if (cell)
    reading.report(complaints.blankKey(cellSpan(reading.table, cell), { row: cell.row, heading: name }));
}

/** Rows after the last figures: notes and filter footers, unless they look like one more series without values. */
function readTail(reading: Reading, rules: RowRules, tail: NamedRow & { index: number }): RowMeaning {
  const name = tail.names.find((each) => each !== '') ?? '';
  const apart = tail.index > rules.firstBlank;
  const noted = tail.row.some((cell) => readsLikeNote(cell.text.trim()));
  if (!apart && !noted && name === '' && holdsFigure(tail.row)) return complainOfShift(reading, tail.row);
  return apart || noted || name === '' ? NONE : readBareName(reading, rules.plan, tail);
}

/** A row that lacks its name, `41,6;43`, so that its first figure stands for it. */
function isShiftedLeft(row: Row, names: readonly string[], { header }: RowRules): boolean {
  return row.length < (header?.length ?? 0) && /^-?\d+[.,]\d+$/.test(names[0] ?? '');
}

/** A name without figures: a series of missing values, if its value cells are empty. */
function readBareName(reading: Reading, plan: TablePlan, { row, names }: NamedRow): RowMeaning {
  const written = plan.value.some((heading) => labelIn(row, heading.column) !== '');
  const cell = row[plan.series[0]?.column ?? 0] ?? row[0];
  if (cell && !written)
    reading.report(
      complaints.rowWithoutValues(cellSpan(reading.table, cell), { row: cell.row, name: names.join(' / ') }),
    );
  return { kind: 'data', names };
}
