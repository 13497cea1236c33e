import { problems, type Report } from '../../diagnostics';
import type { Step, Tree } from '../../source';
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
  /** False when something was pruned from this map: then don't complain that it isn't there. */
  readonly whole: (tree: Tree) => boolean;
}

/** A rule about meaning that a schema can't say; it reports, and may cure. */
export type Rule<T> = (subject: Subject<T>) => void;

/** A part of a subject, e.g. `part(metric, metric.value.source, 'source')`; undefined when either is missing. */
export function part<T, P>(whole: Subject<T>, value: P, ...steps: Step[]): Subject<NonNullable<P>> | undefined {
  let tree: Tree | undefined = whole.tree;
  for (const step of steps) tree = tree && stepInto(tree, step);
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

function stepInto(tree: Tree, step: Step): Tree | undefined {
  if (tree.kind === 'list') return typeof step === 'number' ? tree.items[step] : undefined;
  return tree.kind === 'map' ? tree.entries.find((entry) => entry.key.text === step)?.value : undefined;
}

/** Complains of 30 February; a date in the wrong form has been complained of before. Gives whether it is a real day. */
export function complainOfDate({ value, tree, report }: Subject<string>): boolean {
  const wrong = noDay(value);
  if (wrong) report(problems.badDate(tree.span, { value, wrong }));
  return parseDate(value) !== undefined;
}
