import type { ChangedLine } from '../model';

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

/** The longest ascending part of distinct numbers, in their order; of several the one that ends lowest. @example longestAscending([3, 1, 2, 4]) // [1, 2, 4] */
export function longestAscending(numbers: readonly number[]): readonly number[] {
  // The lowest end of an ascending part of each length, and what stands before it.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const at = placeIn(ends, number);
    before.set(number, ends[at - 1]);
    ends[at] = number;
  }
  const found: number[] = [];
  for (let here = ends.at(-1); here !== undefined; here = before.get(here)) found.push(here);
  return found.reverse();
}

/** Where a number belongs among ascending ones. */
function placeIn(ascending: readonly number[], number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
