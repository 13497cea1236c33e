import type { JsonSchema } from '../schema';
import type { Mapping, Scalar, Tree } from '../source';

/** Looks a `$ref` up. */
export type Lookup = (schema: JsonSchema) => JsonSchema;

/**
 * The branch of a union that an author evidently meant, e.g. `{include}` for a map with that key even if it has others;
 * -1 when none takes that kind of value.
 */
export function pickBranch(branches: readonly JsonSchema[], tree: Tree, lookup: Lookup): number {
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
  const unknown = schema.properties
    ? [...keys].filter((key) => !(key in (schema.properties ?? {}))).length
    : 0;
  return 1000 + present * 100 - (required.length - present) * 10 - Math.min(unknown, 9);
}

function fitScalar(schema: JsonSchema, scalar: Scalar): number {
  if (schema.const !== undefined) return String(schema.const) === scalar.text ? 4 : 0.1;
  if (schema.type === 'string') return 2;
  if (schema.type === 'number' || schema.type === 'integer') return 0.5;
  return schema.type === 'boolean' ? 0.4 : 0;
}
