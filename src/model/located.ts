import type { Tree } from '../source';

/** A valid document: its typed value and the tree it came from. The two have the same shape, so a path fits both. */
export interface Located<T> {
  readonly value: T;
  readonly tree: Tree;
}
