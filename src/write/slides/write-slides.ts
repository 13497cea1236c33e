import PptxGenJS from 'pptxgenjs';
import type { Page, Template } from '../../model';
import { boxesOf } from './slide-objects';
import { writeBox } from './write-box';

/**
 * Writes pages as a raw .pptx with PptxGenJS: shapes, texts with their whole formatting, tables, and places of pictures. The slides are
 * what is used of it; each of their objects stands where its box does in `boxesOf`.
 */
export async function writeSlides(pages: readonly Page[], template: Template): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const { width, height } = template.slide;
  pptx.defineLayout({ name: 'template', width, height });
  pptx.layout = 'template';
  for (const page of pages) {
    const slide = pptx.addSlide();
    for (const box of boxesOf(page)) writeBox(box, slide, template);
  }
  const bytes = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('PptxGenJS gave no bytes');
  return bytes;
}
