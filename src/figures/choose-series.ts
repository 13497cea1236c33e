import { complaints } from '../diagnostics';
import { keySpanAt, spanAt } from '../source';
import { cleanText } from './clean-text';
import type { Entry } from './read-body';
import type { Reading } from './reading';
import { sameName } from './special-names';

/** Keeps the entries of the series that `keep` names and not those that `drop` names; a name that isn't in the file is an error. */
export function chooseSeries(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  const { keep, drop } = reading.source;
  if (!keep && !drop) return entries;
  const known = distinctNames(entries);
  const kept = keep && matching(reading, known, { key: 'keep', names: keep });
  const dropped = drop && matching(reading, known, { key: 'drop', names: drop });
  return entries.filter((each) => (!kept || kept.has(each.name)) && !dropped?.has(each.name));
}

/** The new names of series by their old ones; a `rename` of a series that isn't there is an error. */
export function newNames(reading: Reading, entries: readonly Entry[]): ReadonlyMap<string, string> {
  const known = distinctNames(entries);
  const names = new Map<string, string>();
  for (const [from, to] of Object.entries(reading.source.rename ?? {})) {
    const found = [...known.keys()].filter((name) => sameName(name, from));
    if (found.length === 0)
      reading.report(
        complaints.unknownSeriesName(keySpanAt(reading.tree, 'source', 'rename', from), {
          key: 'rename',
          name: from,
          known: [...known.keys()],
        }),
      );
    for (const name of found) names.set(name, cleanText(to));
  }
  return names;
}

function distinctNames(entries: readonly Entry[]): Map<string, readonly string[]> {
  return new Map(entries.map((each) => [each.name, each.parts]));
}

/** The series of the file that names mean: by the whole name, else by one of its parts. */
function matching(
  reading: Reading,
  known: ReadonlyMap<string, readonly string[]>,
  { key, names }: { key: 'keep' | 'drop'; names: readonly string[] },
): Set<string> {
  const found = new Set<string>();
  names.forEach((name, index) => {
    const whole = [...known.keys()].filter((each) => sameName(each, name));
    const partly = [...known]
      .filter(([, parts]) => parts.some((part) => sameName(part, name)))
      .map(([each]) => each);
    const chosen = whole.length > 0 ? whole : partly;
    chosen.forEach((each) => found.add(each));
    if (chosen.length === 0)
      reading.report(
        complaints.unknownSeriesName(spanAt(reading.tree, 'source', key, index), {
          key,
          name,
          known: [...known.keys()],
        }),
      );
  });
  return found;
}
