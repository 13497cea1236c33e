import { problems } from '../diagnostics';
import { positionAt, spanAt, type Tree } from '../source';
import type { Context } from './context';

/** A slide's wish for an id: the author's own, or one made from a title. */
export interface Wish {
  readonly own?: string;
  readonly title: string;
  readonly tree: Tree;
}

/** Gives each slide an id that is unique in the deck and stable while its title is; two equal ids of authors' own are an error. */
export function slideIds(wishes: readonly Wish[], context: Context): readonly string[] {
  const taken = new Map<string, Tree>();
  for (const { own, tree } of wishes) {
    if (own === undefined) continue;
    const first = taken.get(own);
    if (first) context.report(problems.duplicateId(spanAt(tree, 'id'), { id: own, first: placeOf(first) }));
    else taken.set(own, tree);
  }
  return wishes.map(({ own, title, tree }) => {
    if (own !== undefined) return own;
    const id = free(slug(title), taken);
    taken.set(id, tree);
    return id;
  });
}

/** A title as an id: `Första besök BUP` gives `forsta-besok-bup`. */
export function slug(title: string): string {
  const ascii = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return words.slice(0, 60).replace(/-+$/, '') || 'bild';
}

function free(id: string, taken: ReadonlyMap<string, Tree>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function placeOf(tree: Tree): string {
  const { line } = positionAt(tree.span.file, tree.span.start);
  return `${tree.span.file.path}:${line}`;
}
