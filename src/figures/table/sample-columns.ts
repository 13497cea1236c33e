import { isFilled } from '../text/cell-kind';
import { nameOf, type Heading } from './headings';
import { filledCells, labelIn, type Reading, type Row } from '../reading';
import { looksSerial, periodReader, type PartialPeriod } from '../text/read-period';
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
    return sample(heading, labels, {
      kindOf,
      readPeriod: periodReader(nameOf(heading), source.period_as ?? 'text'),
    });
  });
}

interface Readers {
  readonly kindOf: Reading['kindOf'];
  readonly readPeriod: (text: string) => PartialPeriod | undefined;
}

/** Looks at each label once, however often it stands in the column. */
function sample(heading: Heading, labels: readonly string[], { kindOf, readPeriod }: Readers): ColumnSample {
  const written = countEach(labels);
  const names = new Map([...written].filter(([label]) => !isPeriodTotal(label) && !isTargetName(label)));
  const periods = new Map([...names.keys()].map((label) => [label, readPeriod(label)]));
  const digits = new Map([...written].filter(([label]) => /^\d+$/.test(label)));
  const bare = countOf(digits, (label) => label.length === 4 || label.length === 6);
  return {
    heading,
    filled: countOf(names),
    written: countOf(written),
    nearNumbers: countOf(names, (label) => kindOf(label) !== 'number' && NEAR_NUMBER.test(label)),
    numbers: countOf(written, (label) => kindOf(label) === 'number'),
    missing: countOf(written, (label) => kindOf(label) === 'missing'),
    codes: countOf(digits, (label) => label.length > 1 && label.startsWith('0')),
    whole: countOf(digits),
    serials: countOf(digits, looksSerial),
    periods: countOf(names, (label) => periods.get(label) !== undefined),
    withYear: countOf(names, (label) => periods.get(label)?.year !== undefined),
    withPart: countOf(names, (label) => hasPart(periods.get(label))),
    bare,
    steadyYears: bare === 0 || areSteadyYears(labels.filter((label) => names.has(label))),
  };
}

function hasPart(period: PartialPeriod | undefined): boolean {
  return period?.month !== undefined || period?.week !== undefined;
}

/** How often each label comes; empty ones left out. */
function countEach(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function countOf(
  counts: ReadonlyMap<string, number>,
  isCounted: (label: string) => boolean = () => true,
): number {
  let total = 0;
  for (const [label, count] of counts) if (isCounted(label)) total += count;
  return total;
}

/** Six digits are months, which codes seldom look like. */
function areSteadyYears(labels: readonly string[]): boolean {
  const years = labels.filter((label) => /^\d{4}$/.test(label)).map(Number);
  const isOrdered = (sign: number): boolean =>
    years.every((each, index) => index === 0 || (each - (years[index - 1] ?? each)) * sign >= 0);
  return years.every((each) => each >= 1980 && each <= 2060) && (isOrdered(1) || isOrdered(-1));
}
