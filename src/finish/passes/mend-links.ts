import { objectsOf } from '../slide-objects';
import { slidePass } from '../pass';
import { childOf, descendantsOf, el, parentOf, removeElement, replaceXml } from '../xml';

/**
 * Leaves of a link what PowerPoint itself writes: PptxGenJS adds empty attributes and a colour of its own. In a text
 * without a fill the theme's link colour applies; on a filled shape the link keeps the colour of its text.
 */
export const mendLinks = slidePass((slide, page, { deck }) => {
  const dark = deck.template.layouts[page.layout].background !== undefined;
  const filled = new Set(
    objectsOf(slide, page, 'shape').flatMap(({ element, box }) =>
      box.fill ? descendantsOf(element, 'a:hlinkClick') : [],
    ),
  );
  for (const link of descendantsOf(slide.root, 'a:hlinkClick')) {
    const run = parentOf(link);
    run.removeAttribute('u');
    const own = dark || filled.has(link);
    const colour = childOf(run, 'a:solidFill');
    if (colour && !own) removeElement(colour);
    replaceXml(link, el('a:hlinkClick', { 'r:id': link.getAttribute('r:id') ?? '' }, own ? TEXT_COLOUR : ''));
  }
});

const TEXT_COLOUR = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
    el('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ),
);
