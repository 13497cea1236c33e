import { unzipSync } from 'fflate';
import { contrast } from '../../src/model';
import { tableStylesXml } from '../../src/write/brand/table-style';
import { template as brand } from '../layout/support';
import { inspected } from '../inspect/inspect';
import { expectWholePackage } from '../package-invariants';
import { sampleTemplate } from '../sample-template';
import { validateWithSdk } from '../validate-with-sdk';
import { all, finished } from './finished';
import { fullDeck } from './full-deck';
import { gate, has, holds, lacks, LAYOUTS, MASTER, reader, slide, SLIDES, type Look } from './looks';
import { chartDeck, hostileDeck, plainDeck, shadowDeck } from './plain-deck';

const PRESENTATION = /^ppt\/presentation\.xml$/;
const CORE = /^docProps\/core\.xml$/;
const TEXT_BODY_MISSING = /<p:sp>(?:(?!<\/p:sp>|<p:txBody>).)*<\/p:sp>/s;

/** Whether all parts but pictures are deflated. */
const isStored: Look = (bytes) => {
  const stored: string[] = [];
  unzipSync(bytes, {
    filter({ name, compression, originalSize }) {
      if (compression === 0 && originalSize > 0 && /\.(xml|rels)$/.test(name)) stored.push(name);
      return false;
    },
  });
  return Promise.resolve(stored);
};

/** The other way round: it is a fault when nothing of it is found. */
function none(look: Look): Look {
  return async (bytes) => ((await look(bytes)).length > 0 ? [] : ['none']);
}

/**
 * PPTX.md's "Faults to mend", row by row: what is seen in the output of PptxGenJS and not in a finished deck. Where the
 * feature is one that deck doesn't use (inner shadows, section calls), the same is promised by its absence.
 */
