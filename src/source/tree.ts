import type { Span } from './source-file';

/** What an author typed, with places: scalars stay text (`0008`, `1.10`, `2026-03`) until a schema types them. */
export type Tree = Scalar | List | Mapping;

/** A piece of text. `text` is what YAML makes of it; `empty` is true for a key without a value, `~` and `null`. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded';
  readonly empty: boolean;
  readonly span: Span;
}

/** A sequence of trees. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly span: Span;
}

/** A mapping in the order it was typed; keys are unique. */
export interface Mapping {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly span: Span;
}

/** One `key: value` line. */
export interface Entry {
  readonly key: Scalar;
  readonly value: Tree;
}

/** A step into a tree: a key of a mapping or an index of a list. */
export type Step = string | number;

/** The entry of a key, if the tree is a mapping that has it. */
export function entryOf(tree: Tree | undefined, key: string): Entry | undefined {
  return tree?.kind === 'map' ? tree.entries.find((entry) => entry.key.text === key) : undefined;
}

/** The tree at a path, e.g. `childAt(slide, 'charts', 1, 'metric')`; undefined where the path leaves the tree. */
export function childAt(tree: Tree | undefined, ...path: readonly Step[]): Tree | undefined {
  let here = tree;
  for (const step of path)
    if (typeof step === 'string') here = entryOf(here, step)?.value;
    else here = here?.kind === 'list' ? here.items[step] : undefined;
  return here;
}

/** The scalars in a tree in the order they were typed, keys of mappings included. */
export function scalarsIn(tree: Tree | undefined): readonly Scalar[] {
  if (!tree) return [];
  if (tree.kind === 'scalar') return [tree];
  return tree.kind === 'list'
    ? tree.items.flatMap(scalarsIn)
    : tree.entries.flatMap(({ key, value }) => [key, ...scalarsIn(value)]);
}

/** The span of the value at a path, or of the deepest part of the path that exists. */
export function spanAt(tree: Tree, ...path: readonly Step[]): Span {
  let here: Tree = tree;
  for (const step of path) {
    const next = childAt(here, step);
    if (!next) break;
    here = next;
  }
  return here.span;
}

/** The span of the key at the end of a path; falls back to the value's place when there is no such key. */
export function keySpanAt(tree: Tree, ...path: readonly Step[]): Span {
  const last = path.at(-1);
  const parent = childAt(tree, ...path.slice(0, -1));
  const entry = typeof last === 'string' ? entryOf(parent, last) : undefined;
  return entry?.key.span ?? spanAt(tree, ...path);
}
