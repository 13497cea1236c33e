import { problems } from '../../diagnostics';
import { labelIn, reportCell, type Reading, type Row } from '../reading';
import { nameOf, type Heading } from '../table/headings';
import type { TablePlan } from '../table/table-plan';
import { cleanText, isBlank, oncePerText, sameText } from '../text/clean-text';
import { hasPart, joinPeriods, looksSerial, periodReader, readPeriod, type PartialPeriod } from '../text/read-period';
import { isPeriodTotal, isTargetName, isTotalName, readsLikeNote } from '../text/special-names';
import {
  beginsWithPeriod,
  hasFigures,
  headsAnother,
  holdsFigure,
  isBlankRow,
  isGroup,
  isNote,
  lacksName,
  repeatsHeader,
  type BodyRow,
  type RowMeaning,
  type RowRules,
} from './row-signs';

const NONE: RowMeaning = { kind: 'none' };

/** Gathers what reading the rows of a body needs to know beforehand. @param header the lowest header row */
export function rowRules(
  reading: Reading,
  plan: TablePlan,
  { rows, header }: { rows: readonly Row[]; header: Row | undefined },
): RowRules {
  const lastFigures = rows.findLastIndex((row) => hasFigures(row, { plan, reading }));
  const blank = new Set(rows.flatMap((row, index) => (isBlankRow(row) ? [index] : [])));
  return {
    reading,
    plan,
    header: header && { row: header, name: labelIn(header, 0) },
    lastFigures,
    firstBlank: [...blank].find((index) => index > lastFigures) ?? Infinity,
    blank,
    isChosen: chosenByWhere(plan),
    periodOf: rowPeriods(reading, plan),
  };
}

