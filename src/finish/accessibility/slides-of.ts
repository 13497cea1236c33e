import { relationshipsOf, relationshipsPath, resolveTarget } from '../relationships';
import { childrenOf, childOf, descendantsOf, type Element } from '../xml';
import type { Package } from '../open-package';
import { identityOf } from '../slide-objects';

/** A package with the outermost elements of all its XML parts that are well-formed. */
export interface ReadArchive {
  readonly parts: Package;
  readonly roots: ReadonlyMap<string, Element>;
}

/** A slide as a screen reader meets it. */
export interface ReadSlide {
  readonly path: string;
  readonly root: Element;
  /** Objects of the slide in reading order, those in groups not counted. */
  readonly objects: readonly Element[];
  /** Text of the title placeholder; undefined without one. */
  readonly title: string | undefined;
}

/** The slides in the order of the presentation; those that can't be read are left out. */
export function slidesOf({ parts, roots }: ReadArchive): readonly ReadSlide[] {
  const main = 'ppt/presentation.xml';
  const presentation = roots.get(main);
  if (!presentation || !roots.has(relationshipsPath(main))) return [];
  const targets = new Map(
    relationshipsOf(parts, main).map(({ id, target }) => [id, resolveTarget(main, target)]),
  );
  return descendantsOf(presentation, 'p:sldId').flatMap((entry) => {
    const path = targets.get(entry.getAttribute('r:id') ?? '') ?? '';
    const root = roots.get(path);
    return root ? [{ path, root, objects: objectsIn(root), title: titleOf(root) }] : [];
  });
}

function objectsIn(root: Element): readonly Element[] {
  const tree = childOf(root, 'p:cSld', 'p:spTree');
  return tree ? childrenOf(tree).filter((child) => OBJECTS.has(child.tagName) && isNamed(child)) : [];
}

/** A stranger's object may lack its `p:cNvPr`; the schema check tells of that. */
function isNamed(object: Element): boolean {
  return childrenOf(object).some((child) => childOf(child, 'p:cNvPr') !== undefined);
}

const OBJECTS = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame', 'p:grpSp']);

/** Type of an object's placeholder (`title`, `body`, `sldNum`); undefined for a free object. Without a type it is content. */
export function placeholderType(object: Element): string | undefined {
  const holder = childrenOf(object).find(({ tagName }) => /^p:nv\w+Pr$/.test(tagName));
  const placeholder = childOf(holder, 'p:nvPr', 'p:ph');
  return placeholder && (placeholder.getAttribute('type') ?? 'obj');
}

/** Whether an object is a title. */
export function isTitle(object: Element): boolean {
  return ['title', 'ctrTitle'].includes(placeholderType(object) ?? '');
}

/** Whether an object carries the decorative flag. */
export function isDecorative(object: Element): boolean {
  return descendantsOf(identityOf(object), 'adec:decorative').some((flag) =>
    ['1', 'true'].includes(flag.getAttribute('val') ?? ''),
  );
}

function titleOf(root: Element): string | undefined {
  const title = objectsIn(root).find(isTitle);
  return title && textOf(title);
}

/** The text of an object, its paragraphs joined by a space. */
export function textOf(object: Element): string {
  const paragraphs = descendantsOf(object, 'a:p').map((paragraph) =>
    descendantsOf(paragraph, 'a:t')
      .map((text) => text.textContent ?? '')
      .join(''),
  );
  return paragraphs.join(' ').replace(/\s+/g, ' ').trim();
}
