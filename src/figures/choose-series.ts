import { complaints } from '../diagnostics';
import { keySpanAt, spanAt } from '../source';
import { cleanText } from './clean-text';
import type { RawSeries } from './raw-series';
import type { Reading } from './reading';
import { namedLike } from './special-names';

/** Keeps the series that `keep` names and not those that `drop` names; a name that isn't in the file is an error. */
export function chooseSeries(reading: Reading, series: readonly RawSeries[]): readonly RawSeries[] {
  const { keep, drop } = reading.source;
  const kept = keep && matching(reading, series, { key: 'keep', names: keep });
  const dropped = drop && matching(reading, series, { key: 'drop', names: drop });
  return series.filter((each) => (!kept || kept.has(each)) && !dropped?.has(each));
}

/** The new names of series by their old ones; a `rename` of a series that isn't there is an error. */
export function newNames(reading: Reading, series: readonly RawSeries[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [from, to] of Object.entries(reading.source.rename ?? {})) {
    const isMeant = namedLike(from);
    const found = series.filter((each) => isMeant(each.name));
    if (found.length === 0)
      reading.report(
        complaints.unknownSeriesName(keySpanAt(reading.tree, 'source', 'rename', from), {
          key: 'rename',
          name: from,
          known: series.map((each) => each.name),
        }),
      );
    for (const { name } of found) names.set(name, cleanText(to));
  }
  return names;
}

/** The series of the file that names mean: by the whole name, else by one of its parts. */
function matching(
  reading: Reading,
  series: readonly RawSeries[],
  { key, names }: { key: 'keep' | 'drop'; names: readonly string[] },
): ReadonlySet<RawSeries> {
  const found = new Set<RawSeries>();
  names.forEach((name, index) => {
    const isMeant = namedLike(name);
    const whole = series.filter((each) => isMeant(each.name));
    const chosen = whole.length > 0 ? whole : series.filter(({ parts }) => parts.some(isMeant));
    chosen.forEach((each) => found.add(each));
    if (chosen.length === 0)
      reading.report(
        complaints.unknownSeriesName(spanAt(reading.tree, 'source', key, index), {
          key,
          name,
          known: series.map((each) => each.name),
        }),
      );
  });
  return found;
}
