import { complaints, type Diagnostic, type Report } from '../diagnostics';
import type { MetricDeclaration } from '../schema';
import { spanAt, type Tree } from '../source';

type Acceptance = NonNullable<MetricDeclaration['accept']>[number];

/**
 * Takes away the warnings that the metric's `accept` settles, by code and, where given, period and series.
 * An acceptance that settles nothing is itself a warning, so that the list can't outlive its reasons.
 */
export function settleWarnings(
  diagnostics: readonly Diagnostic[],
  accept: readonly Acceptance[],
  options: { tree: Tree; report: Report },
): Diagnostic[] {
  const left = diagnostics.filter(
    (each) => each.severity !== 'warning' || !accept.some((one) => settles(one, each)),
  );
  accept.forEach((one, index) => {
    if (diagnostics.some((each) => each.severity === 'warning' && settles(one, each))) return;
    const place = spanAt(options.tree, 'accept', index);
    const isError = diagnostics.some((each) => each.severity === 'error' && each.code === one.code);
    options.report(
      isError
        ? complaints.unsettledError(place, { code: one.code })
        : complaints.unusedAcceptance(place, { code: one.code }),
    );
  });
  return left;
}

function settles(one: Acceptance, { code, params }: Diagnostic): boolean {
  if (one.code !== code) return false;
  const all = Array.isArray(params['all']) ? (params['all'] as readonly unknown[]) : [params['series']];
  return (
    (one.period === undefined || one.period === params['period']) &&
    (one.series === undefined || all.includes(one.series))
  );
}
