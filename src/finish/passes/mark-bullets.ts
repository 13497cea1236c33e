import { slidePass } from '../pass';
import { childOf, childrenOf, descendantsOf, insertXml, parentOf, removeElement, type Element } from '../xml';
import { bulletMark } from '../brand/text-levels';
import type { ColourRole } from '../../model';
import { THEME_SLOTS } from '../../model';

/** Gives the bullets that stay on a slide (those outside placeholders) the mark of the template: PptxGenJS knows no bullet colour. */
export const markBullets = slidePass((slide) => {
  for (const mark of descendantsOf(slide.root, 'a:buChar')) {
    const properties = parentOf(mark);
    const level = Number(properties.getAttribute('lvl') ?? 0);
    const colour = textColour(parentOf(properties)) === 'white' ? 'white' : 'focus';
    childrenOf(properties)
      .filter(({ tagName }) => tagName.startsWith('a:bu'))
      .forEach(removeElement);
    insertXml(properties, bulletMark(level, colour), childOf(properties, 'a:tabLst'));
  }
});

function textColour(paragraph: Element): ColourRole | undefined {
  const name = childOf(paragraph, 'a:r', 'a:rPr', 'a:solidFill', 'a:schemeClr')?.getAttribute('val');
  const roles = Object.keys(THEME_SLOTS) as ColourRole[];
  return roles.find((role) => THEME_SLOTS[role].name === name);
}
