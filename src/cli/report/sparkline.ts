const BARS = '▁▂▃▄▅▆▇█';

/** The last figures as bars, one a character, lowest to highest; a gap for a missing one. @example sparkline([1, null, 8], 3) // '▁ █' */
export function sparkline(values: readonly (number | null)[], width: number): string {
  const shown = values.slice(-width);
  const known = shown.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const bar = (value: number) =>
    BARS[high === low ? 3 : Math.round(((value - low) / (high - low)) * 7)] ?? ' ';
  return shown.map((value) => (value === null ? ' ' : bar(value))).join('');
}
