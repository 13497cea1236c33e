import { compareLines, longestAscending } from '../../src/compare/compare-lines';
import { tidyLine } from '../../src/compare/edition';

const signed = (before: string, after: string): string =>
  compareLines(Array.from(before), Array.from(after))
    .map(({ change, text }) => (change === 'added' ? '+' : '-') + text)
    .join(' ');

it.each([
  ['', '', ''],
  ['abc', 'abc', ''],
  ['abc', 'axc', '-b +x'],
  ['abc', 'xabc', '+x'],
  ['abc', 'abcx', '+x'],
  ['abcd', 'dabc', '+d -d'],
  ['aab', 'ab', '-a'],
  ['', 'ab', '+a +b'],
])('makes lines of %j of %j', (before, after, expected) => {
  expect(signed(before, after)).toBe(expected);
});

/** All ascending parts, the slow way. */
function longest(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const [at, number] of numbers.entries())
    lengths.push(1 + Math.max(0, ...lengths.filter((_, before) => (numbers[before] ?? 0) < number && before < at)));
  return Math.max(0, ...lengths);
}

it('finds an ascending part as long as any', () => {
  for (let seed = 1; seed < 200; seed++) {
    const numbers = Array.from({ length: seed % 12 }, (_, at) => ((seed + at) * 7919) % 101);
    const found = longestAscending(numbers);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).toHaveLength(longest(numbers));
    // Each stands after the one before it.
    let from = 0;
    for (const number of found) {
      const at = numbers.indexOf(number, from);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  }
});

it('takes hard spaces, soft hyphens and line breaks for what they look like', () => {
  expect(tidyLine(' 5\u00a0612,4\u2028för\u00advaltning\u200b \u000bo\u0308 ')).toBe('5 612,4 förvaltning ö');
});
