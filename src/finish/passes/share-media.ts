import { slidePath, type Pass } from '../pass';
import { relationshipsOf, resolveTarget, setRelationships, type Relationship } from '../relationships';
import type { Package } from '../open-package';
import { descendantsOf, rootOf } from '../xml';

/**
 * Stores every picture once, named `image1.png` in the order of the slides, and gives a slide one relationship per target;
 * PptxGenJS stores a picture once per use.
 */
export const shareMedia: Pass = (parts, { pages }) => {
  const kept = new Map<string, string>();
  pages.forEach((_, at) => {
    const slide = slidePath(at + 1);
    const links = relationshipsOf(parts, slide).map((link) =>
      link.type === 'image' ? { ...link, target: share(parts, slide, link, kept) } : link,
    );
    joinRelationships(parts, slide, links);
  });
  for (const path of parts.paths().filter((each) => /^ppt\/media\/image-/.test(each))) parts.remove(path);
};

function share(parts: Package, slide: string, link: Relationship, kept: Map<string, string>): string {
  const path = resolveTarget(slide, link.target) ?? '';
  const bytes = parts.bytes(path);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const known = kept.get(content) ?? `ppt/media/image${kept.size + 1}.${extensionOf(path)}`;
  if (!kept.has(content)) parts.put(known, bytes);
  kept.set(content, known);
  return known.replace('ppt/', '../');
}

function extensionOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return extension === 'jpg' ? 'jpeg' : extension;
}

/** Numbers the relationships of a slide anew, one per type and target, and lets the slide name them so. */
function joinRelationships(parts: Package, slide: string, links: readonly Relationship[]): void {
  const joined = new Map<string, Relationship>();
  const renamed = new Map<string, string>();
  for (const link of links) {
    const key = `${link.type} ${link.target}`;
    const first = joined.get(key) ?? { ...link, id: `rId${joined.size + 1}` };
    joined.set(key, first);
    renamed.set(link.id, first.id);
  }
  for (const element of descendantsOf(rootOf(parts.document(slide)), 'a:blip', 'a:hlinkClick')) {
    const name = element.tagName === 'a:blip' ? 'r:embed' : 'r:id';
    element.setAttribute(name, renamed.get(element.getAttribute(name) ?? '') ?? '');
  }
  setRelationships(parts, slide, [...joined.values()]);
}
