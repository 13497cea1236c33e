import { complaints, type Diagnostic } from '../diagnostics';

const MOST_OF_A_KIND = 20;

/** Keeps the first twenty complaints of each kind and says how many more there are, so that one wrong key can't flood the terminal. */
export function limitRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  const kept = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_KIND;
  });
  const place = diagnostics[0]?.span;
  const rest = [...counts].filter(([, count]) => count > MOST_OF_A_KIND);
  return [...kept, ...rest.map(([code, count]) => complaints.manyMore(place, { code, count: count - MOST_OF_A_KIND }))];
}
