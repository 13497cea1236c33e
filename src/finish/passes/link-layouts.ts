import { layoutPath } from '../layout-parts';
import { slidePath, type Pass } from '../pass';
import { relationshipsOf, setRelationships } from '../relationships';

/** Points every slide at the layout of its page; PptxGenJS numbers layouts its own way. */
export const linkLayouts: Pass = (parts, { deck, pages }) => {
  pages.forEach((page, at) => {
    const slide = slidePath(at + 1);
    const target = layoutPath(deck.template, page.layout).replace('ppt/', '../');
    const links = relationshipsOf(parts, slide).map((link) =>
      link.type === 'slideLayout' ? { ...link, target } : link,
    );
    setRelationships(parts, slide, links);
  });
};
