import type { Indicator, PlainDate } from '../../model';
import { texts } from '../texts';
import { factsOf, type MetricFacts } from './metric-facts';
import type { Style } from './style';
import { plainText, fitLeft, fitRight, textWidth, wrap } from './terminal-text';

export interface TableStyle extends Style {
  readonly today: PlainDate;
}

const COLUMNS = ['id', 'latest', 'period', 'change', 'target', 'age', 'trend'] as const;
type Column = (typeof COLUMNS)[number];

interface Row extends Readonly<Record<Column, string>> {
  readonly facts?: MetricFacts;
  /** What the trend is drawn of, once its width is known. */
  readonly values?: readonly (number | null)[];
}

/** Figures stand at the right of their column, words at the left. */
const RIGHT: readonly Column[] = ['latest', 'change', 'target', 'age'];

/** Widest a column may get; a longer id is cut, since its row is found by its start. */
const WIDEST: Readonly<Record<Column, number>> = {
  id: 26,
  latest: 14,
  period: 8,
  change: 12,
  target: 10,
  age: 5,
  trend: 24,
};

/** The catalogue as a table that fits the terminal: one row a metric, its recent course as bars. */
export function metricsTable(indicators: readonly Indicator[], style: TableStyle): readonly string[] {
  if (indicators.length === 0) return [texts.metrics.empty];
  const head: Row = texts.metrics.columns;
  const bare = indicators.map((indicator) => rowOf(indicator, style));
  const widths = widthsOf([head, ...bare], style.columns);
  const lines = bare.map((row) => coloured(row, widths, style));
  return [style.paint.dim(joined(head, widths)), ...lines];
}

function rowOf(indicator: Indicator, { today }: TableStyle): Row {
  const id = plainText(indicator.id);
  const facts = factsOf(indicator, today);
  const { value, period, change, target, age } = facts;
  const values = facts.series?.points.map((point) => point.value) ?? [];
  const trend = sparkline(values, WIDEST.trend);
  const latest = plainText(value) || texts.metrics.unread;
  return { id, latest, period, change: plainText(change), target: plainText(target), age, trend, facts, values };
}

type Widths = Readonly<Record<Column, number>>;

/** Every column as wide as it needs; what is then missing is taken from the trend, then from the ids. */
function widthsOf(rows: readonly Row[], columns: number): Widths {
  const wanted = (column: Column) => Math.min(WIDEST[column], Math.max(...rows.map((row) => textWidth(row[column]))));
  const widths = Object.fromEntries(COLUMNS.map((column) => [column, wanted(column)])) as Record<Column, number>;
  const gaps = 2 * (COLUMNS.length - 1);
  const over = () => COLUMNS.reduce((sum, column) => sum + widths[column], gaps) - columns;
  widths.trend = Math.max(5, widths.trend - Math.max(0, over()));
  widths.id = Math.max(8, widths.id - Math.max(0, over()));
  return widths;
}

function joined(row: Row, widths: Widths, paint: (column: Column, cell: string) => string = (_, cell) => cell): string {
  const cells = COLUMNS.map((column) => {
    const width = widths[column];
    const text = column === 'trend' && row.values ? sparkline(row.values, width) : row[column];
    const cell = RIGHT.includes(column) ? fitRight(text, width) : fitLeft(text, width);
    return paint(column, cell);
  });
  return cells.join('  ').trimEnd();
}

function coloured(row: Row, widths: Widths, { paint }: TableStyle): string {
  const { facts } = row;
  return joined(row, widths, (column, cell) => {
    if (column === 'id') return paint.bold(cell);
    if (column === 'latest' && facts?.value === '') return paint.red(cell);
    if (column === 'target' && facts?.reached !== undefined)
      return facts.reached ? paint.green(cell) : paint.yellow(cell);
    return column === 'trend' ? paint.cyan(cell) : cell;
  });
}

/** A plain table of words: headings, then rows; columns as wide as their longest cell. */
export function wordTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => textWidth(row[index] ?? ''))));
  return rows.map((row) => row.map((cell, index) => fitLeft(cell, widths[index] ?? 0)).join('  '));
}

/** Terms and what is said of them, side by side; longer texts go on below, under their own beginning. */
export function pairs(rows: readonly (readonly [string, string])[], { paint, columns }: Style): readonly string[] {
  return rows.flatMap(([term, says]) => {
    const [first = '', ...more] = says.includes(' ')
      ? wrap(harmless(says, paint.isColorSupported), columns - 14)
      : [says];
    return [`  ${paint.dim(fitLeft(term, 10))}  ${first}`, ...more.map((line) => ' '.repeat(14) + line)];
  });
}

/** Colours of our own pass only where there are colours; an author's text is plain either way. */
function harmless(text: string, coloured: boolean): string {
  return coloured ? text : plainText(text);
}

const BARS = '▁▂▃▄▅▆▇█';

/** The last figures as bars, one a character, lowest to highest; a gap for a missing one. @example sparkline([1, null, 8], 3) // '▁ █' */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const shown = values.slice(-width);
  const known = shown.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const bar = (value: number) => BARS[high === low ? 3 : Math.round(((value - low) / (high - low)) * 7)] ?? ' ';
  return shown.map((value) => (value === null ? ' ' : bar(value))).join('');
}
