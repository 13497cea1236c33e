import { slidePass } from '../pass';
import { shapeTree } from '../slide-objects';
import { childOf, childrenOf, descendantsOf, parentOf, removeElement, type Element } from '../xml';

/** Drops from free text, shapes and cells what PowerPoint's defaults say anyway: left, no bullet, no indent. */
export const tidyFreeText = slidePass((slide) => {
  for (const body of descendantsOf(shapeTree(slide), 'p:txBody', 'a:txBody')) {
    if (isPlaceholder(body)) continue;
    for (const paragraph of childrenOf(body, 'a:p')) tidy(paragraph);
  }
});

function isPlaceholder(body: Element): boolean {
  const shape = parentOf(body);
  return shape.tagName === 'p:sp' && childOf(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph') !== undefined;
}

function tidy(paragraph: Element): void {
  const properties = childOf(paragraph, 'a:pPr');
  if (!properties) return;
  const none = childOf(properties, 'a:buNone');
  if (properties.getAttribute('algn') === 'l') properties.removeAttribute('algn');
  if (none) {
    removeElement(none);
    properties.removeAttribute('marL');
    properties.removeAttribute('indent');
  }
  if (properties.attributes.length === 0 && childrenOf(properties).length === 0) removeElement(properties);
}
