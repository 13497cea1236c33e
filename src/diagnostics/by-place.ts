import type { Diagnostic } from './diagnostic';

/** Diagnostics of one file in the order of their places; those without a place come first. */
export function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}
