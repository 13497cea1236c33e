import { accessibilityFaults, finishPackage, packageFaults } from '../../src/finish';
import { allPasses, type Passes } from '../../src/finish/passes';
import { writeDeck } from '../../src/write';
import { page, para, rectangle, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { textOf } from './finished';

/** What is wrong with a package, a line each; empty when nothing is. */
type Look = (bytes: Uint8Array) => readonly string[];

const gate =
  (rule: string): Look =>
  (bytes) =>
    packageFaults(bytes)
      .filter((fault) => fault.rule === rule)
      .map(({ detail }) => detail);
const reader =
  (id: string): Look =>
  (bytes) =>
    accessibilityFaults(bytes)
      .filter((fault) => fault.rule === id)
      .map(({ detail }) => detail);
/** Parts that hold what they shouldn't. */
const holds =
  (path: RegExp, pattern: RegExp): Look =>
  (bytes) =>
    Object.entries(textOf(bytes))
      .filter(([name, text]) => path.test(name) && pattern.test(text))
      .map(([name]) => name);
/** The one part that lacks what it should hold. */
const lacks =
  (path: string, pattern: RegExp): Look =>
  (bytes) =>
    pattern.test(textOf(bytes)[path] ?? '') ? [] : [path];

const slide = (number: number): string => `ppt/slides/slide${number}.xml`;
const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;

/** Every pass with what is wrong without it and where that shows; in the order they run. */
const ROWS: Readonly<Record<string, readonly [fault: string, look: Look]>> = {
  placeCharts: ['a stand-in is shown for the chart', holds(/^ppt\/media\/.*\.png$/, /^(?!\ufffdPNG)/)],
  buildTheme: [
    'the palette is that of Office',
    lacks('ppt/theme/theme1.xml', /<a:accent1><a:srgbClr val="A6192E"/),
  ],
  buildMaster: [
    'the master has no placeholders',
    lacks('ppt/slideMasters/slideMaster1.xml', /<p:ph type="title"/),
  ],
  buildLayouts: ['the layout DEFAULT stays', holds(/^ppt\/slideLayouts\//, /<p:cSld name="DEFAULT"/)],
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

/** The sample and a page with what it lacks: a bullet in free text, an arrow. */
function input(): Parameters<typeof finishPackage>[1] {
  const sample = sampleDeck();
  const bullet = { ...para('punkt', 'box'), bullet: true };
  const boxes = [
    rectangle([1, 2, 3, 1], { paragraphs: [bullet], name: 'Ruta 1' }),
    rectangle([5, 2, 3, 1], { shape: 'chevron', point: 0.29, name: 'Steg 1' }),
  ];
  return {
    ...sample,
    pages: [...sample.pages, page(sampleTemplate(), 'boxes', 'Rutor', { number: 12, boxes })],
  };
}

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
    raw = await writeDeck(input());
    whole = finishPackage(raw, input());
  });

  it('is told of here for every pass there is', () => {
    const { opening, pages, closing } = allPasses();
    expect(Object.keys(ROWS)).toEqual([opening, pages, closing].flatMap((each) => Object.keys(each)));
  });

  it.each(Object.entries(ROWS).map(([name, [fault, look]]) => [name, fault, look] as const))(
    'lacks %s: %s',
    (name, _, look) => {
      expect(look(whole)).toEqual([]);
      expect(look(finishPackage(raw, input(), without(name)))).not.toEqual([]);
    },
  );
});
