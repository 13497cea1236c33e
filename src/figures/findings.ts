import { problems, type Diagnostic, type Report } from '../diagnostics';
import { isOfDecks, accepts, type Acceptance } from '../model';
import type { MetricDeclaration } from '../schema';
import { spanAt, type Tree } from '../source';

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

/** What is found about a metric, as it is found: a file may hold a million odd cells, of which only a few are kept. */
export interface Findings {
  readonly report: Report;
  /** What is to be told, once all is found. */
  readonly all: () => readonly Diagnostic[];
}

/**
 * Takes away the warnings that the metric's `accept` lists, keeps the first twenty of each kind (four where they have one cause),
 * and says how many more there are. An acceptance that settles nothing is itself a warning, so that the list can't outlive its
 * reasons; one that only decks can use isn't checked here.
 */
export function findingsOf({ accept = [] }: MetricDeclaration, tree: Tree): Findings {
  const used = new Set<Acceptance>();
  const errors = new Set<string>();
  const kept: Diagnostic[] = [];
  const counts = new Map<string, number>();
  const keep: Report = (diagnostic) => {
    const { code } = diagnostic;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= mostOf(code)) kept.push(diagnostic);
  };
  return {
    report: (diagnostic) => {
      if (diagnostic.severity === 'error') errors.add(diagnostic.code);
      const accepting = accept.filter((one) => accepts(one, diagnostic));
      for (const one of accepting) used.add(one);
      if (accepting.length === 0) keep(diagnostic);
    },
    all: () => {
      accept.forEach((one, index) => {
        if (isOfDecks(one) || used.has(one)) return;
        const make = errors.has(one.code) ? problems.unsettledError : problems.unusedAcceptance;
        keep(make(spanAt(tree, 'accept', index), { code: one.code }));
      });
      return [...kept, ...repeats(counts, kept)];
    },
  };
}

function repeats(counts: ReadonlyMap<string, number>, kept: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = [...counts].filter(([code, count]) => count > mostOf(code));
  return left.map(([code, count]) =>
    problems.manyMore(kept[0]?.span, { code, count: count - mostOf(code), of: 'about this metric' }),
  );
}

function mostOf(code: string): number {
  return FEW_OF[code] ?? MOST_OF_A_KIND;
}
