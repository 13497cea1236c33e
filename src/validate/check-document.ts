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
import { RULES } from './rules';
import { validateTree } from './validate-tree';

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
    const settled = validateTree(kind, tree, once);
    if (!settled) return undefined;
    const pruned = RULES[kind](settled, once);
    const rest = pruned === settled.tree ? settled : validateTree(kind, pruned, () => undefined);
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
