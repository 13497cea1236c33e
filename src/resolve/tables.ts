import { problems } from '../diagnostics';
import {
  comparePeriods,
  formatNumber,
  labelPeriod,
  latestOf,
  mainSeries,
  periodKey,
  resolvePath,
  sayPeriod,
  shortUnit,
  type CsvTable,
  type Indicator,
  type Period,
  type Series,
  type TableContent,
  type WrittenSlide,
} from '../model';
import { childAt, span, spanAt, userInfoIn, type Tree } from '../source';
import { sourceOf } from './charts/chart-lines';
import { periodsOf } from './charts/plan-chart';
import { isRegion } from './charts/rank';
import type { Context } from './context';
import { measuredOf, type Measured } from './measured';
import { resolveAlt, resolveWords } from './rich-text';
import { decimalsOf } from './say-change';

/** Periods shown as columns when nobody says how many. */
const PERIODS = 6;

/** A table and what its metrics say of their sources. */
export interface ResolvedTable {
  readonly table: TableContent;
  readonly sources: readonly string[];
  readonly measured: readonly Measured[];
}

/** A table from metrics, from a CSV file, or as written; undefined when it can't be made (reported). */
export function resolveTable(slide: WrittenSlide, context: Context): ResolvedTable | undefined {
  const { table } = slide.spec;
  if (!table) return undefined;
  const made = 'metric' in table ? fromMetrics(slide, table, context) : withoutMetrics(slide, table, context);
  if (!made || table.alt === undefined) return made;
  return { ...made, table: { ...made.table, alt: resolveAlt(childAt(slide.tree, 'table', 'alt'), context) } };
}

function withoutMetrics(
  slide: WrittenSlide,
  spec: Exclude<NonNullable<WrittenSlide['spec']['table']>, { metric: unknown }>,
  context: Context,
): ResolvedTable | undefined {
  const table = 'file' in spec ? fromFile(slide, spec.file, context) : fromRows(slide, context);
  return table && { table, sources: [], measured: [] };
}

type MetricTable = {
  readonly metric: string | string[];
  readonly last?: number;
  readonly series?: readonly string[];
};

function fromMetrics(slide: WrittenSlide, spec: MetricTable, context: Context): ResolvedTable | undefined {
  const ids = [spec.metric].flat();
  const place = childAt(slide.tree, 'table', 'metric');
  const found = ids.flatMap((id, index) => {
    const at = place ? spanAt(place, index) : slide.tree.span;
    if (!context.ids.has(id)) context.report(problems.unknownMetric(at, { id, known: [...context.ids] }));
    const indicator = context.indicators.get(id);
    return indicator && indicator.series.length > 0 ? [indicator] : [];
  });
  const [first] = found;
  if (!first || found.length < ids.length) return undefined;
  found.forEach((indicator, index) => {
    const period = periodOf(indicator);
    if (period) context.shows({ indicator, period, at: place ? spanAt(place, index) : slide.tree.span });
  });
  const names = rowNames(found, spec, slide, context);
  const snapshot = found.length > 1 || first.series.every((series) => series.points.length === 1);
  const table = snapshot ? acrossMetrics(found, names) : overTime(first, names, spec.last ?? PERIODS);
  const sources = [...new Set(found.map((indicator) => sourceOf({ indicator })))];
  return { table, sources, measured: found.map((each) => tableMeasured(each, snapshot)) };
}

function rowNames(
  found: readonly Indicator[],
  spec: MetricTable,
  slide: WrittenSlide,
  context: Context,
): readonly string[] {
  const known = [...new Set(found.flatMap((indicator) => indicator.series.map((series) => series.name)))];
  const wanted = spec.series ?? known;
  wanted.forEach((name, index) => {
    if (known.includes(name)) return;
    const at = spanAt(slide.tree, 'table', 'series', index);
    context.report(problems.unknownSeriesOf(at, { id: [spec.metric].flat().join(', '), name, known }));
  });
  return wanted.filter((name) => known.includes(name));
}

/**
 * One row per series, one column per metric, each at one period: that of its main series' latest figure. Where the periods differ
 * the headings say them.
 */
