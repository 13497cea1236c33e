import { problems, type Diagnostic } from '../diagnostics';

const MOST_OF_A_KIND = 20;
/** Kinds whose many cases have one cause: a few are enough. */
const FEW_OF: Readonly<Record<string, number>> = {
  'conflicting-values': 4,
  'duplicate-value': 4,
  'blank-key': 4,
  'clock-time': 4,
  'not-clock-time': 4,
  'out-of-range': 4,
};

/** Keeps the first twenty complaints of each kind (four where they have one cause) and says how many more there are, so that one wrong key can't flood the terminal. */
export function limitRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  const kept = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOf(code);
  });
  const place = diagnostics[0]?.span;
  const rest = [...counts].filter(([code, count]) => count > mostOf(code));
  return [
    ...kept,
    ...rest.map(([code, count]) => problems.manyMore(place, { code, count: count - mostOf(code) })),
  ];
}

function mostOf(code: string): number {
  return FEW_OF[code] ?? MOST_OF_A_KIND;
}
