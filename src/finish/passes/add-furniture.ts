import { FURNITURE, furnitureOnSlide } from '../brand/furniture';
import { slidePass } from '../pass';
import { shapeTree } from '../slide-objects';
import { insertXml } from '../xml';

/** Puts date, footer and slide number on the slides whose layout has them, as placeholders, last in reading order (A7). */
export const addFurniture = slidePass((slide, page, { deck }) => {
  if (!deck.template.layouts[page.layout].footer) return;
  insertXml(shapeTree(slide), FURNITURE.map((what) => furnitureOnSlide(what, 0, deck, page.number)).join(''));
});
