import { relationshipsPath, resolveTarget } from '../../model';
import type { Node } from '../xml/node';

/** A link from one part to another or to an address. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `slideLayout`, `image`; the whole address for types outside Office. */
  readonly type: string;
  /** As written, relative to the part: `../media/image1.png`. */
  readonly target: string;
  readonly external: boolean;
}

const OFFICE =
  /^http:\/\/(schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\//;

/** The relationships that a part of them holds. */
export function relationshipsIn(root: Node): readonly Relationship[] {
  return root.children
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(OFFICE, ''),
      target: attributes['Target'] ?? '',
      external: attributes['TargetMode'] === 'External',
    }));
}

/** The parts of a package by what they lead to. */
export interface Links {
  /** The relationships of a part in order; the package itself is ``. */
  of(part: string): readonly Relationship[];
  /** The part that a relationship leads to; undefined when it is missing or an address. */
  target(part: string, link: Relationship): string | undefined;
  /** The first part that a part leads to by a kind of relationship. @example links.first('ppt/slides/slide1.xml', 'slideLayout') */
  first(part: string, type: string): string | undefined;
}

/** Follows the relationships among the XML parts that could be read; `has` tells which parts there are. */
export function linksAmong(roots: ReadonlyMap<string, Node>, has: (path: string) => boolean): Links {
  const known = new Map<string, readonly Relationship[]>();
  const of = (part: string): readonly Relationship[] => {
    const path = relationshipsPath(part);
    const root = roots.get(path);
    const found = known.get(path) ?? (root ? relationshipsIn(root) : []);
    known.set(path, found);
    return found;
  };
  const target = (part: string, link: Relationship): string | undefined => {
    if (link.external) return undefined;
    const path = resolveTarget(part, link.target.split('#')[0] ?? '');
    return [path, path === undefined ? undefined : unescaped(path)].find(
      (each) => each !== undefined && has(each),
    );
  };
  return {
    of,
    target,
    first(part, type) {
      const link = of(part).find((each) => each.type === type);
      return link && target(part, link);
    },
  };
}

/** Targets are addresses, in which a space may be `%20`; one that is no address stays as it is. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone `%` is all that decodeURIComponent throws for
  }
}
