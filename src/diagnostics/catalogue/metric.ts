import { shorten } from '../../source';
import { didYouMean, helpIf } from '../suggest-key';
import { error, info, warning } from '../diagnostic';
import { acceptCode, acceptHelp, at, figure, type CellPlace, type FigurePlace, type MetricCell } from '../words';

const quoted = (names: readonly string[]): string => {
  const shown = names.slice(0, 12).map((each) => `"${shorten(each)}"`);
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
};

/** How a table was read, as `source` in the JSON has it. */
export interface ReadAs {
  readonly metric: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly shape: string;
  readonly header: number;
  readonly period: readonly string[];
  readonly series: readonly string[];
  readonly value: readonly string[];
}

const DELIMITERS: Readonly<Record<string, string>> = { ';': 'semicolons', ',': 'commas', '\t': 'tabs', ' ': 'spaces' };

const columnsOf = (p: ReadAs): string =>
  [
    p.period.length > 0 && `periods under ${quoted(p.period)}`,
    p.series.length > 0 && `series named under ${quoted(p.series)}`,
    p.value.length > 0 && `figures under ${quoted(p.value)}`,
  ]
    .filter((part) => part !== false)
    .map((part) => `, ${part}`)
    .join('');

/** What can be wrong with the table of a metric: where its figures are. */
const tableProblems = {
  noHeader: error('no-header', (p: { unclear: boolean }) => ({
    message: p.unclear
      ? 'Two rows above the figures could both be the headings'
      : 'No row with headings was found above the figures',
    help: 'say which row holds the headings, e.g. `header: 3` under `source`',
  })),
  headerOutside: error('header-outside', (p: { header: number; rows: number }) => ({
    message: `row ${p.header} can't be the header row: the file has ${p.rows} rows, and figures must follow the headings`,
    help: 'give the number of the row with the headings, counting title lines and empty lines',
  })),
  noDataRows: error('no-data-rows', () => ({
    message: 'the table has headings but no rows with figures',
    help: 'export the table again; an extract without rows is often a filter that is set wrong',
  })),
  noValueColumn: error('no-value-column', (p: { headings: readonly string[] }) => ({
    message: 'no column with figures was found',
    help: `name the column with \`value\` under \`source\`; the headings are ${quoted(p.headings)}`,
  })),
  severalValues: error('several-value-columns', (p: { values: readonly string[] }) => ({
    message: `the table has several columns with figures, and one must be chosen: ${quoted(p.values)}`,
    help: `name it with \`value\` under \`source\`, e.g. \`value: "${p.values.find((each) => each !== '') ?? ''}"\`, or several with \`value: [ … ]\``,
  })),
  unknownColumn: error('unknown-column', (p: { key: string; name: string; known: readonly string[] }) => ({
    message: `\`${p.key}\` names the column "${p.name}", which isn't in the file`,
    ...helpIf(didYouMean(p.name, p.known)),
  })),
  unknownCell: error('unknown-cell', (p: { column: string; name: string; known: readonly string[] }) => ({
    message: `\`where\` looks for "${p.name}" in the column "${p.column}", but no row has it`,
    ...helpIf(didYouMean(p.name, p.known)),
  })),
  nothingLeft: error('nothing-left', () => ({
    message: 'no row of the table is left after `where`, `keep` and `drop`',
    help: 'no single row has all of the cells that `where` names; check them together',
  })),
  unknownSeriesName: error('unknown-series-name', (p: { key: string; name: string; known: readonly string[] }) => ({
    message: `\`${p.key}\` names the series "${p.name}", which isn't in the file`,
    ...helpIf(didYouMean(p.name, p.known)),
  })),
  readAs: info('read-as', (p: ReadAs) => ({
    message: `"${p.metric}" is read as ${p.encoding}, cells cut at ${DELIMITERS[p.delimiter] ?? p.delimiter}, decimals after "${p.decimal}": a ${p.shape} table with headings in row ${p.header}${columnsOf(p)}`,
    help: 'where this is wrong, say it under `source` with `encoding`, `delimiter`, `decimal`, `header`, `period`, `series` or `value`',
  })),
  ambiguousName: error('ambiguous-name', (p: { key: string; name: string; meant: readonly string[] }) => ({
    message: `\`${p.key}\` says "${p.name}", which may mean ${quoted(p.meant)}`,
    help: `write it in full, as it stands in the file, e.g. "${p.meant[0] ?? ''}"`,
  })),
  sameSeriesName: error('same-series-name', (p: { name: string }) => ({
    message: `two series are called "${p.name}" after \`rename\``,
    help: 'give each a name of its own, or leave one out with `drop`',
  })),
  ignoredColumns: info('ignored-columns', (p: { columns: readonly string[] }) => ({
    message: `not read as figures of this metric: ${p.columns.length === 1 ? 'column' : 'columns'} ${quoted(p.columns)}`,
  })),
  ignoredTotals: info('ignored-period-total', (p: { labels: readonly string[] }) => ({
    message: `totals over periods are left out: ${quoted(p.labels)}`,
  })),
  columnWithoutHeading: warning('column-without-heading', (p: { column: number }) => ({
    message: `column ${p.column} has figures but no heading and is left out`,
    help: `write a heading above the column, or say which row holds the headings with \`header\`; ${acceptCode('column-without-heading')}`,
  })),
  splitFigures: error('split-figures', (p: CellPlace & { width: number; count: number }) => ({
    message: `${at(p)} stands right of the last heading${p.count > 1 ? `, as in ${p.count - 1} more rows` : ''}: a decimal comma may have been taken for a separator`,
    help: `export again with semicolons between the columns or points as decimal marks; if there are more than ${p.width} columns, write their headings`,
  })),
  unreadHeading: warning('unread-heading', (p: MetricCell) => ({
    message: `the column ${at(p)} has figures, but its heading can't be read as a period; it is left out`,
    help: `correct the heading; ${acceptCode('unread-heading')}`,
  })),
  mixedSeries: warning('mixed-series', (p: MetricCell & { before: string }) => ({
    message: `${at(p)} and "${p.before}" above it come out as one series: \`series\` leaves their column out`,
    help: `name the column under \`series\` too, choose one of its values with \`where\`, or, if it tells nothing of the figure, add \`accept: [{ code: mixed-series, why: … }]\` to the metric "${p.metric}"`,
  })),
  shiftedRow: error('shifted-row', (p: { row: number; raw: string }) => ({
    message: `row ${p.row} doesn't fit the headings: "${p.raw}" stands where something else is expected`,
    help: 'look for a cell that is missing, or for one delimiter too many (a name with a delimiter in it needs quotation marks)',
  })),
  groupRow: error('group-row', (p: CellPlace) => ({
    message: `${at(p)} stands alone among rows of figures: those below it may belong to it`,
    help: 'write it in a column of its own, in every row it is about, or take the row out',
  })),
  suspectedSplit: warning('suspected-split', (p: MetricCell) => ({
    message: `${at(p)} may be the decimal of the figure before it: between commas, every row has a single digit there`,
    help: `export again with semicolons between the columns, or, if the columns are right, add \`accept: [{ code: suspected-split, why: … }]\` to the metric "${p.metric}"`,
  })),
  secondTable: error('second-table', (p: { row: number }) => ({
    message: `another table begins in row ${p.row}, and its figures aren't those of the headings above`,
    help: `save the tables as files of their own, or read the last one: \`header: ${p.row}\` under \`source\``,
  })),
  blankKey: error('blank-key', (p: { row: number; heading: string }) => ({
    message: `row ${p.row} has figures, but its cell under "${p.heading}" is empty`,
    help: 'fill in the cell; in an export from a pivot table, repeat all labels',
  })),
  rowWithoutValues: info('row-without-values', (p: { row: number; name: string }) => ({
    message: `row ${p.row}, "${p.name}", has no figures and is read as a series of missing values`,
    help: 'if the row is a heading or a note, leave it out with `drop`',
  })),
  suspectedTotal: warning('suspected-total', (p: { name: string; metric: string }) => ({
    message: `"${p.name}" is the sum of the few others and is taken as their total, so it isn't drawn`,
    help: `if that is chance, name it with \`main\`; if it is the total, add \`accept: [{ code: suspected-total, why: … }]\` to the metric "${p.metric}"`,
  })),
  summedTotal: info('summed-total', (p: { name: string; metric: string }) => ({
    message: `"${p.name}" is the sum of the others and is taken as the total`,
    help: 'name it with `main` to draw it as a series of its own',
  })),
} as const;

