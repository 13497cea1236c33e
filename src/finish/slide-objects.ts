import { namedBoxes, type Box, type Page } from '../model';
import { objectNames } from './object-names';
import { childOf, childrenOf, descendantsOf, needChild, type Document, type Element } from './xml';

/** An object on a slide with the box it was written for. */
export interface SlideObject<B extends Box = Box> {
  readonly element: Element;
  readonly box: B;
  /** The writer's name of it: `box 3`, `box 3.1` in a group. */
  readonly written: string;
  /** The name it has, or gets, in the selection pane. */
  readonly name: string;
}

/** The shape tree of a slide, layout or master. */
export function shapeTree(slide: Document): Element {
  return needChild(slide.root, 'p:cSld', 'p:spTree');
}

/** Name and alt text live here: `p:cNvPr` of a shape, picture, connector, table or group. */
export function identityOf(object: Element): Element {
  const identity = childOf(namesOf(object), 'p:cNvPr');
  if (!identity) throw new Error(`${object.tagName} without p:cNvPr`);
  return identity;
}

/** The reference of an object to a placeholder; undefined for a free one. */
export function placeholderOf(object: Element): Element | undefined {
  return childOf(namesOf(object), 'p:nvPr', 'p:ph');
}

/** Whether an object is the date, the footer or the number of a slide, which belong to no box. */
export function isFurniture(object: Element): boolean {
  return ['dt', 'ftr', 'sldNum'].includes(placeholderOf(object)?.getAttribute('type') ?? '');
}

/**
 * The objects of a slide, groups and what is in them, in the order of the page's boxes. They are known by the writer's
 * names, and once they have names of their own, by those. One that was written for no box is a bug in deck and throws.
 */
export function slideObjects(slide: Document, page: Page): readonly SlideObject[] {
  const elements = new Map(
    descendantsOf(shapeTree(slide), ...OBJECTS)
      .filter((element) => !isFurniture(element))
      .map((element) => [identityOf(element).getAttribute('name') ?? '', element]),
  );
  const asWritten = [...elements.keys()].every((name) => WRITTEN.test(name));
  const names = objectNames(page);
  const objects = namedBoxes(page).flatMap(({ name: written, box }, at) => {
    const name = names[at] ?? written;
    const key = asWritten ? written : name;
    const element = elements.get(key);
    elements.delete(key);
    return element ? [{ element, box, written, name }] : [];
  });
  for (const name of elements.keys()) throw new Error(`page ${page.number}: nothing was written as ${name}`);
  return objects;
}

/** The objects that were written for a page's boxes of one kind. */
export function objectsOf<K extends Box['kind']>(
  slide: Document,
  page: Page,
  kind: K,
): readonly SlideObject<Extract<Box, { kind: K }>>[] {
  const isKind = (object: SlideObject): object is SlideObject<Extract<Box, { kind: K }>> =>
    object.box.kind === kind;
  if (!namedBoxes(page).some(({ box }) => box.kind === kind)) return [];
  return slideObjects(slide, page).filter(isKind);
}

const OBJECTS = ['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame', 'p:grpSp'];
/** The title of a finished slide is never called so, whatever the other objects are. */
const WRITTEN = /^box \d+(\.\d+)?$/;

function namesOf(object: Element): Element | undefined {
  return childrenOf(object).find((child) => /^p:nv\w+Pr$/.test(child.tagName));
}
