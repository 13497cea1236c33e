import type { Template } from '../../model';
import { logoPath } from '../brand/logo';
import { fileIndex, type FileIndex } from '../file-index';
import { slidePath, type PagePass } from '../pass';
import { relationshipsOf, resolveTarget, setRelationships, type Relationship } from '../relationships';
import type { Package } from '../open-package';
import { descendantsOf } from '../xml';

/**
 * Stores every picture once, named `image1.png` in the order of the slides, and gives a slide one relationship per target;
 * PptxGenJS stores a picture once per use. A slide that shows the logo shows that of the master.
 */
export function shareMedia(): PagePass {
  const kept = fileIndex();
  return (parts, { number }, { deck }) => {
    const logo = logoIndex(deck.template);
    const slide = slidePath(number);
    const links = relationshipsOf(parts, slide).map((link) =>
      link.type === 'image' ? { ...link, target: share(parts, slide, link, { kept, logo }) } : link,
    );
    joinRelationships(parts, slide, links);
  };
}

function share(
  parts: Package,
  slide: string,
  link: Relationship,
  { kept, logo }: { kept: FileIndex; logo: FileIndex },
): string {
  const path = resolveTarget(slide, link.target) ?? '';
  const bytes = parts.bytes(path);
  const known = logo.find(bytes) ?? kept.find(bytes);
  if (known !== undefined) return known.replace('ppt/', '../');
  const name = `ppt/media/image${kept.size() + 1}.${extensionOf(path)}`;
  kept.add(name, bytes);
  parts.put(name, bytes);
  return name.replace('ppt/', '../');
}

function logoIndex({ logo }: Template): FileIndex {
  const index = fileIndex();
  if (logo) index.add(logoPath(logo), logo.bytes);
  return index;
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
  for (const element of descendantsOf(parts.document(slide).root, 'a:blip', 'a:hlinkClick')) {
    const name = element.tagName === 'a:blip' ? 'r:embed' : 'r:id';
    element.setAttribute(name, renamed.get(element.getAttribute(name) ?? '') ?? '');
  }
  setRelationships(parts, slide, [...joined.values()]);
}
