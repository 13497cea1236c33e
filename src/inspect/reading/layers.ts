import type { ReadPackage } from '../package/read-package';
import type { Node } from '../../package/node';

/** What stands behind a slide and gives it what it doesn't say itself; parts that are missing or can't be read are undefined. */
export interface Layers {
  readonly slide: Node;
  readonly layout: Node | undefined;
  readonly master: Node | undefined;
  readonly theme: Node | undefined;
  readonly presentation: Node | undefined;
}

/** The layers of a slide by its path. */
export function layersOf(
  path: string,
  slide: Node,
  { roots, links, main }: Pick<ReadPackage, 'roots' | 'links' | 'main'>,
): Layers {
  const next = (part: string | undefined, type: string): string | undefined =>
    part === undefined ? undefined : links.first(part, type);
  const layout = next(path, 'slideLayout');
  const master = next(layout, 'slideMaster');
  const rootOf = (part: string | undefined): Node | undefined => roots.get(part ?? '');
  return {
    slide,
    layout: rootOf(layout),
    master: rootOf(master),
    theme: rootOf(next(master, 'theme')),
    presentation: roots.get(main),
  };
}
