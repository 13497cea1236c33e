import type PptxGenJS from 'pptxgenjs';
import { wordsAndAddresses, type Page } from '../model';
import { sanitiseText } from './sanitise-text';

/** Writes speaker notes, a line a paragraph, with the addresses of links since notes are read aloud and printed; finish makes real paragraphs of the lines. Pages without notes get none. */
export function writeNotes(page: Page, slide: PptxGenJS.Slide): void {
  const lines = page.notes
    .map((each) => sanitiseText(wordsAndAddresses(each)))
    .filter((line) => line.trim() !== '');
  if (lines.length > 0) slide.addNotes(lines.join('\n'));
}
