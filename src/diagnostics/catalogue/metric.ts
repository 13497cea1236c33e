import { didYouMean, helpIf } from '../closest';
import { complaint } from '../diagnostic';

/** Where a cell stands and what is written in it, for people who look it up in Excel. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

/** A figure of a series, as a complaint about it names it: `series` and `period` are what `accept` is matched with. */
export interface FigurePlace extends Partial<CellPlace> {
  readonly series: string;
  readonly period: string;
}

const at = (p: CellPlace): string => `"${p.raw}" in row ${p.row}, column ${p.column}`;
const figure = (p: FigurePlace): string => {
  const cell = p.raw === undefined ? '' : ` ("${p.raw}" in row ${p.row ?? 0}, column ${p.column ?? 0})`;
  return `${p.series}, ${p.period}${cell}`;
};
const quoted = (names: readonly string[]): string => {
  const shown = names.slice(0, 12).map((each) => `"${each}"`);
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
};
const acceptHelp = (code: string, p: FigurePlace): string =>
  `correct the cell, or if the figure is right add \`accept: [{ code: ${code}, period: ${p.period}, series: "${p.series}", why: … }]\` to the metric`;

/** What can be wrong with the table of a metric: where its figures are. */
const tableComplaints = {
  noHeader: complaint('no-header', 'error', (p: { unclear: boolean }) => ({
    message: p.unclear
      ? 'Two rows above the figures could both be the headings'
      : 'No row with headings was found above the figures',
    help: 'say which row holds the headings, e.g. `header: 3` under `source`',
  })),
  headerOutside: complaint('header-outside', 'error', (p: { header: number; rows: number }) => ({
    message: `row ${p.header} can't be the header row: the file has ${p.rows} rows, and figures must follow the headings`,
    help: 'give the number of the row with the headings, counting title lines and empty lines',
  })),
  noDataRows: complaint('no-data-rows', 'error', () => ({
    message: 'the table has headings but no rows with figures',
    help: 'export the table again; an extract without rows is often a filter that is set wrong',
  })),
  noValueColumn: complaint('no-value-column', 'error', (p: { headings: readonly string[] }) => ({
    message: 'no column with figures was found',
    help: `name the column with \`value\` under \`source\`; the headings are ${quoted(p.headings)}`,
  })),
  severalValues: complaint('several-value-columns', 'error', (p: { values: readonly string[] }) => ({
    message: `the table has several columns with figures, and one must be chosen: ${quoted(p.values)}`,
    help: `name it with \`value\` under \`source\`, e.g. \`value: "${p.values[0] ?? ''}"\``,
  })),
  unknownColumn: complaint(
    'unknown-column',
    'error',
    (p: { key: string; name: string; known: readonly string[] }) => ({
      message: `\`${p.key}\` names the column "${p.name}", which isn't in the file`,
      ...helpIf(didYouMean(p.name, p.known)),
    }),
  ),
  unknownCell: complaint(
    'unknown-cell',
    'error',
    (p: { column: string; name: string; known: readonly string[] }) => ({
      message: `\`where\` looks for "${p.name}" in the column "${p.column}", but no row has it`,
      ...helpIf(didYouMean(p.name, p.known)),
    }),
  ),
  nothingLeft: complaint('nothing-left', 'error', () => ({
    message: 'no row of the table is left after `where`, `keep` and `drop`',
    help: 'no single row has all of the cells that `where` names; check them together',
  })),
  unknownSeriesName: complaint(
    'unknown-series-name',
    'error',
    (p: { key: string; name: string; known: readonly string[] }) => ({
      message: `\`${p.key}\` names the series "${p.name}", which isn't in the file`,
      ...helpIf(didYouMean(p.name, p.known)),
    }),
  ),
  ignoredColumns: complaint('ignored-columns', 'info', (p: { columns: readonly string[] }) => ({
    message: `not read as figures of this metric: ${p.columns.length === 1 ? 'column' : 'columns'} ${quoted(p.columns)}`,
  })),
  ignoredTotals: complaint('ignored-period-total', 'info', (p: { labels: readonly string[] }) => ({
    message: `totals over periods are left out: ${quoted(p.labels)}`,
  })),
  columnWithoutHeading: complaint('column-without-heading', 'warning', (p: { column: number }) => ({
    message: `column ${p.column} has figures but no heading and is left out`,
    help: 'write a heading above the column, or say which row holds the headings with `header`',
  })),
  splitFigures: complaint('split-figures', 'error', (p: CellPlace & { width: number; count: number }) => ({
    message: `${at(p)} stands right of the last heading${p.count > 1 ? `, as in ${p.count - 1} more rows` : ''}: a decimal comma may have been taken for a separator`,
    help: `export again with semicolons between the columns or points as decimal marks; if there are more than ${p.width} columns, write their headings`,
  })),
  blankKey: complaint('blank-key', 'error', (p: { row: number; heading: string }) => ({
    message: `row ${p.row} has figures, but its cell under "${p.heading}" is empty`,
    help: 'fill in the cell; in an export from a pivot table, repeat all labels',
  })),
  rowWithoutValues: complaint('row-without-values', 'info', (p: { row: number; name: string }) => ({
    message: `row ${p.row}, "${p.name}", has no figures and is read as a series of missing values`,
    help: 'if the row is a heading or a note, leave it out with `drop`',
  })),
  summedTotal: complaint('summed-total', 'info', (p: { name: string }) => ({
    message: `"${p.name}" is the sum of the others and is taken as the total`,
    help: 'name it with `main` to draw it as a series of its own',
  })),
} as const;

