import type { Diagnostic } from '../diagnostics';
import type { MetricDeclaration } from '../schema';
import type { Tree } from '../source';
import type { Cell, CsvTable, Delimiter, Encoding } from './table';
import type { PlainDate } from './date';
import { periodKey, type Period } from './period';
import { labelValue } from './unit';

/** A figure: value in the metric's unit, `null` when missing. */
export interface Point {
  readonly period: Period;
  readonly value: number | null;
  /** The cell it was read from; absent where its row ends before that. */
  readonly cell?: Cell;
}

export type SeriesRole = 'main' | 'reference' | 'total' | 'other';

/** A named series; points ascend by period, one per period. */
export interface Series {
  readonly name: string;
  readonly role: SeriesRole;
  readonly points: readonly Point[];
}

export type TableShape = 'wide' | 'long' | 'cross' | 'category';

/** How and from what a metric was read. */
export interface Provenance {
  /** Workspace-relative path, or the address of a URL source as it may be shown. */
  readonly file?: string;
  readonly url?: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly decimal: ',' | '.';
  readonly shape: TableShape;
  /** Row number of the (last) header row; a `sep=` line and title lines count. */
  readonly header: number;
  /** Headings of the columns that hold the period, name the series and hold the figures, under the keys that would say so. */
  readonly period: readonly string[];
  readonly series: readonly string[];
  readonly value: readonly string[];
  readonly sha256: string;
}

/** A metric with its figures. `series` is empty when it could not be read. */
export interface Indicator {
  readonly id: string;
  readonly declaration: MetricDeclaration;
  /** The declaration in metrics.yaml. */
  readonly tree: Tree;
  readonly series: readonly Series[];
  readonly target?: { readonly value: number; readonly label: string };
  readonly source?: Provenance;
  /** The cells it was read from. */
  readonly table?: CsvTable;
  /** The day a URL source was pulled. */
  readonly pulled?: PlainDate;
  readonly diagnostics: readonly Diagnostic[];
}

/** The last figure that isn't missing, e.g. 82 in 2026-03. */
export interface Latest {
  readonly series: string;
  readonly period: Period;
  readonly value: number;
}

/** The series meant by `((id))`: role main, else the only one that isn't a total. */
export function mainSeries(indicator: Indicator): Series | undefined {
  const main = indicator.series.find((each) => each.role === 'main');
  if (main) return main;
  const plainOnes = indicator.series.filter((each) => each.role !== 'total');
  return plainOnes.length === 1 ? plainOnes[0] : undefined;
}

/** The last point of a series that has a value. */
export function latestOf(series: Series | undefined): Latest | undefined {
  const point = series?.points.findLast((each) => each.value !== null);
  return series && point?.value != null ? { series: series.name, period: point.period, value: point.value } : undefined;
}

/** The value of a series at a period; `null` when missing or absent. */
export function valueAt(series: Series, period: Period): number | null {
  const key = periodKey(period);
  return series.points.find((point) => periodKey(point.period) === key)?.value ?? null;
}

/** The same for many periods of one series. */
export function valuesAt(series: Series, periods: readonly Period[]): readonly (number | null)[] {
  const known = new Map(series.points.map((point) => [periodKey(point.period), point.value]));
  return periods.map((period) => known.get(periodKey(period)) ?? null);
}

/** A value in the metric's unit with its decimals, at most two where none are declared. */
export function writtenFigure(indicator: Indicator, value: number): string {
  return labelValue(value, indicator.declaration.unit, shownDecimals(indicator));
}

/** How many decimals an indicator's figures are written with. */
export function shownDecimals({ declaration, series }: Indicator): number {
  if (declaration.decimals !== undefined) return declaration.decimals;
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
  return [0, 1].find((decimals) => values.every((value) => Number(value.toFixed(decimals)) === value)) ?? 2;
}
