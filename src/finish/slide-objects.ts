import { namedBoxes, type Box, type Page } from '../model';
import { childOf, childrenOf, descendantsOf, needChild, rootOf, type Document, type Element } from './xml';

/** An object on a slide with the box it was written for. */
export interface SlideObject<B extends Box = Box> {
  readonly element: Element;
  readonly box: B;
}

/** The shape tree of a slide, layout or master. */
export function shapeTree(slide: Document): Element {
  return needChild(rootOf(slide), 'p:cSld', 'p:spTree');
}

/** Name and alt text live here: `p:cNvPr` of a shape, picture, connector, table or group. */
export function identityOf(object: Element): Element {
  const holder = childrenOf(object).find((child) => /^p:nv\w+Pr$/.test(child.tagName));
  const identity = childOf(holder, 'p:cNvPr');
  if (!identity) throw new Error(`${object.tagName} without p:cNvPr`);
  return identity;
}

/** The objects that were written for a page's boxes of one kind, found by the names the writer gave them (`box 3`). */
export function objectsOf<K extends Box['kind']>(
  slide: Document,
  page: Page,
  kind: K,
): readonly SlideObject<Extract<Box, { kind: K }>>[] {
  const elements = new Map(
    descendantsOf(shapeTree(slide), ...OBJECTS).map((element) => [
      identityOf(element).getAttribute('name'),
      element,
    ]),
  );
  return namedBoxes(page).flatMap(({ name, box }) => {
    const element = elements.get(name);
    return element && isKind(box, kind) ? [{ element, box }] : [];
  });
}

const OBJECTS = ['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame', 'p:grpSp'];

function isKind<K extends Box['kind']>(box: Box, kind: K): box is Extract<Box, { kind: K }> {
  return box.kind === kind;
}
