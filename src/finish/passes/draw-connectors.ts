import { slidePass } from '../pass';
import { objectsOf } from '../slide-objects';
import { childOf, el, xmlOf, needChild, removeElement, replaceXml } from '../xml';

/** Makes real connectors of lines, which PptxGenJS writes as shapes. */
export const drawConnectors = slidePass((slide, page) => {
  for (const { element } of objectsOf(slide, page, 'line')) {
    if (element.tagName === 'p:cxnSp') continue;
    const properties = needChild(element, 'p:spPr');
    const fill = childOf(properties, 'a:noFill');
    if (fill) removeElement(fill);
    const names = el(
      'p:nvCxnSpPr',
      {},
      xmlOf(needChild(element, 'p:nvSpPr', 'p:cNvPr')),
      el('p:cNvCxnSpPr'),
      el('p:nvPr'),
    );
    replaceXml(element, el('p:cxnSp', {}, names, xmlOf(properties)));
  }
});
