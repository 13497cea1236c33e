import { slidePass } from '../pass';
import { descendantsOf } from '../xml';

/** Numbers the objects of a slide in reading order; PptxGenJS repeats ids of tables and slide numbers (#1532). */
export const numberShapes = slidePass((slide) => {
  descendantsOf(slide.root, 'p:cNvPr').forEach((identity, at) => {
    identity.setAttribute('id', String(at + 1));
  });
});
