import type { Fault } from '../gate/fault';
import { relationshipsOf, relationshipsPath } from '../relationships';
import { identityOf } from '../slide-objects';
import { childOf, childrenOf, descendantsOf, type Element } from '../xml';
import {
  isDecorative,
  isTitle,
  placeholderType,
  slidesOf,
  type ReadArchive,
  type ReadSlide,
} from './slides-of';

/** A1, A2: every slide has one title with text, and no two the same. */
export function checkTitles(archive: ReadArchive, fault: Fault): void {
  const seen = new Map<string, string>();
  for (const { path, title, objects } of slidesOf(archive)) {
    if (objects.filter(isTitle).length > 1) fault(path, 'A1', 'the slide has two titles');
    if (title === undefined || title === '') {
      fault(path, 'A1', title === undefined ? 'the slide has no title' : 'the title is empty');
      continue;
    }
    const first = seen.get(title);
    if (first !== undefined) fault(path, 'A2', `the title "${title}" is that of ${first} too`);
    else seen.set(title, path);
  }
}

/** A3: title, author, subject and language of the document. */
export function checkProperties({ roots }: ReadArchive, fault: Fault): void {
  const core = roots.get('docProps/core.xml');
  for (const name of ['dc:title', 'dc:creator', 'dc:subject', 'dc:language']) {
    const text = core && childOf(core, name)?.textContent?.trim();
    if (!text) fault('docProps/core.xml', 'A3', `${name} is not set`);
    else if (/^(PowerPoint|PptxGenJS) Presentation$/i.test(text))
      fault('docProps/core.xml', 'A3', `${name} says only "${text}"`);
  }
}

/** A4: every text of slides and notes says its language, and all of them the document's. */
export function checkLanguage({ roots }: ReadArchive, fault: Fault): void {
  const language = childOf(roots.get('docProps/core.xml'), 'dc:language')?.textContent?.trim();
  for (const [path, root] of roots) {
    if (!/^ppt\/(slides|notesSlides)\//.test(path)) continue;
    const spoken = descendantsOf(root, 'a:r', 'a:fld').map(
      (run) => childOf(run, 'a:rPr')?.getAttribute('lang') ?? '',
    );
    if (spoken.includes('')) fault(path, 'A4', 'a text says no language');
    for (const other of new Set(spoken))
      if (language && other !== '' && other !== language)
        fault(path, 'A4', `a text is marked ${other}, the document ${language}`);
  }
}

/** A5, A6: pictures, tables, charts and groups have an alternative text, or are flagged as decoration and have none. */
export function checkAlternatives(archive: ReadArchive, fault: Fault): void {
  for (const { path, objects } of slidesOf(archive))
    for (const object of objects) checkAlternative(path, object, fault);
}

const LONGEST = 250;

function checkAlternative(path: string, object: Element, fault: Fault): void {
  const identity = identityOf(object);
  const name = identity.getAttribute('name') ?? '';
  const alt = (identity.getAttribute('descr') ?? '').trim();
  const decorative = isDecorative(object);
  if (decorative && alt !== '') fault(path, 'A6', `"${name}" is decoration but has an alternative text`);
  if (object.tagName === 'p:cxnSp' && !decorative && alt === '')
    fault(path, 'A6', `the line "${name}" is neither described nor decoration`);
  if (!['p:pic', 'p:graphicFrame', 'p:grpSp'].includes(object.tagName) || decorative) return;
  if (alt === '') fault(path, 'A5', `"${name}" has no alternative text`);
  else if (/\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?)$/i.test(alt))
    fault(path, 'A5', `the alternative text of "${name}" is a file name`);
  else if (alt.length > LONGEST)
    fault(
      path,
      'A5',
      `the alternative text of "${name}" has ${alt.length} characters, at most ${LONGEST} are read`,
    );
}

/** A7: the title is read first, date, footer and number last. */
export function checkOrder(archive: ReadArchive, fault: Fault): void {
  for (const { path, objects } of slidesOf(archive)) {
    const read = objects.filter((object) => !isDecorative(object));
    if (read.findIndex(isTitle) > 0) fault(path, 'A7', 'something is read before the title');
    const feet = read.map((object) => ['dt', 'ftr', 'sldNum'].includes(placeholderType(object) ?? ''));
    if (feet.includes(true) && feet.slice(feet.indexOf(true)).includes(false))
      fault(path, 'A7', 'something is read after the footer');
  }
}

