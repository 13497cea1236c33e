import { error, info, warning } from '../diagnostic';
import { acceptCode, acceptHelp, at, figure, inDigits, under, type FigurePlace, type MetricCell } from '../words';

/** A figure as it is, without the noise of binary fractions. */
const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** What can be wrong with the text of a cell. */
const cellProblems = {
  unreadableNumber: error('unreadable-number', (p: MetricCell) => ({
    message: `${at(p)} is neither a number nor a known way to say that one is missing`,
    help: 'correct the cell or empty it; leave its series out with `drop`, or choose another column with `value`',
  })),
  ambiguousNumber: error('ambiguous-number', (p: MetricCell & { mark: string }) => ({
    message: `${at(p)} may be a decimal number or thousands`,
    help: `say which ${under(p)}: \`thousands: "${p.mark}"\` or \`decimal: "${p.mark}"\``,
  })),
  undeclaredThousands: error('undeclared-thousands', (p: MetricCell & { mark: string; decimal: string }) => ({
    message: `${at(p)} has a "${p.mark}" where the file's decimal mark is "${p.decimal}"`,
    help: `if it groups thousands, add \`thousands: "${p.mark}"\` ${under(p)}; otherwise correct the cell`,
  })),
  otherDecimal: error('mixed-decimal', (p: MetricCell & { decimal: string }) => ({
    message: `${at(p)} is written with another decimal mark than "${p.decimal}", which the others have`,
    help: `correct the cell, or say which mark is right with \`decimal\` ${under(p)}`,
  })),
  otherUnit: error('other-unit', (p: MetricCell & { unit: string }) => ({
    message: `${at(p)} is not in ${p.unit}, the unit of the metric`,
    help: 'choose another column with `value`, or correct `unit`',
  })),
  clock: error('clock-time', (p: MetricCell) => ({
    message: `${at(p)} is written as minutes and seconds`,
    help: `add \`as: "mm:ss"\` ${under(p)} to read it as minutes, or choose other columns with \`value\``,
  })),
  notClock: error('not-clock-time', (p: MetricCell) => ({
    message: `${at(p)} can't be read as minutes and seconds, which \`as: "mm:ss"\` says it is`,
    help: 'correct the cell, choose the column with `value`, or leave out `as` if the minutes have decimals',
  })),
  percentInFraction: error('percent-in-fraction', (p: MetricCell) => ({
    message: `${at(p)} has a percent sign, but \`as: fraction\` says that the file holds fractions between 0 and 1`,
    help: 'leave out `as: fraction`, or correct the cell',
  })),
  minutesOrClock: error('minutes-or-clock', (p: MetricCell) => ({
    message: `${at(p)} may be decimal minutes or minutes and seconds: all decimals in the file are two digits below 60`,
    help: `say which ${under(p)}: \`as: number\` or \`as: "mm:ss"\``,
  })),
  fractions: error('fraction-or-percent', (p: MetricCell) => ({
    message: `${at(p)} may be a fraction: no value in the file is above 2, but the unit is procent`,
    help: `say which ${under(p)}: \`as: fraction\` (0.666 is 66,6 procent) or \`as: number\``,
  })),
  loneDash: warning('lone-dash', (p: MetricCell & { count: number }) => ({
    message: `${at(p)} is read as missing${p.count > 1 ? `, and ${p.count - 1} more like it` : ''}; in some statistics "${p.raw}" means zero`,
    help: `say which with \`dash: missing\` or \`dash: zero\` ${under(p)}`,
  })),
  excelError: warning('excel-error', (p: MetricCell & { count: number }) => ({
    message: `${at(p)} is an error that Excel left in the file${p.count > 1 ? `, and there are ${p.count - 1} more` : ''}; read as missing`,
    help: `correct the formula and export again; ${acceptCode('excel-error')}`,
  })),
  /** `of` says among which: `about this metric`, `in this file`. */
  manyMore: info('more-of-the-same', (p: { code: string; count: number; of: string }) => ({
    message: `there ${p.count === 1 ? 'is 1 more complaint' : `are ${inDigits(p.count)} more complaints`} of the kind ${p.code} ${p.of}`,
  })),
} as const;

/** What a unit allows. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

const limits = ({ low, high }: Limits): string =>
  Number.isFinite(high) ? `${low}–${high}` : `what is possible, ${low} or more`;

/** What can be odd about figures that were read. */
const seriesProblems = {
  conflictingValues: error('conflicting-values', (p: FigurePlace & { other: string }) => ({
    message: `two different values for one period: ${figure(p)}, and before that "${p.other}"`,
    help: 'name the column that tells them apart with `series`, or keep one kind of rows with `where`',
  })),
  duplicateValue: warning('duplicate-value', (p: FigurePlace) => ({
    message: `the same value stands twice for one period: ${figure(p)}`,
    help: `remove one of the rows, keep one kind of rows with \`where\`; ${acceptHelp('duplicate-value', p)}`,
  })),
  outOfRange: error('out-of-range', (p: FigurePlace & Limits) => ({
    message: `the value is outside ${limits(p)}: ${figure(p)}`,
    help: 'correct the cell, choose the column with `value`, or widen `range` of the metric, e.g. `range: [0, 120]`',
  })),
  unlikelyUnit: error('unlikely-unit', (p: Limits & { unit: string; outside: number; values: number }) => ({
    message: `"${p.unit}" is hardly the unit of these figures: ${p.outside} of ${p.values} are outside ${limits(p)}`,
    help: 'correct `unit` (antal is for counts), choose another column with `value`, or set `range` if the figures are right',
  })),
  isolatedZero: warning('isolated-zero', (p: FigurePlace) => ({
    message: `a single zero among other values may be a missing one: ${figure(p)}`,
    help: acceptHelp('isolated-zero', p),
  })),
  jump: warning('jump', (p: FigurePlace & { from: number; to: number; factor: number }) => ({
    message: `the value goes from ${plain(p.from)} to ${plain(p.to)}, more than a factor ${p.factor}: ${figure(p)}`,
    help: `${acceptHelp('jump', p)}, or set \`jump\``,
  })),
  mixedFraction: warning('mixed-fraction', (p: FigurePlace) => ({
    message: `the value is small among percentages and may be a fraction: ${figure(p)}`,
    help: acceptHelp('mixed-fraction', p),
  })),
  clockHours: warning('clock-hours', (p: FigurePlace) => ({
    message: `all times end in :00, as Excel writes minutes and seconds that were typed as hours and minutes: ${figure(p)} is read as hours`,
    help: `export the column as text or as [mm]:ss; ${acceptHelp('clock-hours', p)}`,
  })),
  mixedPeriods: warning('mixed-periods', (p: FigurePlace) => ({
    message: `months, weeks and years stand in one series: ${figure(p)}`,
    help: `read one kind of them only, with \`where\`, \`value\` or \`drop\`; ${acceptHelp('mixed-periods', p)}`,
  })),
  severalTargets: info('several-targets', (p: { values: readonly number[] }) => ({
    message: `the file has several target levels (${p.values.slice(0, 6).join(', ')}${p.values.length > 6 ? ' …' : ''}), so none is drawn`,
    help: 'give the metric its own `target`, or choose one measure with `value`',
  })),
} as const;

/** Diagnostics of a metric's cells and figures. */
export const figureProblems = { ...cellProblems, ...seriesProblems } as const;
