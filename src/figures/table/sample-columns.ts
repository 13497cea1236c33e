import { isFilled } from '../text/cell-kind';
import { nameOf, type Heading } from './headings';
import { filledCells, labelIn, type Reading, type Row } from '../reading';
import { hasPart, looksSerial, periodReader, type PartialPeriod } from '../text/read-period';
import { isPeriodTotal, isTargetName } from '../text/special-names';

/** What the cells of a column are like, counted over rows from the whole table. */
export interface ColumnSample extends Readonly<Tally> {
  readonly heading: Heading;
  /** Whether the `bare` ones are years of our time that go up or down from row to row. */
  readonly steadyYears: boolean;
}

interface Tally {
  /** Cells that hold something, without names of totals and targets. */
  filled: number;
  /** The same with those. */
  written: number;
  /** Texts that begin like figures, `74,1 a)`. */
  nearNumbers: number;
  numbers: number;
  missing: number;
  /** Numbers with a leading zero: codes. */
  codes: number;
  /** Numbers without decimals, signs or units. */
  whole: number;
  serials: number;
  /** Cells that say something about time. */
  periods: number;
  withYear: number;
  withPart: number;
  /** Periods that might as well be numbers: `2026`, `202603`. */
  bare: number;
}

const NOTHING: Tally = {
  ...{ filled: 0, written: 0, nearNumbers: 0, numbers: 0, missing: 0, codes: 0 },
  ...{ whole: 0, serials: 0, periods: 0, withYear: 0, withPart: 0, bare: 0 },
};

/** A decimal number and a few signs after it that aren't its unit. */
export const NEAR_NUMBER = /^[-+(<>~\u2264\u2265\u2212]? ?\d{1,3}(?:\s?\d{3})*[.,]\d+ ?\S{1,4}$/;

const MOST_ROWS = 2_000;

/** Counts the kinds of cells in each column, over at most 2 000 rows spread evenly. Rows of one cell or without figures (notes) don't count. */
export function sampleColumns(
  { kindOf, source }: Reading,
  body: readonly Row[],
  headings: readonly Heading[],
): ColumnSample[] {
  const rows = body.filter((row) => filledCells(row) > 1);
  const stride = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const spread = stride === 1 ? rows : rows.filter((_, index) => index % stride === 0);
  const withFigures = spread.filter((row) => row.some((cell) => isFilled(kindOf(cell.text))));
  const chosen = withFigures.length > 0 ? withFigures : spread;
  return headings.map((heading) => {
    const labels = chosen.map((row) => labelIn(row, heading.column));
    return sample(heading, labels, { kindOf, readPeriod: periodReader(nameOf(heading), source.period_as ?? 'text') });
  });
}

interface Readers {
  readonly kindOf: Reading['kindOf'];
  readonly readPeriod: (text: string) => PartialPeriod | undefined;
}

/** Looks at each label once, however often it stands in the column. */
function sample(heading: Heading, labels: readonly string[], readers: Readers): ColumnSample {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  const tally = { ...NOTHING };
  counts.forEach((count, label) => addLabel(tally, { label, count }, readers));
  return { heading, ...tally, steadyYears: tally.bare === 0 || areSteadyYears(labels) };
}

interface Counted {
  readonly label: string;
  readonly count: number;
}

function addLabel(tally: Tally, { label, count }: Counted, { kindOf, readPeriod }: Readers): void {
  const kind = kindOf(label);
  tally.written += count;
  if (kind === 'number') tally.numbers += count;
  if (kind === 'missing') tally.missing += count;
  if (kind === 'text' && (isPeriodTotal(label) || isTargetName(label))) return;
  tally.filled += count;
  if (kind === 'text' && NEAR_NUMBER.test(label)) tally.nearNumbers += count;
  if (kind === 'number' && /^\d+$/.test(label)) addWhole(tally, { label, count });
  const period = readPeriod(label);
  if (!period) return;
  tally.periods += count;
  if (period.year !== undefined) tally.withYear += count;
  if (hasPart(period)) tally.withPart += count;
}

function addWhole(tally: Tally, { label, count }: Counted): void {
  tally.whole += count;
  if (label.length > 1 && label.startsWith('0')) tally.codes += count;
  if (label.length === 4 || label.length === 6) tally.bare += count;
  if (looksSerial(label)) tally.serials += count;
}

/** Six digits are months, which codes seldom look like. */
function areSteadyYears(labels: readonly string[]): boolean {
  const years = labels.filter((label) => /^\d{4}$/.test(label)).map(Number);
  const isOrdered = (sign: number): boolean =>
    years.every((each, index) => index === 0 || (each - (years[index - 1] ?? each)) * sign >= 0);
  return years.every((each) => each >= 1980 && each <= 2060) && (isOrdered(1) || isOrdered(-1));
}
