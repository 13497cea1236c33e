import { FURNITURE } from '../../model';
import { furnitureOnSlide } from '../brand/furniture';
import { slidePass } from '../pass';
import { isFurniture, shapeTree } from '../slide-objects';
import { childrenOf, insertXml, removeElement } from '../xml';

/** Puts date, footer and slide number anew on the slides whose layout has them, as placeholders, last in reading order (A7). */
export const addFurniture = slidePass((slide, page, { deck }) => {
  const tree = shapeTree(slide);
  childrenOf(tree).filter(isFurniture).forEach(removeElement);
  if (!deck.template.layouts[page.layout].footer) return;
  insertXml(tree, FURNITURE.map((what) => furnitureOnSlide(what, 0, deck, page.number)).join(''));
});
