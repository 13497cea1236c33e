import { problems, type Diagnostic, type Report } from '../diagnostics';
import { isOfDecks, isSettled, settles } from '../model';
import type { MetricDeclaration } from '../schema';
import { spanAt, type Tree } from '../source';

/**
 * Takes away the warnings that the metric's `accept` settles. An acceptance that settles nothing is itself a warning, so
 * that the list can't outlive its reasons; one that only decks can use isn't judged here.
 */
export function applyAcceptances(
  diagnostics: readonly Diagnostic[],
  declaration: MetricDeclaration,
  options: { tree: Tree; report: Report },
): Diagnostic[] {
  declaration.accept?.forEach((one, index) => {
    if (isOfDecks(one) || diagnostics.some((each) => settles(one, each))) return;
    const place = spanAt(options.tree, 'accept', index);
    const isError = diagnostics.some((each) => each.severity === 'error' && each.code === one.code);
    const make = isError ? problems.unsettledError : problems.unusedAcceptance;
    options.report(make(place, { code: one.code }));
  });
  return diagnostics.filter((each) => !isSettled(declaration, each));
}
