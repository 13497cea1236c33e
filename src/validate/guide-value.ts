import type { JsonSchema } from '../schema';
import type { Mapping, Scalar, Step, Tree } from '../source';

/** A document's value as its schema types it, and the road that was taken through the schema. */
export interface Guided {
  readonly value: unknown;
  /** Whether a part of the schema was meant for a place in the document; complaints about other branches are noise. */
  wasMeant(pointer: string, schema: JsonSchema): boolean;
  /** The branches of a union that weren't picked, asked for by the one that was. */
  siblings(pointer: string, schema: JsonSchema): readonly JsonSchema[];
  /** Follows a reference. */
  lookUp(schema: JsonSchema): JsonSchema;
  /** The branches of a schema with references followed; the schema itself when it isn't a union. */
  branches(schema: JsonSchema): readonly JsonSchema[];
}

/** A place: the JSON pointer into the document and what the schema says there. */
interface Place {
  readonly schema: JsonSchema;
  readonly pointer: string;
}

interface Road {
  readonly root: JsonSchema;
  readonly meant: Map<string, Set<JsonSchema>>;
  readonly siblings: Map<string, Map<JsonSchema, readonly JsonSchema[]>>;
}

/**
 * Types a tree by its schema: a plain scalar becomes a number or a boolean only where the schema knows those and no text,
 * and only if it is spelled like one; everything else stays as typed. At unions the branch is picked that was meant.
 */
export function guideValue(root: JsonSchema, tree: Tree): Guided {
  const road: Road = { root, meant: new Map(), siblings: new Map() };
  const value = visit(road, { schema: root, pointer: '' }, tree);
  return {
    value,
    wasMeant: (pointer, schema) => road.meant.get(pointer)?.has(schema) ?? false,
    siblings: (pointer, schema) => road.siblings.get(pointer)?.get(schema) ?? [],
    lookUp: (schema) => lookUp(root, schema),
    branches: (schema) => branchesOf(root, schema),
  };
}

/** One more step on a JSON pointer, e.g. `/agenda` and 0 give `/agenda/0` (RFC 6901). */
export function pointerStep(pointer: string, step: Step): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function branchesOf(root: JsonSchema, written: JsonSchema): readonly JsonSchema[] {
  const schema = lookUp(root, written);
  return schema.anyOf ? schema.anyOf.flatMap((branch) => branchesOf(root, branch)) : [schema];
}

function lookUp(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (root.$defs?.[name] ?? schema);
}

function visit(road: Road, written: Place, tree: Tree): unknown {
  const place = { ...written, schema: lookUp(road.root, written.schema) };
  if (place.schema.anyOf) return visitUnion(road, place, tree);
  markMeant(road, place);
  if (tree.kind === 'scalar') return typed(place.schema, tree);
  if (tree.kind === 'map') return visitMapping(road, place, tree);
  const item = place.schema.items ?? {};
  return tree.items.map((each, index) =>
    visit(road, { schema: item, pointer: pointerStep(place.pointer, index) }, each),
  );
}

/** A union is itself meant only when no branch is picked: then the complaint is about the choice. */
function visitUnion(road: Road, place: Place, tree: Tree): unknown {
  const branches = (place.schema.anyOf ?? []).map((branch) => lookUp(road.root, branch));
  const branch = branches[pickBranch(branches, tree, (each) => lookUp(road.root, each))];
  if (!branch) {
    markMeant(road, place);
    return plainValue(tree);
  }
  const others = road.siblings.get(place.pointer) ?? new Map<JsonSchema, readonly JsonSchema[]>();
  road.siblings.set(
    place.pointer,
    others.set(
      branch,
      branches.filter((each) => each !== branch),
    ),
  );
  return visit(road, { schema: branch, pointer: place.pointer }, tree);
}

function visitMapping(road: Road, place: Place, tree: Mapping): unknown {
  const entries = tree.entries.map(({ key, value }) => {
    const schema = propertySchema(place.schema, key.text);
    const pointer = pointerStep(place.pointer, key.text);
    return [key.text, schema ? visit(road, { schema, pointer }, value) : plainValue(value)] as const;
  });
  return Object.fromEntries(entries);
}

function propertySchema(schema: JsonSchema, key: string): JsonSchema | undefined {
  if (Object.hasOwn(schema.properties ?? {}, key)) return schema.properties?.[key];
  return Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
}

/** A scalar by the schema of its place. */
function typed(schema: JsonSchema, scalar: Scalar): unknown {
  if (scalar.empty) return null;
  if (scalar.style !== 'plain') return scalar.text;
  if (schema.type === 'number' || schema.type === 'integer') return numberOr(scalar.text);
  if (schema.type === 'boolean') return booleanOr(scalar.text);
  return scalar.text;
}

/** A number as people type one: `90`, `-4.5`, `+3`; anything else stays text. */
function numberOr(text: string): number | string {
  return /^[-+]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

function booleanOr(text: string): boolean | string {
  if (text === 'true') return true;
  return text === 'false' ? false : text;
}

/** A value where no schema has a say: text, lists and maps. */
function plainValue(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.empty ? null : tree.text;
  if (tree.kind === 'list') return tree.items.map(plainValue);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key.text, plainValue(value)]));
}

function markMeant({ meant }: Road, { pointer, schema }: Place): void {
  const here = meant.get(pointer);
  if (here) here.add(schema);
  else meant.set(pointer, new Set([schema]));
}

/** Looks a `$ref` up. */
type Lookup = (schema: JsonSchema) => JsonSchema;

/**
 * The branch of a union that an author evidently meant, e.g. `{include}` for a map with that key even if it has others;
 * -1 when none takes that kind of value.
 */
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
  const keys = new Set(tree.entries.map((entry) => entry.key.text));
  const required = schema.required ?? [];
  const present = required.filter((key) => keys.has(key)).length;
  const unknown = schema.properties ? [...keys].filter((key) => !(key in (schema.properties ?? {}))).length : 0;
  return 1000 + present * 100 - (required.length - present) * 10 - Math.min(unknown, 9);
}

function fitScalar(schema: JsonSchema, scalar: Scalar): number {
  if (schema.const !== undefined) return String(schema.const) === scalar.text ? 4 : 0.1;
  if (schema.type === 'string') return 2;
  if (schema.type === 'number' || schema.type === 'integer') return 0.5;
  return schema.type === 'boolean' ? 0.4 : 0;
}
