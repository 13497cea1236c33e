import { slidePass } from '../pass';
import { placeholderOf, shapeTree } from '../slide-objects';
import { childOf, childrenOf, descendantsOf, parentOf, removeElement, type Element } from '../xml';

/** Drops from free text, shapes and cells what PowerPoint's defaults say anyway: left, no bullet, no indent. */
export const tidyFreeText = slidePass((slide) => {
  for (const body of descendantsOf(shapeTree(slide), 'p:txBody', 'a:txBody')) {
    if (placeholderOf(parentOf(body))) continue;
    for (const paragraph of childrenOf(body, 'a:p')) tidy(paragraph);
  }
});

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
  if (properties.attributes.size === 0 && childrenOf(properties).length === 0) removeElement(properties);
}
