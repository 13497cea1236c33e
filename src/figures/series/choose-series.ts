import { problems } from '../../diagnostics';
import { keySpanAt, spanAt, type Span } from '../../source';
import { cleanText } from '../text/clean-text';
import type { RawSeries } from './name-series';
import type { Reading } from '../reading';
import { labelsNamed } from '../text/special-names';

/** Keeps the series that `keep` names and not those that `drop` names; a name that isn't in the file is an error. */
export function chooseSeries(reading: Reading, series: readonly RawSeries[]): readonly RawSeries[] {
  const { keep, drop } = reading.source;
  const kept = keep && matching(reading, series, { key: 'keep', names: keep });
  const dropped = drop && matching(reading, series, { key: 'drop', names: drop });
  return series.filter((each) => (!kept || kept.has(each)) && !dropped?.has(each));
}

/** The new names of series by their old ones; a `rename` of a series that isn't there, or of several, is an error. */
export function newNames(reading: Reading, series: readonly RawSeries[]): ReadonlyMap<string, string> {
  const known = series.map(({ name }) => name);
  const names = new Map<string, string>();
  for (const [from, to] of Object.entries(reading.source.rename ?? {})) {
    const at = keySpanAt(reading.tree, 'source', 'rename', from);
    const found = labelsNamed(from, known);
    reportUnlessOne(reading, found, { key: 'rename', name: from, known, at });
    if (found.length === 1) for (const name of found) names.set(name, cleanText(to));
  }
  return names;
}

/** The series of the file that names mean: by the whole name, else by one of its parts. */
function matching(
  reading: Reading,
  series: readonly RawSeries[],
  { key, names }: { key: 'keep' | 'drop'; names: readonly string[] },
): ReadonlySet<RawSeries> {
  const known = series.map(({ name }) => name);
  const parts = [...new Set(series.flatMap((each) => each.parts))];
  const found = new Set<RawSeries>();
  names.forEach((name, index) => {
    const whole = labelsNamed(name, known);
    const meant = whole.length > 0 ? whole : labelsNamed(name, parts);
    reportUnlessOne(reading, meant, { key, name, known, at: spanAt(reading.tree, 'source', key, index) });
    for (const each of series)
      if (whole.length > 0 ? whole.includes(each.name) : each.parts.some((part) => meant.includes(part)))
        found.add(each);
  });
  return found;
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly at: Span;
}

/** A name must mean one series, or one part of names: none is a mistake, and of several nobody knows which. */
export function reportUnlessOne(reading: Reading, meant: readonly string[], { at, ...named }: Named): void {
  const several = [...new Set(meant)];
  if (several.length === 0) reading.report(problems.unknownSeriesName(at, named));
  if (several.length > 1) reading.report(problems.ambiguousName(at, { ...named, meant: several }));
}
