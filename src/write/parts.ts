import type { Deck, Page } from '../model';
import { relationshipsPath, relationshipType, type Relationship } from '../package/relationships';
import type { SlideCache } from '../package/slide-cache';
import { DECLARATION, el } from '../package/xml-text';

/** All that a package is made of. */
export interface PackageInput {
  readonly deck: Deck;
  readonly pages: readonly Page[];
  /** PNGs of charts by `PictureBox.picture.file`. */
  readonly charts: ReadonlyMap<string, Uint8Array>;
  /** When the package says it was made, `2026-03-20T14:05:09Z`; the meeting's day when left out. */
  readonly dated?: string;
  /** Slides that were written before. */
  readonly slides?: SlideCache<string>;
}

/** A package being written: its parts by path. */
export type Parts = ReturnType<typeof newParts>;

/** A part that another one leads to, and the kind of the relationship: `['image', 'ppt/media/image1.png']`. */
type Link = readonly [type: string, path: string];

/** An empty package. */
export function newParts() {
  const files = new Map<string, Uint8Array>();
  /** Adds a part, XML as text without its declaration, and the parts that it leads to, as rId1, rId2 … */
  const put = (path: string, content: string | Uint8Array, ...links: readonly Link[]): void => {
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(DECLARATION + content) : content);
    link(path, numbered(links, path));
  };
  /** Adds the relationships of a part, if there are any; the package itself is ``. */
  const link = (part: string, relationships: readonly Relationship[]): void => {
    if (relationships.length > 0) put(relationshipsPath(part), relationshipsXml(relationships));
  };
  /** All parts, paths ascending. */
  const sorted = () => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return { put, link, sorted };
}

/** The file of a part's relationships. */
function relationshipsXml(relationships: readonly Relationship[]): string {
  const written = relationships.map(({ id, type, target, external }) =>
    el('Relationship', {
      Id: id,
      Type: relationshipType(type),
      Target: target,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return el('Relationships', { xmlns: namespace }, ...written);
}

/** Relationships of a part (the package itself is ``) to other parts, numbered rId1, rId2 … */
export function numbered(links: readonly Link[], part: string): readonly Relationship[] {
  return links.map(([type, path], at) => ({ id: `rId${at + 1}`, type, target: targetOf(path, part), external: false }));
}

/** How a part names another one. @example targetOf('ppt/media/a.png', 'ppt/slides/slide1.xml') // '../media/a.png' */
export function targetOf(path: string, from: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : path.replace(/^ppt\//, '../');
}
