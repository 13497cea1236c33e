import { finishPackage } from '../../src/finish';
import { allPasses, type Passes } from '../../src/finish/passes';
import { writeDeck } from '../../src/write';
import { fullDeck } from './full-deck';
import { gate, holds, lacks, LAYOUTS, MASTER, reader, slide, SLIDES, type Look } from './looks';

/** Every pass with what is wrong without it and where that shows; in the order they run. */
const ROWS: Readonly<Record<string, readonly [fault: string, look: Look]>> = {
  placeCharts: ['a stand-in is shown for the chart', holds(/^ppt\/media\/.*\.png$/, /^(?!\ufffdPNG)/)],
  buildTheme: [
    'the palette is that of Office',
    lacks(/^ppt\/theme\/theme1\.xml$/, /<a:accent1><a:srgbClr val="A6192E"/),
  ],
  buildMaster: ['the master has no placeholders', lacks(MASTER, /<p:ph type="title"/)],
  buildLayouts: ['the layout DEFAULT stays', holds(LAYOUTS, /<p:cSld name="DEFAULT"/)],
  buildNotesMaster: ['the notes master shares its theme with the slides’', gate('shared-theme')],
  linkLayouts: ['a slide names a layout that is missing', gate('unresolved-relationship')],
  trimSlides: ['slides are called Slide 1 …', holds(SLIDES, /<p:cSld name=/)],
  onePropertyPerParagraph: ['a paragraph has two properties', gate('misplaced-paragraph-properties')],
  trimParagraphEnds: ['a size is repeated after text', holds(SLIDES, /<\/a:r><a:endParaRPr/)],
  inheritFormatting: [
    'a title says its own size',
    holds(SLIDES, /<p:ph type="title"\/>(?:(?!<\/p:sp>).)* sz="2600"/),
  ],
  linkPlaceholders: ['slides have no title', reader('A1')],
  tidyFreeText: ['free text says that it is left', holds(SLIDES, /<a:pPr [^>]*algn="l"/)],
  scaleText: ['shrunk text doesn’t say how far', lacks(slide(5), /<a:normAutofit fontScale="90000"\/>/)],
  mendLinks: [
    'a link has empty attributes and a colour that isn’t its text’s',
    holds(SLIDES, /<a:hlinkClick [^>]*invalidUrl/),
  ],
  markBullets: ['a bullet has not the template’s colour', lacks(slide(12), /<a:buClr>.*<a:buChar/)],
  mendTables: ['a table has no header row', reader('A9')],
  pointArrows: ['an arrow points as far as PowerPoint wants', lacks(slide(12), /<a:gd name="adj"/)],
  drawConnectors: ['a line is a shape', holds(SLIDES, /<p:sp>(?:(?!<\/p:sp>).)*prst="line"/)],
  groupShapes: [
    'a drawing is loose shapes without a description',
    lacks(slide(9), /<p:grpSp>.*descr="Organisation/),
  ],
  describeObjects: ['a chart is described by a file name', reader('A5')],
  addFurniture: ['a slide has no footer', lacks(slide(5), /type="ftr"/)],
  numberShapes: ['two objects have one id', gate('repeated-shape-id')],
  glueConnectors: ['connectors stay behind when a box is moved', lacks(slide(9), /<a:stCxn/)],
  mendNotes: ['notes are one paragraph with raw line breaks', gate('line-break-in-text')],
  setLanguage: ['text is marked as English', reader('A4')],
  shareMedia: ['pictures are missing', gate('unresolved-relationship')],
  dropMedia: ['pictures that nothing leads to', gate('orphan-part')],
  buildPresentation: ['slides are in no section', reader('A18')],
  buildProperties: ['the document has no title of its own', reader('A3')],
  declareContentTypes: ['content types of parts that are missing', gate('phantom-content-type')],
};

function without(name: string): Passes {
  const kept = <P>(passes: Readonly<Record<string, P>>): Record<string, P> =>
    Object.fromEntries(Object.entries(passes).filter(([each]) => each !== name));
  const { opening, pages, closing } = allPasses();
  return { opening: kept(opening), pages: kept(pages), closing: kept(closing) };
}

describe('a deck that is finished without one pass', () => {
  let raw: Uint8Array;
  let whole: Uint8Array;
  beforeAll(async () => {
    raw = await writeDeck(fullDeck());
    whole = finishPackage(raw, fullDeck());
  });

  it('is told of here for every pass there is', () => {
    const { opening, pages, closing } = allPasses();
    expect(Object.keys(ROWS)).toEqual([opening, pages, closing].flatMap((each) => Object.keys(each)));
  });

  it.each(Object.entries(ROWS).map(([name, [fault, look]]) => [name, fault, look] as const))(
    'lacks %s: %s',
    async (name, _, look) => {
      expect(await look(whole)).toEqual([]);
      expect(await look(finishPackage(raw, fullDeck(), without(name)))).not.toEqual([]);
    },
  );
});
