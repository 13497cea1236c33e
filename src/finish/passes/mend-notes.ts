import type { Page } from '../../model';
import { notesPath, slidePath, type FinishInput, type PagePass } from '../pass';
import type { Package } from '../open-package';
import { numbered, relationshipsOf, relationshipsPath, setRelationships } from '../relationships';
import {
  childOf,
  childrenOf,
  descendantsOf,
  el,
  emptyElement,
  escapeXml,
  insertXml,
  needChild,
  removeElement,
  type Element,
} from '../xml';

/** Keeps notes only where the author has any, as paragraphs; PptxGenJS writes a part per slide and newlines inside one text (#1449). */
export const mendNotes: PagePass = (parts, { page, number }, input) => {
  if (hasNotes(page)) splitNotes(parts, number, input);
  else dropNotes(parts, number);
};

/** Whether there is a word in the notes of a page. */
export function hasNotes({ notes }: Page): boolean {
  return notes.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
}

function dropNotes(parts: Package, number: number): void {
  const slide = slidePath(number);
  parts.remove(notesPath(number));
  parts.remove(relationshipsPath(notesPath(number)));
  setRelationships(
    parts,
    slide,
    relationshipsOf(parts, slide).filter(({ type }) => type !== 'notesSlide'),
  );
}

function splitNotes(parts: Package, number: number, { deck }: FinishInput): void {
  const root = parts.document(notesPath(number)).root;
  const shapes = descendantsOf(root, 'p:sp');
  const names = ['Bild', 'Anteckningar', 'Bildnummer'];
  shapes.forEach((shape, at) => {
    needChild(shape, 'p:nvSpPr', 'p:cNvPr').setAttribute('name', names[at] ?? 'Text');
  });
  const body = shapes.find(
    (shape) => childOf(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.getAttribute('type') === 'body',
  );
  if (body) splitText(needChild(body, 'p:txBody'), deck.language);
  const extension = childOf(needChild(root, 'p:cSld'), 'p:extLst');
  if (extension) removeElement(extension);
  setRelationships(
    parts,
    notesPath(number),
    numbered([
      ['notesMaster', '../notesMasters/notesMaster1.xml'],
      ['slide', slidePath(number).replace('ppt/', '../')],
    ]),
  );
}

function splitText(body: Element, language: string): void {
  const paragraphs = childrenOf(body, 'a:p')
    .flatMap((paragraph) => paragraph.textContent.split(/[\r\n]+/))
    .filter((line) => line.trim() !== '');
  const properties = el('a:rPr', { lang: language });
  emptyElement(body);
  const written = paragraphs.map((line) =>
    el('a:p', {}, el('a:r', {}, properties, el('a:t', {}, escapeXml(line)))),
  );
  insertXml(body, el('a:bodyPr') + el('a:lstStyle') + written.join(''));
}
