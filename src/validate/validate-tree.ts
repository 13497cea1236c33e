import type { Report } from '../diagnostics';
import { SCHEMAS, type DocumentKind } from '../schema';
import { childAt, type Step, type Tree } from '../source';
import { explainErrors } from './explain';
import type { Mistake } from './fault';
import { guideValue } from './guide-value';
import { pruneTree } from './prune-tree';
import { schemaErrors } from './validator';

/** A valid rest of a document: its tree, its value of the same shape, and the maps that lost something. */
export interface ValidTree {
  readonly tree: Tree;
  readonly value: unknown;
  /** Start offsets of maps from which something was dropped: no use complaining that it isn't there. */
  readonly damaged: ReadonlySet<number>;
}

/**
 * Validates a tree and reports its mistakes; then prunes what is wrong, until the rest is valid. Unknown keys are told in
 * the first round, all else in the next; what is pruned after that is a consequence and passes in silence.
 * Undefined when nothing sensible is left.
 */
export function validateTree(kind: DocumentKind, tree: Tree, report: Report): ValidTree | undefined {
  const damaged = new Set<number>();
  let rest: Tree | undefined = tree;
  let telling: 'keys' | 'all' | 'nothing' = 'keys';
  while (rest) {
    const { value, mistakes } = examine(kind, rest);
    const open = mistakes.filter((mistake) => mistake.cure !== undefined || telling !== 'nothing');
    if (open.length === 0) return { tree: rest, value, damaged };
    const unknown = open.filter((mistake) => mistake.kind === 'unknown key');
    if (telling === 'keys' && unknown.length === 0) telling = 'all';
    const now = telling === 'keys' ? unknown : open;
    if (telling !== 'nothing') tell(now, damaged, report);
    for (const { cure } of now) if (cure?.kind === 'drop') markDamaged(rest, cure.path, damaged);
    rest = pruneTree(
      rest,
      now.flatMap((mistake) => mistake.cure ?? []),
    );
    if (telling === 'all') telling = 'nothing';
  }
  return undefined;
}

/** The map that loses something when a path is dropped; a list's loss is that of the map it stands in. */
function markDamaged(tree: Tree, path: readonly Step[], damaged: Set<number>): void {
  for (let length = path.length - 1; length >= 0; length--) {
    const container = childAt(tree, ...path.slice(0, length));
    if (container) damaged.add(container.span.start);
    if (container?.kind === 'map') return;
  }
}

function examine(kind: DocumentKind, tree: Tree): { value: unknown; mistakes: readonly Mistake[] } {
  const guided = guideValue(SCHEMAS[kind], tree);
  const errors = schemaErrors(kind, guided.value);
  const mistakes = explainErrors(errors, tree, guided);
  if (errors.length > 0 && mistakes.length === 0) {
    throw new Error(`schema errors without an explanation: ${errors.map((error) => error.schemaPath).join(', ')}`);
  }
  return { value: guided.value, mistakes };
}

/** A map or list that lost something may lack another part because of it: one mistake, one complaint. */
function tell(mistakes: readonly Mistake[], damaged: ReadonlySet<number>, report: Report): void {
  for (const { kind, diagnostic, owner } of mistakes) {
    if (!kind.startsWith('missing') || !damaged.has(owner.start)) report(diagnostic);
  }
}
