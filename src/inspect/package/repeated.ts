/** The values that stand more than once in a list, each once. @example repeated(['a', 'b', 'a']) // ['a'] */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}
