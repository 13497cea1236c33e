import { slidePass } from '../pass';
import { needChild, rootOf, trimElement } from '../xml';

/** Takes out the white space PptxGenJS leaves between elements, and its English name of the slide. */
export const trimSlides = slidePass((slide) => {
  trimElement(rootOf(slide));
  needChild(rootOf(slide), 'p:cSld').removeAttribute('name');
});
