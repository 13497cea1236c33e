import { looksFilled, looksNumeric, readMissing } from '../text/cell-kind';
import { nameOf, type Heading } from './headings';
import { filledCells, labelIn, type Row } from '../reading';
import { looksSerial, readPeriodUnder, type PartialPeriod, type PeriodForm } from '../text/read-period';
import { isPeriodTotal, isTargetName } from '../text/special-names';

/** What the cells of a column are like, counted over rows from the whole table. */
export interface ColumnSample {
  readonly heading: Heading;
  readonly filled: number;
  /** The same with the names of totals and targets. */
  readonly written: number;
  /** Texts that begin like figures, `74,1 a)`. */
  readonly nearNumbers: number;
  readonly numbers: number;
  readonly missing: number;
  /** Numbers with a leading zero: codes. */
  readonly codes: number;
  /** Numbers without decimals, signs or units. */
  readonly whole: number;
  readonly serials: number;
  /** Cells that say something about time. */
  readonly periods: number;
  readonly withYear: number;
  readonly withPart: number;
  /** Periods that might as well be numbers: `2026`, `202603`. */
  readonly bare: number;
  /** Whether those are years of our time that go up or down from row to row. */
  readonly steadyYears: boolean;
}

/** A decimal number and a few signs after it that aren't its unit. */
export const NEAR_NUMBER = /^[-+(<>~\u2264\u2265\u2212]? ?\d{1,3}(?:\s?\d{3})*[.,]\d+ ?\S{1,4}$/;

const MOST_ROWS = 2_000;

/** Counts the kinds of cells in each column, over at most 2 000 rows spread evenly. Rows of one cell or without figures (notes) don't count. */
export function sampleColumns(
  body: readonly Row[],
  headings: readonly Heading[],
  known: { form: PeriodForm; unit: string },
): ColumnSample[] {
  const rows = body.filter((row) => filledCells(row) > 1);
  const stride = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const spread = rows.filter((_, index) => index % stride === 0);
  const withFigures = spread.filter((row) => row.some((cell) => looksFilled(cell.text, known.unit)));
  const chosen = withFigures.length > 0 ? withFigures : spread;
  return headings.map((heading) =>
    sample(
      heading,
      chosen.map((row) => labelIn(row, heading.column)),
      known,
    ),
  );
}

function sample(
  heading: Heading,
  cells: readonly string[],
  { form, unit }: { form: PeriodForm; unit: string },
): ColumnSample {
  const filled = cells.filter((cell) => cell !== '');
  const marks = filled.filter((cell) => readMissing(cell) !== undefined);
  const telling = filled.filter((cell) => !isPeriodTotal(cell) && !isTargetName(cell));
  const periods = telling
    .map((cell) => readPeriodUnder(nameOf(heading), cell, form))
    .filter((each): each is PartialPeriod => each !== undefined);
  return {
    heading,
    filled: telling.length,
    written: filled.length,
    nearNumbers: telling.filter((cell) => NEAR_NUMBER.test(cell) && !looksNumeric(cell, unit)).length,
    numbers: filled.filter((cell) => looksNumeric(cell, unit)).length,
    missing: marks.length,
    codes: filled.filter((cell) => /^0\d+$/.test(cell)).length,
    whole: telling.filter((cell) => /^\d+$/.test(cell)).length,
    serials: filled.filter(looksSerial).length,
    periods: periods.length,
    withYear: periods.filter((each) => each.year !== undefined).length,
    withPart: periods.filter((each) => each.month !== undefined || each.week !== undefined).length,
    bare: telling.filter((cell) => /^(?:\d{4}|\d{6})$/.test(cell)).length,
    steadyYears: areSteadyYears(telling),
  };
}

/** Six digits are months, which codes seldom look like. */
function areSteadyYears(cells: readonly string[]): boolean {
  const years = cells.filter((cell) => /^\d{4}$/.test(cell)).map(Number);
  const isOrdered = (sign: number): boolean =>
    years.every((each, index) => index === 0 || (each - (years[index - 1] ?? each)) * sign >= 0);
  return years.every((each) => each >= 1980 && each <= 2060) && (isOrdered(1) || isOrdered(-1));
}