function chosenByWhere({ where }: TablePlan): (row: Row) => boolean {
  const tests = where.map(({ heading, cell }) => ({
    column: heading.column,
    isChosen: oncePerText((text) => sameText(text, cell)),
  }));
  return (row) => tests.every(({ column, isChosen }) => isChosen(row[column]?.text ?? ''));
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

/** A row and the cells of its series columns. */
interface NamedRow extends BodyRow {
  readonly names: readonly string[];
}

/** Says what a row is: figures of a series, a target level, a total over periods, or nothing to read. */
export function readRow(rules: RowRules, { row, index }: BodyRow): RowMeaning {
  const { reading, plan } = rules;
  if (isBlankRow(row) || isNote(row, index, rules) || repeatsHeader(row, rules)) return NONE;
  if (headsAnother(row, index, rules)) {
    const [first] = row;
    if (first) reportCell(reading, first, (where, at) => problems.secondTable(where, { row: at.row }));
    return { kind: 'end' };
  }
  const names = plan.series.map((heading) => labelIn(row, heading.column));
  const named = { row, index, names };
  if (!rules.isChosen(row)) return reportBlankChoice(rules, named);
  if (plan.period.length > 0) return readDatedRow(rules, named);
  if (names.some(isTargetName) && names.filter((name) => name !== '').length === 1) return { kind: 'target', names };
  // A row that lacks its name, `41,6;43`, so that its first figure stands for it.
  if (row.length < (rules.header?.row.length ?? 0) && /^-?\d+[.,]\d+$/.test(names[0] ?? ''))
    return reportFirst(reading, row, problems.shiftedRow);
  if (index > rules.lastFigures) return readTail(rules, named);
  if (plan.series.length > 0 && lacksName(names)) return reportBlankName(rules, named);
  return hasFigures(row, rules) ? { kind: 'data', names } : readBareName(rules, named);
}

/** A row whose cell under a column of `where` is blank, though it has figures of its own. */
function reportBlankChoice(rules: RowRules, { row, names }: NamedRow): RowMeaning {
  const { reading, plan } = rules;
  const blank = plan.where.find(({ heading }) => labelIn(row, heading.column) === '');
  const known = plan.period.length > 0 ? rules.periodOf(row) : names.find((name) => name !== '');
  if (blank && known && hasFigures(row, rules) && !names.some(isTotalName))
    reportBlankCell(reading, row, blank.heading);
  return NONE;
}

function readDatedRow(rules: RowRules, named: NamedRow): RowMeaning {
  const { reading, plan } = rules;
  const { row, index, names } = named;
  const period = rules.periodOf(row);
  const sumsUp = period !== undefined && !plan.yearly && !hasPart(period);
  if (period && !sumsUp && names.every((name) => name !== '')) return { kind: 'data', names, period }; // as nearly all rows
  if (period && plan.series.length > 0 && lacksName(names) && hasFigures(row, rules))
    return reportBlankName(rules, named);
  const labels = plan.period.map((heading) => labelIn(row, heading.column));
  const label = labels.find((each) => each !== '') ?? '';
  if (isGroup(row, index, rules) && (!period || sumsUp)) return reportFirst(reading, row, problems.groupRow);
  if (sumsUp) return { kind: 'period-total', label };
  if (period) return { kind: 'data', names, period };
  if (isTargetName(label)) return { kind: 'target', names };
  const isYearTotal = /^\d{4} \S/.test(label) && isTotalName(label.slice(5)); // `2025 Totalt` in pivot tables
  if (labels.some(isPeriodTotal) || isYearTotal) return { kind: 'period-total', label };
  const holdsDigits = plan.value.some(({ column }) => /\d/.test(row[column]?.text ?? ''));
  if (hasFigures(row, rules) || (beginsWithPeriod(label) && holdsDigits)) return reportPeriod(rules, row);
  return label === '' && holdsFigure(row) ? reportFirst(reading, row, problems.shiftedRow) : NONE;
}

/** Reports a row at its first cell that isn't blank. */
function reportFirst(reading: Reading, row: Row, make: Parameters<typeof reportCell>[2]): RowMeaning {
  const cell = row.find(({ text }) => !isBlank(text));
  if (cell) reportCell(reading, cell, make);
  return NONE;
}

function reportPeriod({ reading, plan }: RowRules, row: Row): RowMeaning {
  const blank = plan.period.find((heading) => labelIn(row, heading.column) === '');
  if (blank) return reportBlankCell(reading, row, blank);
  const cells = plan.period.flatMap((heading) => row[heading.column] ?? []);
  const cell = cells.find((each) => !readPeriod(each.text)) ?? cells[0];
  if (cell) reportCell(reading, cell, looksSerial(cell.text) ? problems.serialDate : problems.unreadablePeriod);
  return NONE;
}

function reportBlankName({ reading, plan }: RowRules, { row, names }: NamedRow): RowMeaning {
  return reportBlankCell(reading, row, plan.series[names.indexOf('')]);
}

function reportBlankCell(reading: Reading, row: Row, heading: Heading | undefined): RowMeaning {
  const cell = row[heading?.column ?? 0] ?? row[0];
  const name = heading ? nameOf(heading) : '';
  if (cell) reportCell(reading, cell, (where, at) => problems.blankKey(where, { row: at.row, heading: name }));
  return NONE;
}

/** Rows after the last figures: notes and filter footers, unless they look like one more series without values. */
function readTail(rules: RowRules, tail: NamedRow): RowMeaning {
  const isNamed = tail.names.some((each) => each !== '');
  if (tail.index > rules.firstBlank || tail.row.some((cell) => readsLikeNote(cell.text.trim()))) return NONE;
  if (isNamed) return readBareName(rules, tail);
  return holdsFigure(tail.row) ? reportFirst(rules.reading, tail.row, problems.shiftedRow) : NONE;
}

/** A name without figures: a series of missing values, if its value cells are empty. */
function readBareName({ reading, plan }: RowRules, { row, names }: NamedRow): RowMeaning {
  const isWritten = plan.value.some((heading) => labelIn(row, heading.column) !== '');
  const cell = row[plan.series[0]?.column ?? 0] ?? row[0];
  const name = names.join(' / ');
  if (cell && !isWritten)
    reportCell(reading, cell, (where, at) => problems.rowWithoutValues(where, { row: at.row, name }));
  return { kind: 'data', names };
}
