import { childAt, entryOf, spanAt, type Span, type Step, type Tree } from '../source';
import { explainEmpty, explainCount, explainLength, explainLimit, explainPattern, explainWord } from './explain-limits';
import { explainMissing, explainUnknown } from './explain-key';
import { explainType } from './explain-type';
import type { Fault, Mistake, Told } from './fault';
import type { Guided } from './guide-value';
import type { SchemaError } from './validator';

type Explain = (fault: Fault) => Told;

const EXPLAIN: Readonly<Record<string, Explain>> = {
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

/** The mistakes behind schema errors: those about branches that weren't meant are left out, one place gets one complaint. */
export function explainErrors(errors: readonly SchemaError[], tree: Tree, guided: Guided): readonly Mistake[] {
  const meant = errors.filter((error) => guided.wasMeant(error.instancePath, error.parentSchema));
  const told = new Set<string>();
  return meant.flatMap((error) => {
    const about = `${error.instancePath} ${aboutKey(error)}`;
    if (told.has(about)) return [];
    told.add(about);
    const fault = faultOf(error, tree, guided);
    const explain = fault.at.kind === 'scalar' && fault.at.empty ? explainEmpty : EXPLAIN[error.keyword];
    if (!explain) throw new Error(`no explanation for schema keyword ${error.keyword}`);
    return [{ ...explain(fault), owner: ownerOf(fault) }];
  });
}

/** Errors about keys of a map are told key by key, all others once a place. */
function aboutKey({ keyword, params }: SchemaError): string {
  const key = keyword === 'required' ? params['missingProperty'] : params['additionalProperty'];
  return typeof key === 'string' ? `${keyword} ${key}` : '';
}

function faultOf(error: SchemaError, tree: Tree, guided: Guided): Fault {
  const path = stepsOf(error.instancePath, tree);
  const last = path.at(-1);
  const parent = childAt(tree, ...path.slice(0, -1));
  const takes = guided.branches(error.parentSchema);
  return {
    error,
    schema: error.parentSchema,
    path,
    tree,
    at: childAt(tree, ...path) ?? tree,
    entry: typeof last === 'string' ? entryOf(parent, last) : undefined,
    siblings: guided.siblings(error.instancePath, error.parentSchema),
    lookUp: (schema) => guided.lookUp(schema),
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

function ownerOf({ tree, path, at }: Fault): Span {
  return at.kind !== 'scalar' ? at.span : spanAt(tree, ...path.slice(0, -1));
}
