import type { Entry, Scalar, Step, Tree } from '../source';

/** What makes the rest of a document valid after a mistake: the mistake itself has been reported. */
export type Cure =
  | { readonly kind: 'drop'; readonly path: readonly Step[] }
  /** A misspelt key takes the name it will have meant. */
  | { readonly kind: 'rename'; readonly path: readonly Step[]; readonly key: string }
  /** A text becomes another. */
  | { readonly kind: 'replace'; readonly path: readonly Step[]; readonly text: string }
  /** A list keeps its first items. */
  | { readonly kind: 'shorten'; readonly path: readonly Step[]; readonly length: number }
  /** A text that the document can't do without gets a stand-in, so that the rest can be checked. */
  | { readonly kind: 'supply'; readonly path: readonly Step[]; readonly key: string };

/** A tree with all cures applied; paths are those of the tree given. Undefined when its root is dropped. */
export function pruneTree(tree: Tree, cures: readonly Cure[]): Tree | undefined {
  const byPath = new Map<string, Cure[]>();
  for (const cure of cures) {
    const at = keyOf(cure.path);
    byPath.set(at, [...(byPath.get(at) ?? []), cure]);
  }
  return cures.length === 0 ? tree : prune(tree, '', byPath);
}

type Cures = ReadonlyMap<string, readonly Cure[]>;

function prune(tree: Tree, at: string, cures: Cures): Tree | undefined {
  const here = cures.get(at) ?? [];
  if (here.some((cure) => cure.kind === 'drop')) return undefined;
  if (tree.kind === 'scalar') {
    const other = here.find((cure) => cure.kind === 'replace');
    return other ? { ...tree, text: other.text } : tree;
  }
  if (tree.kind === 'list') {
    const kept = tree.items.flatMap((item, index) => prune(item, below(at, index), cures) ?? []);
    const shorter = here.find((cure) => cure.kind === 'shorten');
    return { ...tree, items: shorter ? kept.slice(0, shorter.length) : kept };
  }
  const entries = tree.entries.flatMap((entry) => pruneEntry(entry, below(at, entry.key.text), cures) ?? []);
  const supplied = here.flatMap((cure) => (cure.kind === 'supply' ? [standIn(tree, cure.key)] : []));
  return { ...tree, entries: firstOfEach([...entries, ...supplied]) };
}

/** Two misspellings of one key would both take its name. */
function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const named = new Map<string, Entry>();
  for (const entry of entries) if (!named.has(entry.key.text)) named.set(entry.key.text, entry);
  return [...named.values()];
}

function pruneEntry(entry: Entry, at: string, cures: Cures): Entry | undefined {
  const value = prune(entry.value, at, cures);
  const rename = cures.get(at)?.find((cure) => cure.kind === 'rename');
  return value && { key: rename ? { ...entry.key, text: rename.key } : entry.key, value };
}

function standIn({ span }: Tree, text: string): Entry {
  const scalar: Scalar = { kind: 'scalar', text, style: 'plain', empty: false, span: { ...span, end: span.start } };
  return { key: scalar, value: { ...scalar, text: '–' } };
}

function keyOf(path: readonly Step[]): string {
  return path.reduce<string>(below, '');
}

function below(at: string, step: Step): string {
  return `${at}\u0000${step}`;
}
