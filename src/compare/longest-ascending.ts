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
