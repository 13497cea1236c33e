import { complaints } from '../diagnostics';
import type { Series, SeriesRole, TableShape } from '../model';
import { spanAt, startOf } from '../source';
import type { ReadSeries } from './read-cells';
import type { Reading } from './reading';
import { isTotalName, sameName } from './special-names';

/** What roles depend on besides the series. */
export interface RoleOptions {
  readonly shape: TableShape;
  /** Names of the own region in data. */
  readonly own: readonly string[];
  readonly renamed: ReadonlyMap<string, string>;
}

const RIKET = 'Riket';

/**
 * Gives every series its role and its new name. `main` and `reference` name a series by its new or old name, a code before
 * it set aside; without them the main one is the only one or the one of the own region, and Riket the reference.
 * A total (by name, or by being the sum of the others in a category table) is never main unless `main` names it.
 */
export function assignRoles(reading: Reading, series: readonly ReadSeries[], options: RoleOptions): Series[] {
  const { main, reference } = reading.declaration;
  const named = {
    main: findNamed(reading, series, { key: 'main', name: main, options }),
    reference: findNamed(reading, series, { key: 'reference', name: reference, options }),
  };
  const references =
    named.reference ?? (reference === undefined ? series.filter((each) => hasPart(each, RIKET)) : []);
  const totals = series.filter((each) => each.parts.some(isTotalName));
  const summed =
    options.shape === 'category'
      ? findSum(
          reading,
          series.filter((each) => !references.includes(each) && !totals.includes(each)),
        )
      : undefined;
  if (summed) reading.report(complaints.summedTotal(startOf(reading.table.file), { name: summed.name }));
  const others = series.filter(
    (each) => !references.includes(each) && !totals.includes(each) && each !== summed,
  );
  const mains = named.main ?? defaultMain(others, options.own);
  const roleOf = (each: ReadSeries): SeriesRole => {
    if (mains.includes(each)) return 'main';
    if (references.includes(each)) return 'reference';
    return totals.includes(each) || each === summed ? 'total' : 'other';
  };
  return series.map((each) => ({
    name: options.renamed.get(each.name) ?? each.name,
    role: roleOf(each),
    points: each.points,
  }));
}

function hasPart(series: ReadSeries, name: string): boolean {
  return series.parts.some((part) => sameName(part, name));
}

interface Wanted {
  readonly key: 'main' | 'reference';
  readonly name: string | undefined;
  readonly options: RoleOptions;
}

function findNamed(
  reading: Reading,
  series: readonly ReadSeries[],
  { key, name, options }: Wanted,
): readonly ReadSeries[] | undefined {
  if (name === undefined) return undefined;
  const found =
    series.find((each) => sameName(options.renamed.get(each.name) ?? each.name, name)) ??
    series.find((each) => sameName(each.name, name));
  if (found) return [found];
  const known = series.map((each) => options.renamed.get(each.name) ?? each.name);
  reading.report(complaints.unknownSeriesName(spanAt(reading.tree, key), { key, name, known }));
  return [];
}

/** The only series, or the one that an own name means; none when several would do. */
function defaultMain(series: readonly ReadSeries[], own: readonly string[]): readonly ReadSeries[] {
  if (series.length === 1) return series;
  for (const name of own) {
    const found = series.filter((each) => hasPart(each, name));
    if (found.length > 0) return found.length === 1 ? found : [];
  }
  return [];
}

/** The series whose only value is the sum of all the others'; undefined where none or several are. */
function findSum(reading: Reading, series: readonly ReadSeries[]): ReadSeries | undefined {
  if (series.length < 3 || ['procent', 'index', 'minuter', 'dagar'].includes(reading.declaration.unit))
    return undefined;
  const values = series.map((each) => each.points[0]?.value ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const found = series.filter((_, index) => isSum(values[index] ?? 0, sum));
  return found.length === 1 ? found[0] : undefined;
}

function isSum(value: number, sumOfAll: number): boolean {
  const others = sumOfAll - value;
  return value !== 0 && Math.abs(others - value) <= 1e-9 * Math.max(1, Math.abs(value), Math.abs(sumOfAll));
}
