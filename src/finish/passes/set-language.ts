import { notesPath, slidePath, type PagePass } from '../pass';
import { childOf, descendantsOf, el, insertXml, type Element } from '../xml';

/** Says the deck's language on every run of a slide and its notes (A4); PptxGenJS writes en-US. */
export const setLanguage: PagePass = (parts, { number }, { deck }) => {
  for (const path of [slidePath(number), notesPath(number)].filter((each) => parts.has(each))) {
    const root = parts.document(path).root;
    for (const run of descendantsOf(root, 'a:r', 'a:fld')) speak(run, deck.language);
    for (const end of descendantsOf(root, 'a:endParaRPr')) write(end, deck.language);
  }
};

function speak(run: Element, language: string): void {
  const properties = childOf(run, 'a:rPr');
  if (properties) write(properties, language);
  else insertXml(run, el('a:rPr', { lang: language }), childOf(run, 'a:t'));
}

function write(properties: Element, language: string): void {
  properties.setAttribute('lang', language);
  properties.removeAttribute('altLang');
  properties.removeAttribute('dirty');
}
