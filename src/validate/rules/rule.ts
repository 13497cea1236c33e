import { problems, type Diagnostic, type Report } from '../../diagnostics';
import { childAt, entryOf, type Step, type Tree } from '../../source';
import type { Cure } from '../prune-tree';
import { noDay, parseDate } from '../../model';

/** A valid part of a document for a rule to look at: its value, its tree, and where it stands. */
export interface Subject<T> {
  readonly value: T;
  readonly tree: Tree;
  readonly path: readonly Step[];
  readonly report: Report;
  /** Takes what conflicts out of the document, so that later stages don't meet it. */
  readonly cure: (cure: Cure) => void;
  /** False when something was pruned from this map: then don't report that it isn't there. */
  readonly whole: (tree: Tree) => boolean;
}

/** A rule about meaning that a schema can't say; it reports, and may cure. */
export type Rule<T> = (subject: Subject<T>) => void;

/** A part of a subject, e.g. `part(metric, metric.value.source, 'source')`; undefined when either is missing. */
export function part<T, P>(whole: Subject<T>, value: P, ...steps: Step[]): Subject<NonNullable<P>> | undefined {
  const tree = childAt(whole.tree, ...steps);
  if (value === undefined || value === null || !tree) return undefined;
  return { ...whole, value, tree, path: [...whole.path, ...steps] };
}

/** The items of a list as subjects. */
export function parts<T, P>(
  whole: Subject<T>,
  values: readonly P[] | undefined,
  ...steps: Step[]
): Subject<NonNullable<P>>[] {
  return (values ?? []).flatMap((value, index) => part(whole, value, ...steps, index) ?? []);
}

/** Reports what is wrong with a subject, or with a key of it, and takes that out of the document. */
export function reject(subject: Subject<unknown>, diagnostic: Diagnostic, ...steps: Step[]): void {
  subject.report(diagnostic);
  subject.cure({ kind: 'drop', path: [...subject.path, ...steps] });
}

/** Rejects the key of a map that doesn't go with another of its keys. */
export function rejectKey(
  subject: Subject<unknown>,
  key: string,
  other: { readonly with: string; readonly why: string },
): void {
  const span = entryOf(subject.tree, key)?.key.span;
  reject(subject, problems.keysConflict(span, { keys: [key], ...other }), key);
}

/** Reports the keys of a map that should be names and aren't. */
export function checkNames(
  { tree, report }: Subject<unknown>,
  pattern: string,
  words: { readonly noun: string; readonly write: string; readonly example: string },
): void {
  for (const { key } of tree.kind === 'map' ? tree.entries : [])
    if (!new RegExp(pattern).test(key.text)) report(problems.badKeyName(key.span, { key: key.text, ...words }));
}

/** Reports 30 February; a date in the wrong form has been reported before. Gives whether it is a real day. */
export function checkDate({ value, tree, report }: Subject<string>): boolean {
  const wrong = noDay(value);
  if (wrong) report(problems.badDate(tree.span, { value, wrong }));
  return parseDate(value) !== undefined;
}
