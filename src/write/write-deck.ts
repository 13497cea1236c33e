import PptxGenJS from 'pptxgenjs';
import { namedBoxes, type Deck, type Page } from '../model';
import type { Pen } from './pen';
import { writeBox } from './write-box';
import { writeNotes } from './write-notes';

/** Everything that is written: the deck's template and the placed pages; charts are stand-ins until the package is finished. */
export interface WriteInput {
  readonly deck: Deck;
  readonly pages: readonly Page[];
}

/**
 * Writes pages as a raw .pptx with PptxGenJS. The package needs `finishPackage`: only objects, texts, notes and media are
 * final here; their names (`box 3`) tell finish which box each object is.
 */
export async function writeDeck(input: WriteInput): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  defineLayouts(pptx, input.deck);
  for (const page of input.pages) writePage(page, pptx, input);
  const bytes = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('PptxGenJS gave no bytes');
  return bytes;
}

/** The template's layouts by name; finish fills them with placeholders. */
function defineLayouts(pptx: PptxGenJS, { template }: Deck): void {
  const { width, height } = template.slide;
  pptx.defineLayout({ name: 'template', width, height });
  pptx.layout = 'template';
  for (const layout of Object.values(template.layouts)) pptx.defineSlideMaster({ title: layout.key });
}

function writePage(page: Page, pptx: PptxGenJS, { deck }: WriteInput): void {
  const slide = pptx.addSlide({ masterName: page.layout });
  for (const { name, box } of namedBoxes(page)) {
    const pen: Pen = { slide, name, template: deck.template };
    writeBox(box, pen);
  }
  writeNotes(page, slide);
}
