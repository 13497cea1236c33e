import type { Element } from '../xml';
import { slidePass } from '../pass';
import { objectsOf } from '../slide-objects';
import { childOf, insertXml, needChild, removeElement } from '../xml';

/** Writes how much the text of a placeholder was shrunk to fit; PptxGenJS leaves `fontScale` to PowerPoint, which sets it only on editing (#1199). */
export const scaleText = slidePass((slide, page) => {
  for (const { element, box } of objectsOf(slide, page, 'text')) {
    if (box.placeholder !== undefined && box.scale < 1)
      writeScale(needChild(element, 'p:txBody', 'a:bodyPr'), box.scale);
  }
});

function writeScale(body: Element, scale: number): void {
  const written = childOf(body, 'a:normAutofit');
  if (written) removeElement(written);
  insertXml(body, `<a:normAutofit fontScale="${Math.round(scale * 100_000)}"/>`, childOf(body, 'a:extLst'));
}
