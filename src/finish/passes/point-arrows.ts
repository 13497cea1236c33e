import { slidePass } from '../pass';
import { objectsOf } from '../slide-objects';
import { el, emptyElement, insertXml, needChild } from '../xml';

/** Sets how far pentagons and chevrons point, in hundred-thousandths of their shorter side; PptxGenJS has no option for it. */
export const pointArrows = slidePass((slide, page) => {
  for (const { element, box } of objectsOf(slide, page, 'shape')) {
    if (box.point === undefined || box.shape === 'rectangle') continue;
    const adjustment = el('a:gd', { name: 'adj', fmla: `val ${Math.round(box.point * 100_000)}` });
    const adjustments = needChild(element, 'p:spPr', 'a:prstGeom', 'a:avLst');
    emptyElement(adjustments);
    insertXml(adjustments, adjustment);
  }
});
