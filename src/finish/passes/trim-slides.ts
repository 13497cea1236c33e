import { slidePass } from '../pass';
import { needChild, trimElement } from '../xml';

/** Takes out the white space PptxGenJS leaves between elements, and its English name of the slide. */
export const trimSlides = slidePass((slide) => {
  trimElement(slide.root);
  needChild(slide.root, 'p:cSld').removeAttribute('name');
});
