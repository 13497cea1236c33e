import { writeSlides } from '../../src/write/slides/write-slides';
import { finished } from './finished';
import { fullDeck } from './full-deck';
import { gate, holds, lacks, LAYOUTS, MASTER, reader, slide, SLIDES, type Look } from './looks';

/** What is added to the slides of PptxGenJS, with what is wrong without it and where that shows. */
const ROWS: Readonly<Record<string, readonly [fault: string, look: Look]>> = {
  'the charts': ['a stand-in is shown for the chart', holds(/^ppt\/media\/.*\.png$/, /^(?!\ufffdPNG)/)],
  'the theme': [
    'the palette is that of Office',
    lacks(/^ppt\/theme\/theme1\.xml$/, /<a:accent1><a:srgbClr val="A6192E"/),
  ],
  'the master': ['the master has no placeholders', lacks(MASTER, /<p:ph type="title"/)],
  'the layouts': ['the layout DEFAULT stays', holds(LAYOUTS, /<p:cSld name="DEFAULT"/)],
  'the notes master': ['the notes master shares its theme with the slides’', gate('shared-theme')],
  'no names of slides': ['slides are called Slide 1 …', holds(SLIDES, /<p:cSld name=/)],
  'one property a paragraph': ['a paragraph has two properties', gate('misplaced-paragraph-properties')],
  'no ends of paragraphs': ['a size is repeated after text', holds(SLIDES, /<\/a:r><a:endParaRPr/)],
  inheritance: ['a title says its own size', holds(SLIDES, / sz="2600"/)],
  placeholders: ['slides have no title', reader('A1')],
  'tidy free text': ['free text says that it is left', holds(SLIDES, /<a:pPr [^>]*algn="l"/)],
  'how far text is shrunk': ['shrunk text doesn’t say how far', lacks(slide(5), /<a:normAutofit fontScale="90000"\/>/)],
  'plain links': [
    'a link has empty attributes and a colour that isn’t its text’s',
    holds(SLIDES, /<a:hlinkClick [^>]*invalidUrl/),
  ],
  'the colour of bullets': ['a bullet has not the template’s colour', lacks(slide(12), /<a:buClr>.*<a:buChar/)],
  'the header of tables': ['a table has no header row', reader('A9')],
  'the points of arrows': ['an arrow points as far as PowerPoint wants', lacks(slide(12), /<a:gd name="adj"/)],
  connectors: ['a line is a shape', holds(SLIDES, /<p:sp>(?:(?!<\/p:sp>).)*prst="line"/)],
  groups: ['a drawing is loose shapes without a description', lacks(slide(9), /<p:grpSp>.*descr="Organisation/)],
  descriptions: ['a chart is described by a file name', reader('A5')],
  'the fields at the foot': ['a slide has no footer', lacks(slide(5), /type="ftr"/)],
  'ties of connectors': ['connectors stay behind when a box is moved', lacks(slide(9), /<a:stCxn/)],
  'the language': ['text is marked as English', holds(SLIDES, /lang="en-US"/)],
  sections: ['slides are in no section', reader('A18')],
  properties: ['the document has no title of its own', reader('A3')],
  'content types': ['content types of parts that are missing', gate('phantom-content-type')],
};

describe('what PptxGenJS can’t say', () => {
  let raw: Uint8Array;
  let whole: Uint8Array;
  beforeAll(async () => {
    const { pages, deck } = fullDeck();
    raw = await writeSlides(pages, deck.template);
    whole = await finished(fullDeck());
  });

  it.each(Object.entries(ROWS).map(([name, [fault, look]]) => [name, fault, look] as const))(
    'is added: %s, or %s',
    async (_name, _fault, look) => {
      expect(await look(whole)).toEqual([]);
      expect(await look(raw)).not.toEqual([]);
    },
  );
});
