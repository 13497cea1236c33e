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
  valueAt,
  type CsvTable,
  type Indicator,
  type Period,
  type Series,
  type TableContent,
  type WrittenSlide,
} from '../model';
import { childAt, span, spanAt, userInfoIn, type Tree } from '../source';
import { isRegion } from './charts/build-snapshots';
import { measuredOf, sourceOf, type Measured } from './charts/chart-lines';
import { periodsOf } from './charts/plan-chart';
import { fewEnough } from './check-size';
import type { Context } from './context';
import { findIndicator } from './live-figures';
import { resolveAlt, resolveWords } from './rich-text';
import { capital, decimalsOf } from './say-change';

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
  const made = 'metric' in table ? fromMetrics(slide, table, context) : fromCells(slide, context);
  if (!made || table.alt === undefined) return made;
  return { ...made, table: { ...made.table, alt: resolveAlt(childAt(slide.tree, 'table', 'alt'), context) } };
}

function fromCells(slide: WrittenSlide, context: Context): ResolvedTable | undefined {
  const { table: spec } = slide.spec;
  const table = spec && 'file' in spec ? fromFile(slide, spec.file, context) : fromRows(slide, context);
  return table && { table, sources: [], measured: [] };
}

type MetricTable = { readonly metric: string | string[]; readonly last?: number; readonly series?: readonly string[] };

function fromMetrics(slide: WrittenSlide, spec: MetricTable, context: Context): ResolvedTable | undefined {
  const ids = [spec.metric].flat();
  const place = childAt(slide.tree, 'table', 'metric');
  const spanOf = (index: number) => (place ? spanAt(place, index) : slide.tree.span);
  const found = ids.flatMap((id, index) => findIndicator(id, spanOf(index), context) ?? []);
  const [first] = found;
  if (!first || found.length < ids.length) return undefined;
  found.forEach((indicator, index) => {
    const period = periodOf(indicator);
    if (period) context.shows({ indicator, period, at: spanOf(index) });
  });
  const names = rowNames(found, slide, context);
  const snapshot = found.length > 1 || first.series.every((series) => series.points.length === 1);
  const table = snapshot ? acrossMetrics(found, names) : overTime(first, names, spec.last ?? PERIODS);
  const sources = [...new Set(found.map((indicator) => sourceOf({ indicator })))];
  return { table, sources, measured: found.map((each) => tableMeasured(each, snapshot)) };
}

/** The series that the author names, or all; none when they are more than a slide may have. */
function rowNames(
  found: readonly Indicator[],
  { spec: { table }, tree }: WrittenSlide,
  { report }: Context,
): readonly string[] {
  const names = new Set(found.flatMap(({ series }) => series.map(({ name }) => name)));
  const known = [...names];
  const requested = (table && 'metric' in table && table.series) || known;
  const there = requested.filter((name, index) => {
    if (names.has(name)) return true;
    const at = spanAt(tree, 'table', 'series', index);
    report(problems.unknownSeriesOf(at, { id: found.map(({ id }) => id).join(', '), name, known }));
    return false;
  });
  return fewEnough(there, 'rows', { at: spanAt(tree, 'table', 'series'), report });
}

/**
 * One row per series, one column per metric, each at one period: that of its main series' latest figure. Where the periods differ
 * the headings say them.
 */
function acrossMetrics(found: readonly Indicator[], names: readonly string[]): TableContent {
  const columns = found.map((indicator) => ({
    indicator,
    period: periodOf(indicator),
    byName: seriesByName(indicator),
  }));
  const keys = new Set(columns.map(({ period }) => period && periodKey(period)));
  const headings = columns.map(({ indicator, period }) => {
    const title = withUnit(indicator, indicator.declaration.title);
    return keys.size > 1 && period ? `${title}, ${sayPeriod(period)}` : title;
  });
  const rows = names.map((name) => ({
    cells: [name, ...columns.map(({ indicator, period, byName }) => cellOf(indicator, byName.get(name), period))],
    total: columns.some(({ byName }) => byName.get(name)?.role === 'total'),
  }));
  const title = `Tabell med ${found.map((each) => each.declaration.title).join(', ')}`;
  return tableOf([found[0] ? rowsHeading(found[0], names) : '', ...headings], rows, title);
}

/** The period of a snapshot of a metric: that of its main series' latest figure, else the last one with a figure. */
function periodOf(indicator: Indicator): Period | undefined {
  const main = latestOf(mainSeries(indicator))?.period;
  const all = indicator.series.flatMap((each) => latestOf(each)?.period ?? []);
  return main ?? all.sort(comparePeriods).at(-1);
}

function tableMeasured(indicator: Indicator, snapshot: boolean): Measured {
  const period = snapshot ? periodOf(indicator) : undefined;
  return measuredOf(indicator, { period: period && sayPeriod(period) });
}

