import { slidePass } from '../pass';
import { childrenOf, descendantsOf, removeElement } from '../xml';

/** Keeps the first `a:pPr` of each paragraph: PptxGenJS writes one per run, which no reader accepts (#1083, #939). */
export const onePropertyPerParagraph = slidePass((slide) => {
  for (const paragraph of descendantsOf(slide.root, 'a:p')) {
    childrenOf(paragraph, 'a:pPr').slice(1).forEach(removeElement);
  }
});