const FAULTS: readonly (readonly [fault: string, look: Look])[] = [
  ['content types of masters that are missing (#1444)', gate('phantom-content-type')],
  ['JPEGs declared as image/jpg (#1462)', holds(/^\[Content_Types\]\.xml$/, /image\/jpg/)],
  ['the list of notes masters after that of slides', holds(PRESENTATION, /<\/p:sldIdLst>.*<p:notesMasterIdLst>/s)],
  ['section ids in lower case', holds(PRESENTATION, /<p14:section [^>]*id="\{[^"]*[a-f]/)],
  ['notes without words', lacks(/^ppt\/notesSlides\/notes/, /type="body".*<a:t>[^<]+<\/a:t>.*type="sldNum"/s)],
  ['raw line breaks in notes', gate('line-break-in-text')],
  ['a theme for two masters (#1449)', gate('shared-theme')],
  ['several properties of one paragraph (#1083, #939)', gate('misplaced-paragraph-properties')],
  ['shape ids twice (#1532)', gate('repeated-shape-id')],
  ['a master without title, body, date, footer', lacks(MASTER, /type="title".*type="body".*type="dt".*type="ftr"/s)],
  ['a layout called DEFAULT', holds(LAYOUTS, /<p:cSld name="DEFAULT"/)],
  ['layouts without a type', lacks(LAYOUTS, /<p:sldLayout [^>]*type="/)],
  ['titles with an index (#1453)', holds(SLIDES, /<p:ph\s+idx="\d+"\s+type="title"/)],
  ['a prompt promised on slides', holds(SLIDES, /hasCustomPrompt/)],
  ['no placeholder for pictures on a layout (#1298)', none(holds(LAYOUTS, /<p:ph [^>]*type="pic"/))],
  ['no placeholder for tables on a layout', none(holds(LAYOUTS, /<p:ph [^>]*type="tbl"/))],
  ['placeholders that nobody filled', reader('A8')],
  ['titles that say their own size', holds(SLIDES, /<p:ph\s[^>]*type="title"(?:(?!<\/p:sp>).)* sz="/s)],
  ['placeholders that say their own shape', holds(SLIDES, /<p:ph\s[^>]*type="title"(?:(?!<\/p:sp>).)*<a:prstGeom/s)],
  ['the palette of Office (#604, #1243)', holds(/^ppt\/theme\//, /<a:accent1><a:srgbClr val="4472C4"/)],
  ['fixed colours', holds(SLIDES, /<a:srgbClr/)],
  ['text marked as English', holds(SLIDES, /lang="en-US"/)],
  ['English on layouts and masters', holds(/^ppt\/(slideLayouts|slideMasters|notesMasters)\//, /lang="en-US"/)],
  ['file names for alternative texts', reader('A5')],
  ['tables without a header row (#1299)', reader('A9')],
  ['cells with a colour of their own', holds(SLIDES, /<a:tc>(?:(?!<\/a:tc>).)*<a:solidFill>/s)],
  ['rows without a height', holds(SLIDES, /<a:tr h="0"/)],
  ['margins that are no number (#1440)', holds(SLIDES, /"NaN"/)],
  ['the same picture twice', gate('repeated-media')],
  ['directories in the archive', gate('directory-entry')],
  ['content types that are not first', gate('content-types-not-first')],
  ['parts that are not deflated', isStored],
  ['the time of the build', lacks(CORE, />2026-03-25T00:00:00Z<\/dcterms:created>/)],
  ['no language of the document', lacks(CORE, /<dc:language>/)],
  ['a subject that says nothing', reader('A3')],
  ['slides listed as Slide 1', holds(/^docProps\/app\.xml$/, /Slide 1/)],
  ['slides called Slide 1', holds(SLIDES, /<p:cSld name="Slide 1"/)],
  ['text to be shrunk without saying how far (#1199)', holds(SLIDES, /<a:normAutofit\/>/)],
  ['backgrounds without an effect list (#1442)', holds(LAYOUTS, /<p:bgPr>(?:(?!<a:effectLst).)*<\/p:bgPr>/s)],
  ['shapes without a text body (#1441)', holds(SLIDES, TEXT_BODY_MISSING)],
  ['shapes that don’t exist', holds(SLIDES, /prst="roundedRectangle"/)],
  ['lines that are shapes', holds(SLIDES, /<p:sp>(?:(?!<\/p:sp>).)*prst="line"/s)],
  ['links with empty attributes', holds(SLIDES, /invalidUrl=""/)],
];

describe('a fault of PptxGenJS that a finished deck has not', () => {
  let plain: Uint8Array;
  let whole: Uint8Array;
  beforeAll(async () => {
    plain = await plainDeck();
    whole = await finished(fullDeck());
    await expectWholePackage(whole);
  });

  it.each(FAULTS)('%s', async (_, look) => {
    expect(await look(plain)).not.toEqual([]);
    expect(await look(whole)).toEqual([]);
  });

  it('a bullet by its type that is none (#1432)', async () => {
    const bulleted = /<a:buChar (?:(?!<\/a:p>).)*<a:t>punkt<\/a:t>/;
    expect(await lacks(slide(1), bulleted)(plain)).not.toEqual([]);
    expect(await lacks(slide(12), bulleted)(whole)).toEqual([]);
  });

  it('shadows that are not well-formed (#1293): deck’s shapes have none', async () => {
    expect((await gate('malformed-xml')(await shadowDeck())).join()).toContain('slide1.xml');
    expect(await holds(SLIDES, /Shdw/)(whole)).toEqual([]);
  });

  it('native charts, which no reader of the schema accepts: charts are pictures', async () => {
    const native = has(/^ppt\/(charts|embeddings)\//);
    const chart = await chartDeck();
    expect(await native(chart)).not.toEqual([]);
    expect(validateWithSdk(chart).join()).toContain('ppt/charts/');
    expect(await native(whole)).toEqual([]);
  });

  it('names that are not escaped, and characters that XML forbids (#1240, #1407)', async () => {
    const malformed = async (evil: string) => (await gate('malformed-xml')(await hostileDeck(evil))).join();
    expect(await malformed('A & B <C>')).toMatch(/app\.xml.*theme1\.xml/);
    expect(await malformed('rad ett\u000brad två')).toMatch(/core\.xml/);
    expect(await malformed('rad ett\u000brad två')).toMatch(/slide1\.xml/);
  });
});

describe('the header of a table', () => {
  it.each([
    ['the sample', sampleTemplate()],
    ['region-kalmar', brand('region-kalmar')],
    ['neutral', brand('neutral')],
  ])('can be read in the brand of %s', (_, template) => {
    const header = all(tableStylesXml(template), /<a:firstRow>(.*?)<\/a:firstRow>/g)[0];
    expect(all(header, /<a:schemeClr val="(\w+)"/g)).toEqual(['bg1', 'tx1']);
    expect(contrast(template.colours.white, template.colours.ink)).toBeGreaterThanOrEqual(4.5);
  });
});

it('PptxGenJS by itself breaks these rules of the gate', async () => {
  const rules = (await inspected(await plainDeck())).package.map(({ rule }) => rule);
  expect([...new Set(rules)].sort()).toEqual([
    'content-types-not-first',
    'directory-entry',
    'line-break-in-text',
    'misplaced-paragraph-properties',
    'phantom-content-type',
    'repeated-media',
    'repeated-shape-id',
    'shared-theme',
    'wrong-content-type',
    'wrong-picture', // its JPEG is a PNG by another name
  ]);
});
