import { byPlace, collect, type Diagnostic, type Outcome, type Report } from '../diagnostics';
import type { Located } from '../model';
import type {
  BlockSpec,
  ConfigSpec,
  DocumentKind,
  FreezeSpec,
  ManifestSpec,
  MetricsSpec,
  PeopleSpec,
  TemplateSpec,
} from '../schema';
import type { Tree } from '../source';
import { validateTree, type ValidTree } from './validate-tree';
import { type Cure, pruneTree } from './prune-tree';
import { configRules, peopleRules } from './rules/workspace-rules';
import { blockRules, deckRules } from './rules/deck-rules';
import { addressesHoldNoPassword } from './rules/address-rules';
import { metricsRules } from './rules/metrics-rules';
import type { Rule } from './rules/rule';
import { templateRules } from './rules/template-rules';

export type { DocumentKind } from '../schema';

/** What a valid document of each kind holds. */
export interface DocumentOf {
  deck: ManifestSpec;
  block: BlockSpec;
  metrics: MetricsSpec;
  people: PeopleSpec;
  template: TemplateSpec;
  config: ConfigSpec;
  freeze: FreezeSpec;
}

/**
 * Validates a parsed document of a kind and reports all its mistakes, each once and at its place. What is wrong is pruned
 * from tree and value alike, so that the rest of a run finds the rest of the mistakes; the value is undefined only if
 * nothing sensible is left. Errors are in the diagnostics: a pruned document must not be built.
 */
export function checkDocument<K extends DocumentKind>(kind: K, tree: Tree): Outcome<Located<DocumentOf[K]>> {
  const { value, diagnostics } = collect((report) => {
    const once = withoutRepeats(report);
    const validated = validateTree(kind, tree, once);
    if (!validated) return undefined;
    const pruned = RULES[kind](validated, once);
    const rest = pruned === validated.tree ? validated : validateTree(kind, pruned, () => undefined);
    return rest && { value: rest.value as DocumentOf[K], tree: rest.tree };
  });
  return { value, diagnostics: byPlace(diagnostics) };
}

/** A part that is repeated with `*` is checked wherever it stands, but its mistakes are made only once. */
function withoutRepeats(report: Report): Report {
  const seen = new Set<string>();
  return (diagnostic: Diagnostic) => {
    const mark = `${diagnostic.code} ${diagnostic.span?.start ?? ''} ${diagnostic.message}`;
    if (!seen.has(mark)) report(diagnostic);
    seen.add(mark);
  };
}

/** Runs the rules of a document kind and gives the tree without what they took out; the same tree if they took nothing. */
type RunRules = (validated: ValidTree, report: Report) => Tree;

/** The rules about meaning, by document kind, behind those of every kind. To add one: a function in a file beside this, and a line in its list. */
const RULES: Readonly<Record<DocumentKind, RunRules>> = {
  deck: run<ManifestSpec>(deckRules),
  block: run<BlockSpec>(blockRules),
  metrics: run<MetricsSpec>(metricsRules),
  people: run<PeopleSpec>(peopleRules),
  template: run<TemplateSpec>(templateRules),
  config: run<ConfigSpec>(configRules),
  freeze: run<FreezeSpec>([]),
};

function run<T>(rules: readonly Rule<T>[]): RunRules {
  return ({ tree, value, damaged }, report) => {
    const cures: Cure[] = [];
    const whole = (part: Tree): boolean => !damaged.has(part.span.start);
    const cure = (each: Cure): void => void cures.push(each);
    for (const rule of [addressesHoldNoPassword, ...rules])
      rule({ value: value as T, tree, path: [], report, cure, whole });
    return pruneTree(tree, cures) ?? tree;
  };
}
