import type { Report } from '../diagnostics';
import { SCHEMAS, type DocumentKind } from '../schema';
import { childAt, type Step, type Tree } from '../source';
import { explainErrors } from './explain';
import type { Mistake, SchemaError } from './fault';
import { guideValue } from './guide-value';
import { pruneTree } from './prune-tree';
import { validatorOf } from './validators';

/** A valid rest of a document: its tree, its value of the same shape, and the maps that lost something. */
export interface ValidTree {
  readonly tree: Tree;
  readonly value: unknown;
  /** Start offsets of maps from which something was dropped: no use reporting that it isn't there. */
  readonly damaged: ReadonlySet<number>;
}

/**
 * Validates a tree and reports its mistakes; then prunes what is wrong, until the rest is valid. Unknown keys are reported in
 * the first round, all else in the next; what is pruned after that is a consequence and passes in silence.
 * Undefined when nothing sensible is left.
 */
export function validateTree(kind: DocumentKind, tree: Tree, report: Report): ValidTree | undefined {
  const damaged = new Set<number>();
  let rest: Tree | undefined = tree;
  let reporting: 'keys' | 'all' | 'nothing' = 'keys';
  while (rest) {
    const { value, mistakes } = examine(kind, rest);
    const open = mistakes.filter((mistake) => mistake.cure !== undefined || reporting !== 'nothing');
    if (open.length === 0) return { tree: rest, value, damaged };
    const unknown = open.filter((mistake) => mistake.kind === 'unknown key');
    if (reporting === 'keys' && unknown.length === 0) reporting = 'all';
    const now = reporting === 'keys' ? unknown : open;
    if (reporting !== 'nothing') reportMistakes(now, damaged, report);
    for (const { cure } of now) if (cure?.kind === 'drop') markDamaged(rest, cure.path, damaged);
    rest = pruneTree(
      rest,
      now.flatMap((mistake) => mistake.cure ?? []),
    );
    if (reporting === 'all') reporting = 'nothing';
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
  const validate = validatorOf(kind);
  void validate(guided.value);
  const errors = (validate.errors ?? []) as SchemaError[];
  const mistakes = explainErrors(errors, tree, guided);
  const unexplained = errors.map(({ schemaPath }) => schemaPath).join(', ');
  if (errors.length > 0 && mistakes.length === 0)
    throw new Error(`schema errors without an explanation: ${unexplained}`);
  return { value: guided.value, mistakes };
}

/** A map or list that lost something may lack another part because of it: one mistake, one diagnostic. */
function reportMistakes(mistakes: readonly Mistake[], damaged: ReadonlySet<number>, report: Report): void {
  for (const { kind, diagnostic, owner } of mistakes) {
    if (!kind.startsWith('missing') || !damaged.has(owner.start)) report(diagnostic);
  }
}
