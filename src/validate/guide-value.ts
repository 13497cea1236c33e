import type { JsonSchema } from '../schema';
import type { Mapping, Scalar, Step, Tree } from '../source';

/** A document's value as its schema types it, and the path that was taken through the schema. */
export interface Guided {
  readonly value: unknown;
  /** Whether a part of the schema was meant for a place in the document; errors about other branches are noise. */
  readonly wasMeant: (pointer: string, schema: JsonSchema) => boolean;
  /** The branches of a union that weren't picked, asked for by the one that was. */
  readonly siblings: (pointer: string, schema: JsonSchema) => readonly JsonSchema[];
  /** Follows a reference. */
  readonly lookUp: Lookup;
  /** The branches of a schema with references followed; the schema itself when it isn't a union. */
  readonly branches: (schema: JsonSchema) => readonly JsonSchema[];
}

/** Types a tree by its schema: a plain scalar is a number or boolean only where no text may stand, and if spelled like one. */
export function guideValue(root: JsonSchema, tree: Tree): Guided {
  const meant = new Map<string, Set<JsonSchema>>();
  const siblings = new Map<string, Map<JsonSchema, readonly JsonSchema[]>>();
  const lookUp: Lookup = (schema) => {
    const name = schema.$ref?.replace('#/$defs/', '');
    return name === undefined ? schema : (root.$defs?.[name] ?? schema);
  };
  const branches = (written: JsonSchema): readonly JsonSchema[] => {
    const schema = lookUp(written);
    return schema.anyOf ? schema.anyOf.flatMap(branches) : [schema];
  };
  const markMeant = (schema: JsonSchema, pointer: string): void =>
    void meant.set(pointer, (meant.get(pointer) ?? new Set()).add(schema));
  const visit = (written: JsonSchema, pointer: string, here: Tree): unknown => {
    const schema = lookUp(written);
    if (schema.anyOf) return visitUnion(schema, pointer, here);
    markMeant(schema, pointer);
    if (here.kind === 'scalar') return typed(schema, here);
    if (here.kind === 'list')
      return here.items.map((each, index) => visit(schema.items ?? {}, pointerStep(pointer, index), each));
    const entries = here.entries.map(({ key, value }) => {
      const property = propertySchema(schema, key.text);
      return [key.text, property ? visit(property, pointerStep(pointer, key.text), value) : plainValue(value)] as const;
    });
    return Object.fromEntries(entries);
  };
  /** A union is itself meant only when no branch is picked: then the diagnostic is about the choice. */
  const visitUnion = (schema: JsonSchema, pointer: string, here: Tree): unknown => {
    const all = (schema.anyOf ?? []).map(lookUp);
    const branch = all[pickBranch(all, here, lookUp)];
    if (!branch) {
      markMeant(schema, pointer);
      return plainValue(here);
    }
    const others = siblings.get(pointer) ?? new Map<JsonSchema, readonly JsonSchema[]>();
    const unpicked = all.filter((each) => each !== branch);
    siblings.set(pointer, others.set(branch, unpicked));
    return visit(branch, pointer, here);
  };
  return {
    value: visit(root, '', tree),
    wasMeant: (pointer, schema) => meant.get(pointer)?.has(schema) ?? false,
    siblings: (pointer, schema) => siblings.get(pointer)?.get(schema) ?? [],
    lookUp,
    branches,
  };
}

/** One more step on a JSON pointer, e.g. `/agenda` and 0 give `/agenda/0` (RFC 6901). */
function pointerStep(pointer: string, step: Step): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function propertySchema(schema: JsonSchema, key: string): JsonSchema | undefined {
  if (Object.hasOwn(schema.properties ?? {}, key)) return schema.properties?.[key];
  return Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
}

/** A scalar by the schema of its place. */
function typed(schema: JsonSchema, scalar: Scalar): unknown {
  if (scalar.empty) return null;
  if (scalar.style !== 'plain') return scalar.text;
  const { text } = scalar;
  if (schema.type === 'number' || schema.type === 'integer') return AS_TYPED.test(text) ? Number(text) : text;
  return schema.type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

/** A number as people type one: `90`, `-4.5`, `+3`; anything else stays text. */
const AS_TYPED = /^[-+]?\d{1,15}(\.\d{1,15})?$/;

/** A value where no schema has a say: text, lists and maps. */
function plainValue(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.empty ? null : tree.text;
  if (tree.kind === 'list') return tree.items.map(plainValue);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key.text, plainValue(value)]));
}

/** Looks a `$ref` up. */
type Lookup = (schema: JsonSchema) => JsonSchema;

/** The branch that an author evidently meant, e.g. `{include}` for a map with that key; -1 when none takes that kind of value. */
function pickBranch(branches: readonly JsonSchema[], tree: Tree, lookup: Lookup): number {
  const scores = branches.map((branch) => fit(branch, tree, lookup));
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : -1;
}

/** How well a value fits: 0 not at all; below 1 the nearest wrong kind; for maps, more for more required keys. */
function fit(written: JsonSchema, tree: Tree, lookup: Lookup): number {
  const schema = lookup(written);
  if (schema.anyOf) return Math.max(...schema.anyOf.map((branch) => fit(branch, tree, lookup)));
  if (tree.kind === 'list') return schema.type === 'array' ? 1 : 0;
  if (tree.kind === 'map') return schema.type === 'object' ? fitMapping(schema, tree) : 0;
  return tree.empty ? 0 : fitScalar(schema, tree);
}

function fitMapping(schema: JsonSchema, tree: Mapping): number {
  const { required = [], properties } = schema;
  const keys = tree.entries.map((entry) => entry.key.text);
  const present = required.filter((key) => keys.includes(key)).length;
  const unknown = properties ? keys.filter((key) => !(key in properties)).length : 0;
  return 1000 + present * 100 - (required.length - present) * 10 - Math.min(unknown, 9);
}

function fitScalar(schema: JsonSchema, scalar: Scalar): number {
  if (schema.const !== undefined) return String(schema.const) === scalar.text ? 4 : 0.1;
  if (schema.type === 'string') return 2;
  if (schema.type === 'number' || schema.type === 'integer') return 0.5;
  return schema.type === 'boolean' ? 0.4 : 0;
}
