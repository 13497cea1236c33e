import { isFilled } from '../text/cell-kind';
import { nameOf, type Heading } from './headings';
import { filledCells, labelIn, type Reading, type Row } from '../reading';
import { hasPart, looksSerial, periodReader, type PartialPeriod } from '../text/read-period';
import { isPeriodTotal, isTargetName } from '../text/special-names';

/** What the cells of a column are like: how many of each kind there are, counted over rows from the whole table. */
export interface ColumnSample extends Tally {
  readonly heading: Heading;
  /** Whether the `bare` ones are years of our time that go up or down from row to row. */
  readonly steadyYears: boolean;
}

type Tally = Readonly<Record<keyof ReturnType<typeof traitsOf>, number>>;

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
  const tally: Record<keyof Tally, number> = { ...NOTHING };
  counts.forEach((count, label) => {
    const traits = traitsOf(label, readers);
    for (const trait of TRAITS) if (traits[trait]) tally[trait] += count;
  });
  return { heading, ...tally, steadyYears: tally.bare === 0 || areSteadyYears(labels) };
}

/** What the text of a cell is, if it isn't blank. */
function traitsOf(label: string, { kindOf, readPeriod }: Readers) {
  const kind = kindOf(label);
  const filled = kind !== 'text' || !(isPeriodTotal(label) || isTargetName(label));
  const whole = kind === 'number' && /^\d+$/.test(label);
  const period = filled ? readPeriod(label) : undefined;
  return {
    written: true,
    /** Not the name of a total or a target. */
    filled,
    /** A text that begins like a figure, `74,1 a)`. */
    nearNumbers: filled && kind === 'text' && NEAR_NUMBER.test(label),
    numbers: kind === 'number',
    missing: kind === 'missing',
    /** A number without decimals, sign or unit. */
    whole,
    /** A number with a leading zero. */
    codes: whole && label.length > 1 && label.startsWith('0'),
    serials: whole && looksSerial(label),
    /** Says something about time. */
    periods: period !== undefined,
    withYear: period?.year !== undefined,
    withPart: period !== undefined && hasPart(period),
    /** A period that might as well be a number: `2026`, `202603`. */
    bare: whole && (label.length === 4 || label.length === 6),
  };
}

const TRAITS = Object.keys(
  traitsOf('', { kindOf: () => 'blank', readPeriod: () => undefined }),
) as readonly (keyof Tally)[];
const NOTHING = Object.fromEntries(TRAITS.map((trait) => [trait, 0])) as Tally;

/** Six digits are months, which codes seldom look like. */
function areSteadyYears(labels: readonly string[]): boolean {
  const years = labels.filter((label) => /^\d{4}$/.test(label)).map(Number);
  const isOrdered = (sign: number): boolean =>
    years.every((each, index) => index === 0 || (each - (years[index - 1] ?? each)) * sign >= 0);
  return years.every((each) => each >= 1980 && each <= 2060) && (isOrdered(1) || isOrdered(-1));
}