function acrossMetrics(found: readonly Indicator[], names: readonly string[]): TableContent {
  const columns = found.map((indicator) => ({ indicator, period: periodOf(indicator) }));
  const keys = new Set(columns.map(({ period }) => period && periodKey(period)));
  const headings = columns.map(({ indicator, period }) => {
    const title = withUnit(indicator, indicator.declaration.title);
    return keys.size > 1 && period ? `${title}, ${sayPeriod(period)}` : title;
  });
  const rows = names.map((name) => ({
    cells: [
      name,
      ...columns.map(({ indicator, period }) =>
        write(indicator, valueAt(seriesNamed(indicator, name), period)),
      ),
    ],
    total: found.some((indicator) => seriesNamed(indicator, name)?.role === 'total'),
  }));
  return tableOf(
    [found[0] ? rowsHeading(found[0], names) : '', ...headings],
    rows,
    `Tabell med ${found.map((each) => each.declaration.title).join(', ')}`,
  );
}

/** The period of a snapshot of a metric: that of its main series' latest figure, else the last one with a figure. */
function periodOf(indicator: Indicator): Period | undefined {
  const main = latestOf(mainSeries(indicator))?.period;
  const all = indicator.series.flatMap((each) => latestOf(each)?.period ?? []);
  return main ?? all.sort(comparePeriods).at(-1);
}

function valueAt(series: Series | undefined, period: Period | undefined): number | null {
  const key = period && periodKey(period);
  return series?.points.find((point) => periodKey(point.period) === key)?.value ?? null;
}

function tableMeasured(indicator: Indicator, snapshot: boolean): Measured {
  const period = snapshot ? periodOf(indicator) : undefined;
  return measuredOf(indicator, { period: period && sayPeriod(period) });
}

/** What the rows of a metric are: as its file calls them, or places. */
function rowsHeading({ declaration }: Indicator, names: readonly string[]): string {
  const column = declaration.source.series;
  if (typeof column === 'string') return column.charAt(0).toLocaleUpperCase('sv') + column.slice(1);
  return names.every((name) => isRegion(name) || name === 'Riket') ? 'Område' : 'Serie';
}

/** One row per series, one column per period. */
function overTime(indicator: Indicator, names: readonly string[], count: number): TableContent {
  const periods = periodsOf(indicator.series).slice(-count);
  const rows = names.map((name) => {
    const series = seriesNamed(indicator, name);
    const values = periods.map((period) => valueAt(series, period));
    return {
      cells: [name, ...values.map((value) => write(indicator, value))],
      total: series?.role === 'total',
    };
  });
  return tableOf(
    [withUnit(indicator, rowsHeading(indicator, names)), ...periods.map(labelPeriod)],
    rows,
    `Tabell med ${indicator.declaration.title}`,
  );
}

function seriesNamed(indicator: Indicator, name: string): Series | undefined {
  return indicator.series.find((series) => series.name === name);
}

function write(indicator: Indicator, value: number | null): string {
  return value === null ? '–' : formatNumber(value, decimalsOf(indicator.declaration));
}

function withUnit(indicator: Indicator, heading: string): string {
  const unit = shortUnit(indicator.declaration.unit);
  return unit === '' ? heading : `${heading} (${unit})`;
}

function fromFile(slide: WrittenSlide, written: string, context: Context): TableContent | undefined {
  const path = resolvePath(slide.file, written);
  const csv: CsvTable | undefined = path === undefined ? undefined : context.tables.get(path);
  if (!csv || path === undefined) return undefined; // reported when it was read
  const filled = csv.rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  const [head, ...body] = filled.map((row) => row.map((cell) => cell.text.trim()));
  if (!head || body.length === 0) {
    context.report(problems.emptyTable(spanAt(slide.tree, 'table', 'file'), { path }));
    return undefined;
  }
  complainOfPasswords(csv, context);
  const width = Math.max(
    ...body.map((row) => row.findLastIndex((cell) => cell !== '') + 1),
    head.findLastIndex((cell) => cell !== '') + 1,
  );
  const even = (row: readonly string[]): string[] =>
    Array.from({ length: width }, (_, index) => row[index] ?? '');
  return tableOf(
    even(head),
    body.map((cells) => ({ cells: even(cells), total: false })),
    `Tabell med ${head.filter((cell) => cell !== '').join(', ')}`,
  );
}