/** What can be wrong with periods. */
const periodProblems = {
  unreadablePeriod: error('unreadable-period', (p: CellPlace) => ({
    message: `${at(p)} is not a period that can be read`,
    help: 'write it as 2026-03, mars 2026, 2026v12 or 2026 (quarters, terms and school years are not among the periods that deck knows), or name the column that holds the period with `period`',
  })),
  severalPeriods: error('several-period-columns', (p: { columns: readonly string[] }) => ({
    message: `several columns hold periods, and they differ: ${quoted(p.columns)}`,
    help: `say which one counts with \`period\` under \`source\`, e.g. \`period: "${p.columns[0] ?? ''}"\`; two tables side by side must be cut apart`,
  })),
  atContradicts: error('at-contradicts', (p: { at: string; said: string }) => ({
    message: `\`at\` says ${p.at}, but the file speaks for itself: ${p.said}`,
    help: 'remove `at`, or correct it if the file is the right one',
  })),
  serialDate: error('serial-date', (p: CellPlace) => ({
    message: `${at(p)} looks like one of Excel's serial dates`,
    help: 'add `period_as: serial-date` under `source`, or format the cells as dates in Excel before exporting',
  })),
  noYear: error('no-year', (p: CellPlace) => ({
    message: `${at(p)} is a month or week without a year`,
    help: 'name the columns of both, e.g. `period: [År, Månad]`, or give the year with `at: 2026` under `source`',
  })),
  noSnapshotPeriod: error('no-period', () => ({
    message: 'the table has no periods, and nothing says which period it is about',
    help: 'give it with `at` under `source`, e.g. `at: 2026-03`, or name the column that holds the period with `period`',
  })),
  afterMeeting: warning('period-after-meeting', (p: FigurePlace & { meeting: string }) => ({
    message: `there is a figure for a period that starts after the meeting on ${p.meeting}: ${figure(p)}`,
    help: acceptHelp('period-after-meeting', p),
  })),
  ofMeeting: info('period-of-meeting', (p: FigurePlace & { meeting: string }) => ({
    message: `the last period, ${p.period}, isn't over at the meeting on ${p.meeting}`,
  })),
  future: warning('future-period', (p: FigurePlace & { today: string }) => ({
    message: `there is a figure for a period that hasn't begun on ${p.today}: ${figure(p)}`,
    help: acceptHelp('future-period', p),
  })),
  gap: warning(
    'gap',
    (p: { metric: string; series: string; period: string; until: string; all: readonly string[] }) => ({
      message: `the file skips ${p.period === p.until ? p.period : `${p.period} to ${p.until}`} in ${quoted(p.all)}`,
      help: `add the missing rows, or \`accept: [{ code: gap, period: ${p.period}, why: … }]\` to the metric "${p.metric}"`,
    }),
  ),
} as const;

/** What can be wrong with keys that speak of other things than the table. */
const keyProblems = {
  unusedAcceptance: warning('unused-accept', (p: { code: string }) => ({
    message: `\`accept\` settles a "${p.code}" that isn't there`,
    help: 'remove it, or check its code, period and series',
  })),
  unsettledError: warning('accept-of-error', (p: { code: string }) => ({
    message: `\`accept\` can't settle "${p.code}": it is an error`,
    help: 'follow the help of the error instead',
  })),
  marksClash: error('same-marks', (p: { mark: string }) => ({
    message: `\`decimal\` and \`thousands\` are both "${p.mark}"`,
    help: 'leave out one of them',
  })),
} as const;

/** Diagnostics of a metric: its table, its periods and its keys. */
export const metricProblems = { ...tableProblems, ...periodProblems, ...keyProblems } as const;
