import { wordsAndAddresses, type Deck, type Page } from '../../model';
import { el, escapeWords, NAMESPACES, sanitiseText } from '../../package/xml-text';
import { TREE_HEAD } from '../brand/drawing';

/** The speaker notes of a page, a line a paragraph, with the addresses of links since notes are read aloud and printed; only lines with words. */
export function notesLines({ notes }: Page): readonly string[] {
  return notes.map((each) => sanitiseText(wordsAndAddresses(each))).filter((line) => line.trim() !== '');
}

/** The part of a slide's notes, by the number of the slide. */
export function notesPath(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`;
}

/** The notes page of a slide. PptxGenJS writes one per slide, and newlines inside one text (#1449). */
export function notesXml(page: Page, number: number, { language }: Deck): string {
  const properties = el('a:rPr', { lang: language });
  const lines = notesLines(page).map((line) =>
    el('a:p', {}, el('a:r', {}, properties, `<a:t>${escapeWords(line)}</a:t>`)),
  );
  const field = el(
    'a:fld',
    { id: NUMBER_FIELD, type: 'slidenum' },
    properties,
    el('a:t', {}, String(number)),
  );
  const end = el('a:endParaRPr', { lang: language });
  const shapes = [
    shape({ id: 2, name: 'Bild' }, { type: 'sldImg' }),
    shape({ id: 3, name: 'Anteckningar' }, { type: 'body', idx: 1 }, lines.join('')),
    shape(
      { id: 4, name: 'Bildnummer' },
      { type: 'sldNum', sz: 'quarter', idx: 10 },
      el('a:p', {}, field, end),
    ),
  ];
  const { a, r, p } = NAMESPACES;
  return el(
    'p:notes',
    { 'xmlns:a': a, 'xmlns:r': r, 'xmlns:p': p },
    el('p:cSld', {}, el('p:spTree', {}, TREE_HEAD, ...shapes)),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

/** The field that PptxGenJS and PowerPoint number notes pages with. */
const NUMBER_FIELD = '{F7021451-1387-4CA6-816F-3879F97B5CBC}';

function shape(
  identity: { readonly id: number; readonly name: string },
  placeholder: Readonly<Record<string, string | number>>,
  paragraphs?: string,
): string {
  const locks = paragraphs === undefined ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  const head = el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', identity),
    el('p:cNvSpPr', {}, el('a:spLocks', locks)),
    el('p:nvPr', {}, el('p:ph', placeholder)),
  );
  const text =
    paragraphs === undefined ? '' : el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraphs);
  return el('p:sp', {}, head, el('p:spPr'), text);
}