/** What authors write is looked at when it is read; cells of a file are only when they are published. */
function complainOfPasswords({ file, rows }: CsvTable, { report }: Context): void {
  const bad = rows.flat().filter(({ text }) => userInfoIn(text).length > 0);
  for (const { start, end } of bad)
    report(problems.secretInAddress(span(file, start, end), { published: true }));
}

function fromRows(slide: WrittenSlide, context: Context): TableContent | undefined {
  const rows = childAt(slide.tree, 'table', 'rows');
  const columns = childAt(slide.tree, 'table', 'columns');
  if (rows?.kind !== 'list' || columns?.kind !== 'list') return undefined;
  const headings = columns.items.map((item) => resolveWords(item, context, 'label'));
  const body = rows.items.map((row) => {
    const cells = row.kind === 'list' ? row.items : [];
    if (cells.length !== headings.length) reportRagged(row, cells, headings.length, context);
    return { cells: cells.map((cell) => resolveWords(cell, context, 'label')), total: false };
  });
  return tableOf(headings, body, `Tabell med ${headings.filter((heading) => heading !== '').join(', ')}`);
}

function reportRagged(row: Tree, cells: readonly Tree[], columns: number, { report }: Context): void {
  const cut = cells.length > columns ? cutAtComma(cells) : undefined;
  report(problems.raggedTable(row.span, { cells: cells.length, columns, ...(cut !== undefined && { cut }) }));
}

/** `[x, 1 812,0]`: the first figure whose decimal comma made two cells of it. */
function cutAtComma(cells: readonly Tree[]): string | undefined {
  const texts = cells.map((cell) => (cell.kind === 'scalar' && cell.style === 'plain' ? cell : undefined));
  const [before, after] = texts.flatMap((cell, index) => {
    const last = texts[index - 1];
    const glued = cell && last && cell.span.start === last.span.end + 1;
    return glued && /\d$/.test(last.text) && /^\d/.test(cell.text) ? [last, cell] : [];
  });
  return before && after && `${before.text},${after.text}`;
}

/** Columns of figures stand to the right; the first row named a total, or marked as one, is set apart. */
function tableOf(headings: readonly string[], rows: TableContent['rows'], alt: string): TableContent {
  const columns = headings.map((heading, index) => {
    const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
    const figures = index > 0 && cells.length > 0 && cells.every((cell) => FIGURE.test(cell));
    return { heading, align: figures ? ('right' as const) : ('left' as const) };
  });
  const grouped = headings.map((_, index) => areAmounts(rows.map((row) => row.cells[index] ?? '')));
  const marked = rows.map((row) => ({
    cells: row.cells.map((cell, index) =>
      columns[index]?.align === 'right' ? setFigure(cell, grouped[index] === true) : cell,
    ),
    total: row.total || TOTAL.test(row.cells[0] ?? ''),
  }));
  return { columns, rows: marked, alt };
}

const FIGURE = /^([-+\u2212–]?\d[\d\s.,\u00a0\u202f]*\s?(%|st|min|mnkr|p\.e\.)?|[-–.x]|\.\.)$/;
/** A figure that isn't a year: it has decimals, or a sign, or more than four digits. */
const LARGE = /^([-+\u2212–]\d|\d+,\d|\d{5})/;

/** Whether a column holds amounts: not codes, of which one begins with 0 or all have the same number of digits, nor dates. */
function areAmounts(cells: readonly string[]): boolean {
  const whole = cells.filter((cell) => /^\d+$/.test(cell));
  const lengths = new Set(whole.map(({ length }) => length));
  const codes = whole.some((cell) => /^0\d/.test(cell)) || (whole.length > 1 && lengths.size === 1);
  return (
    cells.some((cell) => LARGE.test(cell)) && !(codes && whole.length === cells.filter(isWritten).length)
  );
}

function isWritten(cell: string): boolean {
  return /\d/.test(cell);
}

/** A figure as it is set: a real minus, and spaces between thousands where the column's figures are amounts (DOMAIN part 6). */
function setFigure(cell: string, amounts: boolean): string {
  const signed = cell.replace(/^[-–](?=\d)/, '\u2212');
  return amounts
    ? signed.replace(
        /^([-+\u2212]?)(\d{4,15})(?!\d)/,
        (_, sign: string, digits: string) => sign + groupDigits(digits),
      )
    : signed;
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

const TOTAL = /^(totalt|summa|total|alla)\b/i;
