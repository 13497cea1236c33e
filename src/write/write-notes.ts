import type PptxGenJS from 'pptxgenjs';
import { wordsOf, type Page, type Paragraph } from '../model';
import { sanitiseText } from './sanitise-text';

/** Writes speaker notes, a line a paragraph; finish makes real paragraphs of the lines. Pages without notes get none. */
export function writeNotes(page: Page, slide: PptxGenJS.Slide): void {
  const lines = page.notes.map(lineOf).filter((line) => line.trim() !== '');
  if (lines.length > 0) slide.addNotes(lines.join('\n'));
}

/** Notes are read aloud and printed, where a link can't be clicked: its address stands after its label. */
function lineOf(paragraph: Paragraph): string {
  if (!paragraph.runs.some((run) => run.link !== undefined)) return sanitiseText(wordsOf(paragraph));
  const words = paragraph.runs.map(({ text, link }) =>
    link === undefined || link === text ? text : `${text} (${link})`,
  );
  return sanitiseText(words.join(''));
}
