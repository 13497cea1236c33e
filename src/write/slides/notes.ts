import { wordsAndAddresses, type Deck, type Page } from '../../model';
import { el, escapeWords, sanitiseText } from '../../package/xml-text';
import { numberField } from '../brand/footer-fields';
import { pageXml, placeholderShape, run, SLIDE_IMAGE, textBody } from '../brand/drawing';

/** The speaker notes of a page, a line a paragraph, with the addresses of links since notes are read aloud and printed; only lines with words. */
export function notesLines({ notes }: Page): readonly string[] {
  return notes.map((each) => sanitiseText(wordsAndAddresses(each))).filter((line) => line.trim() !== '');
}

/** The part of a slide's notes, by the number of the slide. */
export function notesPath(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`;
}

/** The notes page of a slide. PptxGenJS writes one per slide, and newlines inside one text (#1449). */
export function notesXml(page: Page, number: number, deck: Deck): string {
  const { language } = deck;
  const lines = notesLines(page).map((line) => el('a:p', {}, run(escapeWords(line), language)));
  const field = numberField(String(number), deck, NUMBER_FIELD);
  const numbered = el('a:p', {}, field, el('a:endParaRPr', { lang: language }));
  return pageXml('p:notes', [
    placeholderShape({ id: 2, name: 'Bild', reference: { type: 'sldImg' }, locks: SLIDE_IMAGE }),
    placeholderShape({
      id: 3,
      name: 'Anteckningar',
      reference: { type: 'body', idx: 1 },
      text: textBody(lines.join('')),
    }),
    placeholderShape({
      id: 4,
      name: 'Bildnummer',
      reference: { type: 'sldNum', sz: 'quarter', idx: 10 },
      text: textBody(numbered),
    }),
  ]);
}

/** The field that PptxGenJS and PowerPoint number notes pages with. */
const NUMBER_FIELD = '{F7021451-1387-4CA6-816F-3879F97B5CBC}';
