import { problems } from '../../diagnostics';
import { isBlank, cleanText, oncePerText, sameText } from '../text/clean-text';
import { nameOf, type Heading } from '../table/headings';
import { joinPeriods, looksSerial, readPeriod, periodReader, type PartialPeriod } from '../text/read-period';
import { cellSpan, labelIn, placeOf, type Reading, type Row } from '../reading';
import {
  type BodyRow,
  type RowMeaning,
  type RowRules,
  beginsWithPeriod,
  hasFigures,
  headsAnother,
  holdsDigits,
  holdsFigure,
  isBlankRow,
  isGroup,
  isNote,
  isShiftedLeft,
  isYear,
  isYearTotal,
  lacksName,
  repeatsHeader,
} from './row-signs';
import { isPeriodTotal, isTargetName, isTotalName, readsLikeNote } from '../text/special-names';
import type { TablePlan } from '../table/table-plan';

const NONE: RowMeaning = { kind: 'none' };

/** Gathers what reading the rows of a body needs to know beforehand. @param header the lowest header row */
export function rowRules(
  reading: Reading,
  plan: TablePlan,
  { rows, header }: { rows: readonly Row[]; header: Row | undefined },
): RowRules {
  const { kindOf } = reading;
  const lastFigures = rows.findLastIndex((row) => hasFigures(row, { plan, kindOf }));
  const firstBlank = rows.findIndex((row, index) => index > lastFigures && isBlankRow(row));
  return {
    plan,
    kindOf,
    header: header && { row: header, name: labelIn(header, 0) },
    lastFigures,
    firstBlank: firstBlank < 0 ? Infinity : firstBlank,
    afterBlank: afterBlank(rows),
    isChosen: chosenByWhere(plan),
    periodOf: rowPeriods(reading, plan),
  };
}

function afterBlank(rows: readonly Row[]): ReadonlySet<number> {
  const found = new Set<number>();
  rows.forEach((row, index) => {
    if (isBlankRow(row)) found.add(index + 1);
  });
  return found;
}

/** Says what a row is: figures of a series, a target level, a total over periods, or nothing to read. */
export function readRow(reading: Reading, rules: RowRules, { row, index }: BodyRow): RowMeaning {
  const { plan } = rules;
  if (isBlankRow(row) || isNote(row, index, rules) || repeatsHeader(row, rules)) return NONE;
  if (headsAnother(row, index, rules)) return complainOfSecond(reading, row);
  const names = plan.series.map((heading) => labelIn(row, heading.column));
  if (!rules.isChosen(row)) return complainOfUnknown(reading, rules, { row, names });
  if (plan.period.length > 0) return readDatedRow(reading, rules, { row, index, names });
  if (names.some(isTargetName) && names.filter((name) => name !== '').length === 1)
    return { kind: 'target', names };
  if (isShiftedLeft(row, names, rules)) return complainOfShift(reading, row);
  if (index > rules.lastFigures) return readTail(reading, rules, { row, index, names });
  if (plan.series.length > 0 && lacksName(names)) return complainOfBlank(reading, plan, { row, names });
  if (!hasFigures(row, rules)) return readBareName(reading, plan, { row, names });
  return { kind: 'data', names };
}

function complainOfSecond(reading: Reading, row: Row): RowMeaning {
  const [first] = row;
  if (first) reading.report(problems.secondTable(cellSpan(reading.table, first), { row: first.row }));
  return { kind: 'end' };
}

/** A row that `where` can't judge, because its cell is blank, though it has figures of its own. */
function complainOfUnknown(reading: Reading, rules: RowRules, { row, names }: NamedRow): RowMeaning {
  const { plan } = rules;
  const blank = plan.where.find(({ heading }) => labelIn(row, heading.column) === '');
  const known = plan.period.length > 0 ? rules.periodOf(row) : names.find((name) => name !== '');
  if (blank && known && hasFigures(row, rules) && !names.some(isTotalName))
    complainOfBlankCell(reading, blank.heading, row);
  return NONE;
}

