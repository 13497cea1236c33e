import { childAt, entryOf, spanAt, type Step, type Tree } from '../source';
import { explainEmpty, explainCount, explainLength, explainLimit, explainPattern, explainWord } from './explain-limits';
import { explainMissing, explainUnknown } from './explain-key';
import { explainType } from './explain-type';
import type { Explained, Fault, Mistake, SchemaError } from './fault';
import type { Guided } from './guide-value';
import { nameOf } from './name-place';

const EXPLAIN: Readonly<Record<string, (fault: Fault) => Explained>> = {
  additionalProperties: explainUnknown,
  required: explainMissing,
  type: explainType,
  anyOf: explainType,
  const: explainType,
  enum: explainWord,
  pattern: explainPattern,
  minimum: explainLimit,
  maximum: explainLimit,
  exclusiveMinimum: explainLimit,
  minItems: explainCount,
  maxItems: explainCount,
  maxLength: explainLength,
};

/** The mistakes behind schema errors: those about branches that weren't meant are left out, one place gets one diagnostic. */
export function explainErrors(errors: readonly SchemaError[], tree: Tree, guided: Guided): readonly Mistake[] {
  const meant = errors.filter((error) => guided.wasMeant(error.instancePath, error.parentSchema));
  const seen = new Set<string>();
  return meant.flatMap((error) => {
    const about = `${error.instancePath} ${aboutKey(error)}`;
    if (seen.size === seen.add(about).size) return [];
    const fault = faultOf(error, tree, guided);
    const explain = fault.at.kind === 'scalar' && fault.at.empty ? explainEmpty : EXPLAIN[error.keyword];
    if (!explain) throw new Error(`no explanation for schema keyword ${error.keyword}`);
    const owner = fault.at.kind === 'scalar' ? spanAt(tree, ...fault.path.slice(0, -1)) : fault.at.span;
    return [{ ...explain(fault), owner }];
  });
}

/** Errors about keys of a map are reported key by key, all others once a place. */
function aboutKey({ keyword, params }: SchemaError): string {
  const key = keyword === 'required' ? params['missingProperty'] : params['additionalProperty'];
  return typeof key === 'string' ? `${keyword} ${key}` : '';
}

function faultOf(error: SchemaError, tree: Tree, guided: Guided): Fault {
  const path = stepsOf(error.instancePath, tree);
  const last = path.at(-1);
  const at = childAt(tree, ...path) ?? tree;
  const entry = typeof last === 'string' ? entryOf(childAt(tree, ...path.slice(0, -1)), last) : undefined;
  const takes = guided.branches(error.parentSchema);
  return {
    error,
    schema: error.parentSchema,
    path,
    what: nameOf(path),
    at,
    text: at.kind === 'scalar' ? at.text : '',
    entry,
    place: entry?.key.span ?? at.span,
    siblings: guided.siblings(error.instancePath, error.parentSchema),
    lookUp: guided.lookUp,
    takes,
    items: takes.flatMap((each) => (each.items ? guided.branches(each.items) : [])),
  };
}

/** A JSON pointer as steps; whether `0` is an index or a key depends on the tree. */
function stepsOf(pointer: string, tree: Tree): Step[] {
  const path: Step[] = [];
  let here: Tree | undefined = tree;
  for (const part of pointer.split('/').slice(1)) {
    const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step: Step = here?.kind === 'list' ? Number(text) : text;
    path.push(step);
    here = childAt(here, step);
  }
  return path;
}
