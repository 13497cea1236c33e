import { problems } from '../../diagnostics';
import { sameText } from '../text/clean-text';
import { nameOf, type Heading } from '../table/headings';
import {
  joinPeriods,
  looksSerial,
  readPeriod,
  readPeriodUnder,
  type PartialPeriod,
} from '../text/read-period';
import { cellSpan, filledCells, labelIn, placeOf, type Reading, type Row } from '../reading';
import {
  type BodyRow,
  type RowMeaning,
  type RowRules,
  beginsWithPeriod,
  hasFigures,
  headsAnother,
  holdsDigits,
  holdsFigure,
  isBlank,
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
    afterBlank: afterBlank(rows),
    isKept: keptByWhere(plan),
    known: new Map(),
  };
}

function afterBlank(rows: readonly Row[]): ReadonlySet<number> {
  const found = new Set<number>();
  rows.forEach((row, index) => {
    if (isBlank(row)) found.add(index + 1);
  });
  return found;
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

function complainOfSecond(reading: Reading, row: Row): RowMeaning {
  const [first] = row;
  if (first) reading.report(problems.secondTable(cellSpan(reading.table, first), { row: first.row }));
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
  const cell = row.find(({ text }) => text.trim() !== '');
  if (cell) reading.report(problems.groupRow(cellSpan(reading.table, cell), placeOf(cell)));
  return NONE;
}

function complainOfShift(reading: Reading, row: Row): RowMeaning {
  const cell = row.find(({ text }) => text.trim() !== '');
  if (cell) reading.report(problems.shiftedRow(cellSpan(reading.table, cell), placeOf(cell)));
  return NONE;
}

/** The period that the cells of the period columns make together, each read once; undefined unless each says something. */
function readPeriods(row: Row, { known, form, plan }: RowRules): PartialPeriod | undefined {
  const [only, second] = plan.period;
  const key =
    only && !second
      ? (row[only.column]?.text ?? '')
      : plan.period.map(({ column }) => row[column]?.text ?? '').join('\n');
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