function chosenByWhere({ where }: TablePlan): (row: Row) => boolean {
  const tests = where.map(({ heading, cell }) => ({
    column: heading.column,
    isChosen: oncePerText((text) => sameText(text, cell)),
  }));
  return (row) => tests.every(({ column, isChosen }) => isChosen(row[column]?.text ?? ''));
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
  const period = rules.periodOf(row);
  if (period && names.every((name) => name !== '') && (plan.yearly || !isYear(period)))
    return { kind: 'data', names, period }; // as nearly all rows
  if (period && plan.series.length > 0 && lacksName(names) && hasFigures(row, rules))
    return complainOfBlank(reading, plan, { row, names });
  const labels = plan.period.map((heading) => labelIn(row, heading.column));
  const label = labels.find((each) => each !== '') ?? '';
  if (isGroup(row, index, rules) && (!period || (!plan.yearly && isYear(period))))
    return complainOfGroup(reading, row);
  if (period && !plan.yearly && isYear(period)) return { kind: 'period-total', label };
  if (period) return { kind: 'data', names, period };
  if (isTargetName(label)) return { kind: 'target', names };
  if (labels.some(isPeriodTotal) || isYearTotal(label)) return { kind: 'period-total', label };
  if (hasFigures(row, rules) || (beginsWithPeriod(label) && holdsDigits(row, plan)))
    complainOfPeriod(reading, plan, row);
  else if (label === '' && holdsFigure(row)) complainOfShift(reading, row);
  return NONE;
}

function complainOfGroup(reading: Reading, row: Row): RowMeaning {
  const cell = row.find(({ text }) => !isBlank(text));
  if (cell) reading.report(problems.groupRow(cellSpan(reading.table, cell), placeOf(cell)));
  return NONE;
}

function complainOfShift(reading: Reading, row: Row): RowMeaning {
  const cell = row.find(({ text }) => !isBlank(text));
  if (cell) reading.report(problems.shiftedRow(cellSpan(reading.table, cell), placeOf(cell)));
  return NONE;
}

/** Reads the periods of rows; cells that say the same are read once, and give the same object. */
function rowPeriods({ source }: Reading, { period }: TablePlan): RowRules['periodOf'] {
  const readers = period.map((heading) => periodReader(nameOf(heading), source.period_as ?? 'text'));
  const read = oncePerText((key) =>
    key.split('\0').reduce<PartialPeriod | undefined>((joined, text, index) => {
      const part = readers[index]?.(cleanText(text));
      return part && joined && joinPeriods(joined, part);
    }, {}),
  );
  const [only, second] = period;
  if (only && !second) return (row) => read(row[only.column]?.text ?? '');
  return (row) => read(period.map(({ column }) => row[column]?.text ?? '').join('\0'));
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
  const make = looksSerial(cell.text) ? problems.serialDate : problems.unreadablePeriod;
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
    reading.report(problems.blankKey(cellSpan(reading.table, cell), { row: cell.row, heading: name }));
}

/** Rows after the last figures: notes and filter footers, unless they look like one more series without values. */
function readTail(reading: Reading, rules: RowRules, tail: NamedRow & { index: number }): RowMeaning {
  const name = tail.names.find((each) => each !== '') ?? '';
  const apart = tail.index > rules.firstBlank;
  const noted = tail.row.some((cell) => readsLikeNote(cell.text.trim()));
  if (!apart && !noted && name === '' && holdsFigure(tail.row)) return complainOfShift(reading, tail.row);
  return apart || noted || name === '' ? NONE : readBareName(reading, rules.plan, tail);
}

/** A name without figures: a series of missing values, if its value cells are empty. */
function readBareName(reading: Reading, plan: TablePlan, { row, names }: NamedRow): RowMeaning {
  const written = plan.value.some((heading) => labelIn(row, heading.column) !== '');
  const cell = row[plan.series[0]?.column ?? 0] ?? row[0];
  if (cell && !written)
    reading.report(
      problems.rowWithoutValues(cellSpan(reading.table, cell), { row: cell.row, name: names.join(' / ') }),
    );
  return { kind: 'data', names };
}