/** What can be wrong with periods. */
const periodComplaints = {
  unreadablePeriod: complaint('unreadable-period', 'error', (p: CellPlace) => ({
    message: `${at(p)} is not a period that can be read`,
    help: 'write it as 2026-03, mars 2026, 2026v12 or 2026, or name the column that holds the period with `period`',
  })),
  serialDate: complaint('serial-date', 'error', (p: CellPlace) => ({
    message: `${at(p)} looks like one of Excel's serial dates`,
    help: 'add `period_as: serial-date` under `source`, or format the cells as dates in Excel before exporting',
  })),
  noYear: complaint('no-year', 'error', (p: CellPlace) => ({
    message: `${at(p)} is a month or week without a year`,
    help: 'name the columns of both, e.g. `period: [År, Månad]`, or give the year with `at: 2026` under `source`',
  })),
  noSnapshotPeriod: complaint('no-period', 'error', () => ({
    message: 'the table has no periods, and nothing says which period it is about',
    help: 'give it with `at` under `source`, e.g. `at: 2026-03`, or name the column that holds the period with `period`',
  })),
  afterMeeting: complaint('period-after-meeting', 'warning', (p: FigurePlace & { meeting: string }) => ({
    message: `there is a figure for a period that starts after the meeting on ${p.meeting}: ${figure(p)}`,
    help: acceptHelp('period-after-meeting', p),
  })),
  ofMeeting: complaint('period-of-meeting', 'info', (p: FigurePlace & { meeting: string }) => ({
    message: `the last period, ${p.period}, isn't over at the meeting on ${p.meeting}`,
  })),
  future: complaint('future-period', 'warning', (p: FigurePlace & { today: string }) => ({
    message: `there is a figure for a period that hasn't begun on ${p.today}: ${figure(p)}`,
    help: acceptHelp('future-period', p),
  })),
  gap: complaint(
    'gap',
    'warning',
    (p: { series: string; period: string; until: string; all: readonly string[] }) => ({
      message: `the file skips ${p.period === p.until ? p.period : `${p.period} to ${p.until}`} in ${quoted(p.all)}`,
      help: `add the missing rows, or \`accept: [{ code: gap, period: ${p.period}, why: … }]\` to the metric`,
    }),
  ),
} as const;

/** What can be wrong with the text of a cell. */
const cellComplaints = {
  unreadableNumber: complaint('unreadable-number', 'error', (p: CellPlace) => ({
    message: `${at(p)} is neither a number nor a known way to say that one is missing`,
    help: 'correct the cell or empty it; leave its series out with `drop`, or choose another column with `value`',
  })),
  ambiguousNumber: complaint('ambiguous-number', 'error', (p: CellPlace & { mark: string }) => ({
    message: `${at(p)} may be a decimal number or thousands`,
    help: `say which under \`source\`: \`thousands: "${p.mark}"\` or \`decimal: "${p.mark}"\``,
  })),
  undeclaredThousands: complaint(
    'undeclared-thousands',
    'error',
    (p: CellPlace & { mark: string; decimal: string }) => ({
      message: `${at(p)} has a "${p.mark}" where the file's decimal mark is "${p.decimal}"`,
      help: `if it groups thousands, add \`thousands: "${p.mark}"\` under \`source\`; otherwise correct the cell`,
    }),
  ),
  otherDecimal: complaint('mixed-decimal', 'error', (p: CellPlace & { decimal: string }) => ({
    message: `${at(p)} is written with another decimal mark than "${p.decimal}", which the others have`,
    help: 'correct the cell, or say which mark is right with `decimal` under `source`',
  })),
  otherUnit: complaint('other-unit', 'error', (p: CellPlace & { unit: string }) => ({
    message: `${at(p)} is not in ${p.unit}, the unit of the metric`,
    help: 'choose another column with `value`, or correct `unit`',
  })),
  clock: complaint('clock-time', 'error', (p: CellPlace) => ({
    message: `${at(p)} is written as minutes and seconds`,
    help: 'add `as: "mm:ss"` under `source` to read it as minutes',
  })),
  notClock: complaint('not-clock-time', 'error', (p: CellPlace) => ({
    message: `${at(p)} can't be read as minutes and seconds, which \`as: "mm:ss"\` says it is`,
    help: 'correct the cell, or leave out `as` if the minutes have decimals',
  })),
  percentInFraction: complaint('percent-in-fraction', 'error', (p: CellPlace) => ({
    message: `${at(p)} has a percent sign, but \`as: fraction\` says that the file holds fractions between 0 and 1`,
    help: 'leave out `as: fraction`, or correct the cell',
  })),
  minutesOrClock: complaint('minutes-or-clock', 'error', (p: CellPlace) => ({
    message: `${at(p)} may be decimal minutes or minutes and seconds: all decimals in the file are two digits below 60`,
    help: 'say which under `source`: `as: number` or `as: "mm:ss"`',
  })),
  fractions: complaint('fraction-or-percent', 'error', (p: CellPlace) => ({
    message: `${at(p)} may be a fraction: no value in the file is above 1, but the unit is procent`,
    help: 'say which under `source`: `as: fraction` (0.666 is 66,6 procent) or `as: number`',
  })),
  loneDash: complaint('lone-dash', 'warning', (p: CellPlace & { count: number }) => ({
    message: `${at(p)} is read as missing${p.count > 1 ? `, and ${p.count - 1} more like it` : ''}; in some statistics "${p.raw}" means zero`,
    help: 'say which with `dash: missing` or `dash: zero` under `source`',
  })),
  excelError: complaint('excel-error', 'warning', (p: CellPlace & { count: number }) => ({
    message: `${at(p)} is an error that Excel left in the file${p.count > 1 ? `, and there are ${p.count - 1} more` : ''}; read as missing`,
    help: 'correct the formula and export again',
  })),
  manyMore: complaint('more-of-the-same', 'info', (p: { code: string; count: number }) => ({
    message: `there are ${p.count} more complaints of the kind ${p.code} about this metric`,
  })),
} as const;

