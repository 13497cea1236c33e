import { problems, type Diagnostic } from '../diagnostics';
import type { MetricDeclaration } from '../schema';
import { maskAddresses } from '../source';

/** One entry of a metric's `accept`, e.g. `{ code: isolated-zero, period: 2024-07, why: stängt i juli }`. */
export type Acceptance = NonNullable<MetricDeclaration['accept']>[number];

/** Warnings about a metric that come of a deck: of its slides, its snapshot or its server; reading the file alone can't tell that they never come. */
const OF_DECKS: ReadonlySet<string> = new Set(
  [
    problems.titlePeriod,
    problems.textPeriod,
    problems.staleFigures,
    problems.frozenFiguresDiffer,
    problems.pullStale,
  ].map(({ code }) => code),
);

/** Whether an acceptance may be used though the file that its metric is read from gives no cause. */
export function isOfDecks({ code }: Acceptance): boolean {
  return OF_DECKS.has(code);
}

/** Whether an acceptance settles a warning: by its code and, where they are given, its period and series. */
export function accepts(one: Acceptance, { code, severity, params }: Diagnostic): boolean {
  if (one.code !== code || severity !== 'warning') return false;
  const all = Array.isArray(params['all']) ? (params['all'] as readonly unknown[]) : [params['series']];
  return (
    (one.period === undefined || one.period === params['period']) &&
    (one.series === undefined || all.includes(maskAddresses(one.series)))
  );
}

/** Whether a metric's `accept` settles a warning. */
export function isSettled({ accept = [] }: MetricDeclaration, diagnostic: Diagnostic): boolean {
  return accept.some((one) => accepts(one, diagnostic));
}
