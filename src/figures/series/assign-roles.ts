import { problems } from '../../diagnostics';
import type { Series, SeriesRole, TableShape } from '../../model';
import { spanAt, startOf } from '../../source';
import type { ReadSeries } from './read-cells';
import type { Reading } from '../reading';
import { reportUnlessOne } from './choose-series';
import { isNation, isTotalName, labelsNamed, namedLike } from '../text/special-names';

/** What roles depend on besides the series. @param own names of the own region in data */
interface RoleOptions {
  readonly shape: TableShape;
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
  const { renamed } = options;
  const mainNamed = findNamed(reading, series, { key: 'main', renamed });
  const referenceNamed = findNamed(reading, series, { key: 'reference', renamed });
  const references = new Set(referenceNamed ?? nationIn(series));
  const totals = new Set(series.filter((each) => each.parts.some(isTotalName)));
  const plainOnes = series.filter((each) => !references.has(each) && !totals.has(each));
  const summed = options.shape === 'category' && totals.size === 0 ? findSum(reading, plainOnes) : undefined;
  if (summed) {
    const isDoubtful = mayBeChance(plainOnes) && mainNamed?.includes(summed) !== true;
    const make = isDoubtful ? problems.suspectedTotal : problems.summedTotal;
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
  return series.map((each) => ({ name: renamed.get(each.name) ?? each.name, role: roleOf(each), points: each.points }));
}

/** The whole country: as Riket, else under another of its names. */
function nationIn(series: readonly ReadSeries[]): readonly ReadSeries[] {
  const found = series.filter(hasPart(RIKET));
  return found.length > 0 ? found : series.filter(({ parts }) => parts.some(isNation));
}

function hasPart(name: string): (series: ReadSeries) => boolean {
  const isNamed = namedLike(name);
  return ({ parts }) => parts.some(isNamed);
}

/** The series that `main` or `reference` names, by its new name or else by its old one; undefined without such a key. */
function findNamed(
  reading: Reading,
  series: readonly ReadSeries[],
  { key, renamed }: { readonly key: 'main' | 'reference'; readonly renamed: RoleOptions['renamed'] },
): readonly ReadSeries[] | undefined {
  const name = reading.declaration[key];
  if (name === undefined) return undefined;
  const newNames = series.map((each) => renamed.get(each.name) ?? each.name);
  const oldNames = series.map((each) => each.name);
  const [known, names] = [newNames, oldNames]
    .map((each) => [each, labelsNamed(name, each)] as const)
    .find(([, found]) => found.length > 0) ?? [newNames, []];
  reportUnlessOne(reading.report, names, { key, name, known: newNames, at: spanAt(reading.tree, key) });
  return series.filter((_, index) => names.includes(known[index] ?? '')).slice(0, 1);
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
  const found = series.filter((_, index) => {
    const value = values[index] ?? 0;
    return value !== 0 && Math.abs(sum - 2 * value) <= 1e-9 * Math.max(1, Math.abs(value), Math.abs(sum));
  });
  return found.length === 1 ? found[0] : undefined;
}
