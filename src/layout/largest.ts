/** The largest of some numbers, 0 for none; of any count, where spreading them into Math.max would overflow the stack. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}
