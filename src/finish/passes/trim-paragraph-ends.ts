import { slidePass } from '../pass';
import { childOf, childrenOf, descendantsOf, removeElement } from '../xml';

/** Drops `a:endParaRPr` after text: PptxGenJS repeats a size there that belongs to another paragraph. */
export const trimParagraphEnds = slidePass((slide) => {
  for (const paragraph of descendantsOf(slide.root, 'a:p')) {
    const end = childOf(paragraph, 'a:endParaRPr');
    if (end && childrenOf(paragraph, 'a:r').length > 0) removeElement(end);
  }
});
