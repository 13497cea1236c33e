import { problems, type Report } from '../../diagnostics';
import { keySpanAt, spanAt, type Span } from '../../source';
import { cleanText } from '../text/clean-text';
import type { RawSeries } from './name-series';
import type { Reading } from '../reading';
import { labelsNamed } from '../text/special-names';

/** The series that `keep` names, or all, without those that `drop` names; a name that isn't in the file is an error. */
export function chooseSeries(reading: Reading, series: readonly RawSeries[]): readonly RawSeries[] {
  const { keep, drop } = reading.source;
  const chosen = keep && matching(reading, series, 'keep');
  const dropped = drop && matching(reading, series, 'drop');
  return series.filter((each) => (!chosen || chosen.has(each)) && !dropped?.has(each));
}

/** The new names of series by their old ones; a `rename` of a series that isn't there, or of several, is an error. */
export function newNames(reading: Reading, series: readonly RawSeries[]): ReadonlyMap<string, string> {
  const known = series.map(({ name }) => name);
  const names = new Map<string, string>();
  for (const [from, to] of Object.entries(reading.source.rename ?? {})) {
    const at = keySpanAt(reading.tree, 'source', 'rename', from);
    const found = labelsNamed(from, known);
    reportUnlessOne(reading.report, found, { key: 'rename', name: from, known, at });
    if (found.length === 1) for (const name of found) names.set(name, cleanText(to));
  }
  return names;
}

/** The series of the file that `keep` or `drop` names: by the whole name, else by one of its parts. */
function matching(
  { source, tree, report }: Reading,
  series: readonly RawSeries[],
  key: 'keep' | 'drop',
): ReadonlySet<RawSeries> {
  const known = series.map(({ name }) => name);
  const parts = [...new Set(series.flatMap((each) => each.parts))];
  const found = new Set<RawSeries>();
  source[key]?.forEach((name, index) => {
    const whole = new Set(labelsNamed(name, known));
    const part = new Set(whole.size > 0 ? [] : labelsNamed(name, parts));
    reportUnlessOne(report, [...whole, ...part], { key, name, known, at: spanAt(tree, 'source', key, index) });
    for (const each of series) if (whole.has(each.name) || each.parts.some((one) => part.has(one))) found.add(each);
  });
  return found;
}

/** A name must be that of one series, or of one part of names: none is a mistake, and several are ambiguous. */
export function reportUnlessOne(
  report: Report,
  found: readonly string[],
  { at, ...named }: { key: string; name: string; known: readonly string[]; at: Span },
): void {
  const names = [...new Set(found)];
  if (names.length === 0) report(problems.unknownSeriesName(at, named));
  if (names.length > 1) report(problems.ambiguousName(at, { ...named, meant: names }));
}
