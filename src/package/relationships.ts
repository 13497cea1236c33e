import { childrenOf, type Node } from './node';

/** Addresses of the kinds of relationships of Office begin so. */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
/** The same in the transitional and in the strict form of the standard. */
const OFFICE_FORMS = new RegExp(
  `^(${OFFICE.replaceAll('.', '\\.')}|http://purl\\.oclc\\.org/ooxml/officeDocument/relationships/)`,
);
/** The kind of relationship that leads to the document's properties, whose address isn't Office's. */
export const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** A link from one part to another or to an address. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `slideLayout`, `image`; the whole address for types outside Office. */
  readonly type: string;
  /** As written, relative to the part: `../media/image1.png`. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships that a part of them holds. */
function relationshipsIn(root: Node | undefined): readonly Relationship[] {
  return childrenOf(root, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').replace(OFFICE_FORMS, ''),
    target: attributes['Target'] ?? '',
    external: attributes['TargetMode'] === 'External',
  }));
}

/** The whole address of a type. @example relationshipType('image') // 'http://…/relationships/image' */
export function relationshipType(type: string): string {
  return type.includes(':') ? type : OFFICE + type;
}

/** Where the relationships of a part stand; the package itself is ``. @example relationshipsPath('ppt/slides/slide1.xml') // 'ppt/slides/_rels/slide1.xml.rels' */
export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part that a relationship leads to; undefined when it leaves the package. @example resolveTarget('ppt/slides/slide1.xml', '../media/a.png') // 'ppt/media/a.png' */
function resolveTarget(part: string, target: string): string | undefined {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The parts of a package by what they lead to. */
export type Links = ReturnType<typeof linksAmong>;

/** Follows the relationships among the XML parts that could be read; `has` tells which parts there are. */
export function linksAmong(roots: ReadonlyMap<string, Node>, has: (path: string) => boolean) {
  const known = new Map<string, readonly Relationship[]>();
  /** The relationships of a part in order; the package itself is ``. */
  const of = (part: string): readonly Relationship[] => {
    const found = known.get(part) ?? relationshipsIn(roots.get(relationshipsPath(part)));
    known.set(part, found);
    return found;
  };
  /** The part that a relationship leads to; undefined when it is missing or an address. */
  const target = (part: string, link: Relationship): string | undefined => {
    if (link.external) return undefined;
    const path = resolveTarget(part, link.target.split('#')[0] ?? '');
    if (path === undefined || has(path)) return path;
    const plain = unescaped(path);
    return has(plain) ? plain : undefined;
  };
  /** The first part that a part leads to by a kind of relationship. @example links.first('ppt/slides/slide1.xml', 'slideLayout') */
  const first = (part: string, type: string): string | undefined => {
    const link = of(part).find((each) => each.type === type);
    return link && target(part, link);
  };
  return { of, target, first };
}

/** Targets are addresses, in which a space may be `%20`; one that is no address stays as it is. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone `%` is all that decodeURIComponent throws for
  }
}
