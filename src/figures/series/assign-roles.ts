import { problems } from '../../diagnostics';
import type { Series, SeriesRole, TableShape } from '../../model';
import { spanAt, startOf } from '../../source';
import type { ReadSeries } from './read-cells';
import type { Reading } from '../reading';
import { complainUnlessOne } from './choose-series';
import { isNation, isTotalName, meantBy, namedLike } from '../text/special-names';

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
  const mainNamed = findNamed(reading, series, { key: 'main', name: main, options });
  const referenceNamed = findNamed(reading, series, { key: 'reference', name: reference, options });
  const references = new Set(referenceNamed ?? (reference === undefined ? nationIn(series) : []));
  const totals = new Set(series.filter((each) => each.parts.some(isTotalName)));
  const plainOnes = series.filter((each) => !references.has(each) && !totals.has(each));
  const summed = options.shape === 'category' && totals.size === 0 ? findSum(reading, plainOnes) : undefined;
  if (summed) {
    const make =
      mayBeChance(plainOnes) && mainNamed?.includes(summed) !== true
        ? problems.suspectedTotal
        : problems.summedTotal;
    reading.report(make(startOf(reading.table.file), { name: summed.name, metric: reading.id }));
    totals.add(summed);
  }
  const others = plainOnes.filter((each) => each !== summed);
  const mains = new Set(mainNamed ?? defaultMain(others, options.own));
  const roleOf = (each: ReadSeries): SeriesRole => {
    if (mains.has(each)) return 'main';
    if (references.has(each)) return 'reference';
    return totals.has(each) ? 'total' : 'other';
  };
  return series.map((each) => ({
    name: options.renamed.get(each.name) ?? each.name,
    role: roleOf(each),
    points: each.points,
  }));
}

/** The whole country: as Riket, else under another of its names. */
function nationIn(series: readonly ReadSeries[]): readonly ReadSeries[] {
  const found = series.filter(hasPart(RIKET));
  return found.length > 0 ? found : series.filter(({ parts }) => parts.some(isNation));
}

function hasPart(name: string): (series: ReadSeries) => boolean {
  const isMeant = namedLike(name);
  return ({ parts }) => parts.some(isMeant);
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
  const newName = (each: ReadSeries): string => options.renamed.get(each.name) ?? each.name;
  const byNew = meantBy(name, series.map(newName));
  const byOld =
    byNew.length > 0
      ? []
      : meantBy(
          name,
          series.map((each) => each.name),
        );
  const at = spanAt(reading.tree, key);
  complainUnlessOne(reading, [...byNew, ...byOld], { key, name, known: series.map(newName), at });
  return series.filter((each) => byNew.includes(newName(each)) || byOld.includes(each.name)).slice(0, 1);
}

/** The only series, or the one that an own name means; none when several would do. */
function defaultMain(series: readonly ReadSeries[], own: readonly string[]): readonly ReadSeries[] {
  if (series.length === 1) return series;
  for (const name of own) {
    const found = series.filter(hasPart(name));
    if (found.length > 0) return found.length === 1 ? found : [];
  }
  return [];
}

/** Of a few whole numbers one is easily the sum of the others: 300, 100 and 200. */
function mayBeChance(series: readonly ReadSeries[]): boolean {
  return series.length <= 4 && series.every(({ points }) => Number.isInteger(points[0]?.value ?? 0));
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
