import { CORE_PROPERTIES } from '../../package/relationships';
import { childOf } from '../../package/node';
import { shortenToLine } from '../../source';
import { faults } from '../faults';
import type { ReadPackage } from '../package/read-package';
import { allParagraphs, withMembers, type SlideObject } from '../reading/objects';
import type { DeckRule, SlideRule, Tools } from './rule';

/** Properties of the document by their elements, in the words of a fault. */
const PROPERTIES: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:subject': 'subject',
  'dc:language': 'language',
};

/** Titles that programs set by themselves. */
const EMPTY = /^(PowerPoint|PptxGenJS) Presentation$/i;

/** A3: title, author, subject and language of the document. */
export const checkProperties: DeckRule = (deck, _, report) => {
  const path = deck.package.links.first('', CORE_PROPERTIES) ?? 'docProps/core.xml';
  const core = deck.package.roots.get(path);
  for (const [element, name] of Object.entries(PROPERTIES)) {
    const text = childOf(core, element)?.text.trim() ?? '';
    if (text === '') report(faults.missingProperty(path, name));
    else if (EMPTY.test(text)) report(faults.emptyProperty(path, name, text));
  }
};

/** The language that the document says it is in; undefined when it doesn't. */
export function languageOf({ roots, links }: ReadPackage): string | undefined {
  return childOf(roots.get(links.first('', CORE_PROPERTIES) ?? ''), 'dc:language')?.text.trim();
}

/**
 * A4: every text of slides and notes says its language, by itself or as it inherits it; a page where none is in the document's
 * is marked wrong. A word in another language among others is marked right (WCAG 3.1.2).
 */
export const checkLanguage: SlideRule = ({ path, objects, notesPath, notesObjects }, tools) => {
  checkPage(path, objects, tools);
  if (notesPath !== undefined) checkPage(notesPath, notesObjects, tools);
};

function checkPage(path: string, objects: readonly SlideObject[], { report, language: document }: Tools): void {
  const runs = withMembers(objects)
    .flatMap(allParagraphs)
    .flatMap((paragraph) => paragraph.runs);
  const silent = runs.find(({ language }) => language === undefined);
  if (silent) report(faults.noLanguage(path, shortenToLine(silent.words)));
  const languages = new Set(runs.map(({ language }) => language).filter((each) => each !== undefined));
  const [first] = languages;
  if (document && first !== undefined && !languages.has(document)) report(faults.otherLanguage(path, first, document));
}