/** A8: lists are lists, and no paragraph or placeholder is empty. */
export function checkText(archive: ReadArchive, fault: Fault): void {
  for (const { path, objects } of slidesOf(archive)) {
    for (const object of objects.flatMap((each) => [
      each,
      ...descendantsOf(each, 'p:sp').filter((inner) => childOf(inner, 'p:nvSpPr', 'p:cNvPr')),
    ])) {
      if (object.tagName === 'p:sp') checkParagraphs(path, object, fault);
    }
  }
}

function checkParagraphs(path: string, shape: Element, fault: Fault): void {
  const body = childOf(shape, 'p:txBody');
  const texts = body
    ? childrenOf(body, 'a:p').map((paragraph) =>
        descendantsOf(paragraph, 'a:t')
          .map((text) => text.textContent ?? '')
          .join(''),
      )
    : [];
  const name = identityOf(shape).getAttribute('name') ?? '';
  if (placeholderType(shape) !== undefined && texts.join('').trim() === '')
    fault(path, 'A8', `the placeholder "${name}" is empty`);
  else if (texts.length > 1 && texts.some((text) => text.trim() === ''))
    fault(path, 'A8', `"${name}" has an empty paragraph`);
  const typed = texts.find((text) => /^\s*([-–•*·▪■]\s|\d+[.)]\s)/.test(text));
  if (typed !== undefined) fault(path, 'A8', `"${name}" has a typed bullet: "${typed.trim().slice(0, 30)}"`);
}

/** A9: tables have a flagged header row with text and no merged cells. */
export function checkTables({ roots }: ReadArchive, fault: Fault): void {
  for (const [path, root] of roots) {
    for (const table of descendantsOf(root, 'a:tbl')) {
      if (!['1', 'true'].includes(childOf(table, 'a:tblPr')?.getAttribute('firstRow') ?? ''))
        fault(path, 'A9', 'a table has no header row');
      const merged = descendantsOf(table, 'a:tc').some((cell) =>
        MERGES.some((name) => cell.hasAttribute(name)),
      );
      if (merged) fault(path, 'A9', 'a table has merged cells');
    }
  }
}

const MERGES = ['gridSpan', 'rowSpan', 'hMerge', 'vMerge'];

/** A14: link texts say where they lead, and lead to http, https or mailto. */
export function checkLinks(archive: ReadArchive, fault: Fault): void {
  for (const slide of slidesOf(archive)) {
    checkAddresses(archive, slide, fault);
    for (const run of descendantsOf(slide.root, 'a:r').filter((each) =>
      childOf(each, 'a:rPr', 'a:hlinkClick'),
    )) {
      const text = (childOf(run, 'a:t')?.textContent ?? '').trim();
      if (/^(h[äa]r|klicka h[äa]r|l[äa]nk|here|click here|l[äa]s mer)$/i.test(text))
        fault(slide.path, 'A14', `the link "${text}" doesn't say where it leads`);
      if (/^https?:\/\/\S{30,}$/i.test(text))
        fault(slide.path, 'A14', `the link "${text.slice(0, 40)}…" is a naked address`);
    }
  }
}

function checkAddresses({ parts, roots }: ReadArchive, { path }: ReadSlide, fault: Fault): void {
  if (!roots.has(relationshipsPath(path))) return;
  for (const { type, target, external } of relationshipsOf(parts, path)) {
    if (type === 'hyperlink' && external && !/^(https?|mailto):/i.test(target))
      fault(path, 'A14', `a link leads to ${target.slice(0, 60)}`);
  }
}

/** A15: nothing moves or goes on by itself. */
export function checkMotion(archive: ReadArchive, fault: Fault): void {
  for (const { path, root } of slidesOf(archive)) {
    if (descendantsOf(root, 'p:transition').length > 0) fault(path, 'A15', 'the slide has a transition');
    if (childOf(root, 'p:timing')) fault(path, 'A15', 'the slide has an animation');
  }
}

/** A18: every slide belongs to a named section. */
export function checkSections(archive: ReadArchive, fault: Fault): void {
  const presentation = archive.roots.get('ppt/presentation.xml');
  if (!presentation) return;
  const sections = descendantsOf(presentation, 'p14:section');
  if (sections.some((section) => (section.getAttribute('name') ?? '').trim() === ''))
    fault('ppt/presentation.xml', 'A18', 'a section has no name');
  const inSections = new Set(
    sections.flatMap((section) => descendantsOf(section, 'p14:sldId')).map((each) => each.getAttribute('id')),
  );
  const lost = descendantsOf(presentation, 'p:sldId').filter(
    (slide) => !inSections.has(slide.getAttribute('id')),
  );
  if (lost.length > 0) fault('ppt/presentation.xml', 'A18', `${lost.length} slides are in no section`);
}
