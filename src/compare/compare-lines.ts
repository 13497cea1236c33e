import type { ChangedLine } from '../model';
import { longestAscending } from './longest-ascending';

type Changed = Pick<ChangedLine, 'change' | 'text'>;

/** What it takes to make lines of others, in order; what went stands before what came in its place. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly Changed[] {
  const places = new Map(occurrences(after).map((line, at) => [line, at]));
  const wanted = occurrences(before).map((line) => places.get(line));
  const kept = new Set(longestAscending(wanted.filter((place) => place !== undefined)));
  const changes: Changed[] = [];
  let next = 0;
  const addUpTo = (end: number): void => {
    for (; next < end; next++) changes.push({ change: 'added', text: after[next] ?? '' });
  };
  for (const [at, text] of before.entries()) {
    const place = wanted[at];
    if (place === undefined || !kept.has(place)) changes.push({ change: 'removed', text });
    else {
      addUpTo(place);
      next = place + 1;
    }
  }
  addUpTo(after.length);
  return changes;
}

/** Lines that are alike made different, so that the second `Summa` is compared with the second. */
function occurrences(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    return `${count} ${line}`;
  });
}