/** What the rows of a metric are: as its file calls them, or places. */
function rowsHeading({ declaration }: Indicator, names: readonly string[]): string {
  const column = declaration.source.series;
  if (typeof column === 'string') return capital(column);
  return names.every((name) => isRegion(name) || name === 'Riket') ? 'Område' : 'Serie';
}

/** One row per series, one column per period. */
function overTime(indicator: Indicator, names: readonly string[], count: number): TableContent {
  const periods = periodsOf(indicator.series).slice(-count);
  const byName = seriesByName(indicator);
  const rows = names.map((name) => {
    const series = byName.get(name);
    const cells = [name, ...periods.map((period) => cellOf(indicator, series, period))];
    return { cells, total: series?.role === 'total' };
  });
  const heading = withUnit(indicator, rowsHeading(indicator, names));
  return tableOf([heading, ...periods.map(labelPeriod)], rows, `Tabell med ${indicator.declaration.title}`);
}

function seriesByName({ series }: Indicator): ReadonlyMap<string, Series> {
  return new Map(series.map((each) => [each.name, each]));
}

/** The figure of a series at a period, or a dash where there is none. */
function cellOf(indicator: Indicator, series: Series | undefined, period: Period | undefined): string {
  const value = series && period ? valueAt(series, period) : null;
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
  reportPasswords(csv, context);
  const shown = fewEnough(body, 'rows', { at: spanAt(slide.tree, 'table', 'file'), report: context.report });
  if (shown.length === 0) return undefined;
  const width = Math.max(...[head, ...shown].map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const even = (row: readonly string[]): string[] => Array.from({ length: width }, (_, index) => row[index] ?? '');
  const rows = shown.map((cells) => ({ cells: even(cells), total: false }));
  return tableOf(even(head), rows, `Tabell med ${head.filter((cell) => cell !== '').join(', ')}`);
}

/** What authors write is looked at when it is read; cells of a file are only when they are published. */
function reportPasswords({ file, rows }: CsvTable, { report }: Context): void {
  const bad = rows.flat().filter(({ text }) => userInfoIn(text).length > 0);
  for (const { start, end } of bad) report(problems.secretInAddress(span(file, start, end), { published: true }));
}

function fromRows(slide: WrittenSlide, context: Context): TableContent | undefined {
  const rows = childAt(slide.tree, 'table', 'rows');
  const columns = childAt(slide.tree, 'table', 'columns');
  if (rows?.kind !== 'list' || columns?.kind !== 'list') return undefined;
  const headings = columns.items.map((item) => resolveWords(item, context, 'label'));
  const { report } = context;
  const body = fewEnough(rows.items, 'rows', { at: rows.span, report }).map((row) => {
    const cells = row.kind === 'list' ? row.items : [];
    if (cells.length !== headings.length) {
      const cut = cells.length > headings.length ? cutAtComma(cells) : undefined;
      const sizes = { cells: cells.length, columns: headings.length, ...(cut !== undefined && { cut }) };
      report(problems.raggedTable(row.span, sizes));
    }
    return { cells: cells.map((cell) => resolveWords(cell, context, 'label')), total: false };
  });
  return tableOf(headings, body, `Tabell med ${headings.filter((heading) => heading !== '').join(', ')}`);
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
  const set = (cell: string, index: number): string =>
    columns[index]?.align === 'right' ? setFigure(cell, grouped[index] === true) : cell;
  const marked = rows.map(({ cells, total }) => ({
    cells: cells.map(set),
    total: total || TOTAL.test(cells[0] ?? ''),
  }));
  return { columns, rows: marked, alt };
}

const FIGURE = /^([-+\u2212–]?\d[\d\s.,\u00a0\u202f]*\s?(%|st|min|mnkr|p\.e\.)?|[-–.x]|\.\.)$/;
/** A figure that isn't a year: it has decimals, or a sign, or more than four digits. */
const LARGE = /^([-+\u2212–]\d|\d+,\d|\d{5})/;

/** Whether a column holds amounts: not codes, of which one begins with 0 or all have the same number of digits, nor dates. */
function areAmounts(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => /\d/.test(cell));
  const whole = written.filter((cell) => /^\d+$/.test(cell));
  const lengths = new Set(whole.map(({ length }) => length));
  const codes = whole.some((cell) => /^0\d/.test(cell)) || (whole.length > 1 && lengths.size === 1);
  return cells.some((cell) => LARGE.test(cell)) && !(codes && whole.length === written.length);
}

/** A figure as it is set: a real minus, and spaces between thousands where the column's figures are amounts (DOMAIN part 6). */
function setFigure(cell: string, isAmount: boolean): string {
  const signed = cell.replace(/^[-–](?=\d)/, '\u2212');
  if (!isAmount) return signed;
  return signed.replace(/^[-+\u2212]?\d{4,15}(?!\d)/, (number) => number.replace(/\B(?=(\d{3})+$)/g, '\u00a0'));
}

const TOTAL = /^(totalt|summa|total|alla)\b/i;