/** What can be odd about figures that were read. */
const figureComplaints = {
  conflictingValues: complaint('conflicting-values', 'error', (p: FigurePlace & { other: string }) => ({
    message: `two different values for one period: ${figure(p)}, and before that "${p.other}"`,
    help: 'name the column that tells them apart with `series`, or keep one kind of rows with `where`',
  })),
  duplicateValue: complaint('duplicate-value', 'warning', (p: FigurePlace) => ({
    message: `the same value stands twice for one period: ${figure(p)}`,
    help: 'remove one of the rows, or keep one kind of rows with `where`',
  })),
  outOfRange: complaint('out-of-range', 'error', (p: FigurePlace & { low: number; high: number }) => ({
    message: `the value is outside ${Number.isFinite(p.high) ? `${p.low}–${p.high}` : `what is possible, ${p.low} or more`}: ${figure(p)}`,
    help: 'correct the cell, or widen `range` of the metric, e.g. `range: [0, 120]`',
  })),
  isolatedZero: complaint('isolated-zero', 'warning', (p: FigurePlace) => ({
    message: `a single zero among other values may be a missing one: ${figure(p)}`,
    help: acceptHelp('isolated-zero', p),
  })),
  jump: complaint('jump', 'warning', (p: FigurePlace & { from: number; to: number; factor: number }) => ({
    message: `the value goes from ${Number(p.from.toPrecision(6))} to ${Number(p.to.toPrecision(6))}, more than a factor ${p.factor}: ${figure(p)}`,
    help: `${acceptHelp('jump', p)}, or set \`jump\``,
  })),
  mixedFraction: complaint('mixed-fraction', 'warning', (p: FigurePlace) => ({
    message: `the value is below 1 among percentages and may be a fraction: ${figure(p)}`,
    help: acceptHelp('mixed-fraction', p),
  })),
  severalTargets: complaint('several-targets', 'info', (p: { values: readonly number[] }) => ({
    message: `the file has several target levels (${p.values.join(', ')}), so none is drawn`,
    help: 'give the metric its own `target`, or choose one measure with `value`',
  })),
} as const;

/** What can be wrong with keys that speak of other things than the table. */
const keyComplaints = {
  unusedAcceptance: complaint('unused-accept', 'warning', (p: { code: string }) => ({
    message: `\`accept\` settles a "${p.code}" that isn't there`,
    help: 'remove it, or check its code, period and series',
  })),
  unsettledError: complaint('accept-of-error', 'warning', (p: { code: string }) => ({
    message: `\`accept\` can't settle "${p.code}": it is an error`,
    help: 'follow the help of the error instead',
  })),
  marksClash: complaint('same-marks', 'error', (p: { mark: string }) => ({
    message: `\`decimal\` and \`thousands\` are both "${p.mark}"`,
    help: 'leave out one of them',
  })),
} as const;

/** Complaints about a metric: its table, its cells, its figures and its keys. */
export const metricComplaints = {
  ...tableComplaints,
  ...periodComplaints,
  ...cellComplaints,
  ...figureComplaints,
  ...keyComplaints,
} as const;
