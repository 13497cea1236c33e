import { layoutPath } from '../layout-parts';
import { slidePath, type PagePass } from '../pass';
import { relationshipsOf, setRelationships } from '../relationships';

/** Points a slide at the layout of its page; PptxGenJS numbers layouts its own way. */
export const linkLayouts: PagePass = (parts, { page, number }, { deck }) => {
  const slide = slidePath(number);
  const target = layoutPath(deck.template, page.layout).replace('ppt/', '../');
  const links = relationshipsOf(parts, slide).map((link) =>
    link.type === 'slideLayout' ? { ...link, target } : link,
  );
  setRelationships(parts, slide, links);
};
