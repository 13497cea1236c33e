import { excerpt, faults } from '../faults';
import type { Presentation } from '../reading/presentation';
import type { Layers } from '../reading/layers';
import { objectsIn } from '../reading/placeholder';
import { stylesOf } from '../reading/text-style';
import { childOf, childrenOf, descendantsOf, wordsIn, type Node } from '../xml/node';
import type { DeckRule } from './rule';

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** What is said of the document, by the words that a fault names it with. */
const PROPERTIES: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:subject': 'subject',
  'dc:language': 'language',
};

/** Titles that programs set by themselves. */
const EMPTY = /^(PowerPoint|PptxGenJS) Presentation$/i;

/** A3: title, author, subject and language of the document. */
export const checkProperties: DeckRule = (deck, { report }) => {
  const path = deck.package.links.first('', CORE) ?? 'docProps/core.xml';
  const core = deck.package.roots.get(path);
  for (const [element, name] of Object.entries(PROPERTIES)) {
    const text = childOf(core, element)?.text.trim() ?? '';
    if (text === '') report(faults.missingProperty(path, name));
    else if (EMPTY.test(text)) report(faults.emptyProperty(path, name, text));
  }
};

/** The language that the document says it is in; undefined when it doesn't. */
function languageOf({ package: { roots, links } }: Presentation): string | undefined {
  const core = roots.get(links.first('', CORE) ?? '');
  return childOf(core, 'dc:language')?.text.trim();
}

/**
 * A4: every text of slides and notes says its language, by itself or as it inherits it; a page where none is in the document's
 * is marked wrong. A word in another language among others is marked right (WCAG 3.1.2).
 */
export const checkLanguage: DeckRule = (deck, { report }) => {
  const document = languageOf(deck);
  for (const { path, layers, notesPath } of deck.slides) {
    checkPage(path, layers);
    const notes = deck.package.roots.get(notesPath ?? '');
    if (!notes || notesPath === undefined) continue;
    const master = deck.package.roots.get(deck.package.links.first(notesPath, 'notesMaster') ?? '');
    checkPage(notesPath, { ...layers, slide: notes, layout: undefined, master });
  }

  function checkPage(path: string, layers: Layers): void {
    const spoken = languagesOn(layers);
    const silent = spoken.find(({ language }) => language === undefined);
    if (silent) report(faults.noLanguage(path, excerpt(silent.words)));
    const languages = new Set(spoken.map(({ language }) => language).filter((each) => each !== undefined));
    const [first] = languages;
    if (document && first !== undefined && !languages.has(document))
      report(faults.otherLanguage(path, first, document));
  }
};

function languagesOn(
  layers: Layers,
): readonly { readonly words: string; readonly language: string | undefined }[] {
  return textHolders(childOf(layers.slide, 'p:cSld', 'p:spTree')).flatMap((object) => {
    const styles = stylesOf(object, layers);
    return descendantsOf(object, 'a:p').flatMap((paragraph) =>
      [...childrenOf(paragraph, 'a:r'), ...childrenOf(paragraph, 'a:fld')].flatMap((run) => {
        const words = wordsIn(run);
        return words.trim() === '' ? [] : [{ words, language: styles.run(run, paragraph).language }];
      }),
    );
  });
}

/** Shapes and tables, those in groups too. */
function textHolders(tree: Node | undefined): readonly Node[] {
  const groups = descendantsOf(tree, 'p:grpSp');
  return [tree, ...groups]
    .flatMap(objectsIn)
    .filter(({ name }) => name === 'p:sp' || name === 'p:graphicFrame');
}
