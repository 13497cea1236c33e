import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeSlides } from '../../src/write/slides/write-slides';
import { sampleDeck } from '../sample-deck';
import { finishedSample } from '../write/finished';
import { faultLines, inspected } from './inspect';

/** Replaces a text in parts of the finished sample, one by its path or all that match, and gives the faults that are found then. */
async function faultsAfter(
  path: string | RegExp,
  from: string | RegExp,
  to: string | ((found: string) => string),
): Promise<readonly string[]> {
  const parts = unzipSync(await finishedSample());
  const paths = Object.keys(parts).filter((each) => (typeof path === 'string' ? each === path : path.test(each)));
  expect(paths).not.toEqual([]);
  for (const each of paths) {
    const before = strFromU8(parts[each] ?? new Uint8Array());
    const after = before.replace(from, to as string);
    expect(after).not.toBe(before);
    parts[each] = strToU8(after);
  }
  return faultLines(zipSync(parts));
}

const slide = (number: number) => `ppt/slides/slide${number}.xml`;

describe('accessibility of a package', () => {
  it('is whole in a finished deck', async () => {
    expect((await inspected(await finishedSample())).accessibility).toEqual([]);
  });

  it('is found wanting in what PptxGenJS writes by itself', async () => {
    const { accessibility } = await inspected(await writeSlides(sampleDeck().pages, sampleDeck().deck.template));
    const rules = new Set(accessibility.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['A1', 'A10', 'A18', 'A3', 'A5', 'A6', 'A7', 'A9']);
  });

  it.each([
    ['A1 slide 5: the slide has no title', slide(5), '<p:ph type="title"/>', '<p:ph type="body" idx="99"/>'],
    ['A1 slide 5: the title is empty', slide(5), 'Enkäten', ' '],
    ['A2 slide 6: the title "Enkäten" is that of slide 5 too', slide(6), 'Prognos oktober', 'Enkäten'],
    ["A3 core.xml: the document's language is not set", 'docProps/core.xml', /<dc:language>.*<\/dc:language>/, ''],
    ['A4 slide 5: the texts are marked en-US, the document sv-SE', slide(5), /lang="sv-SE"/g, 'lang="en-US"'],
    [
      'A4 slide 5: a text says no language: "Enkäten"',
      /^ppt\/(slides\/slide5|slideLayouts\/[^/]*|slideMasters\/[^/]*|presentation)\.xml$/,
      / lang="sv-SE"/g,
      '',
    ],
    ['A5 slide 4 "Diagram 1": the picture has no alternative text', slide(4), / descr="[^"]*"/, ''],
    [
      'A5 slide 4 "Diagram 1": the alternative text is a file name: "preencoded.png"',
      slide(4),
      / descr="[^"]*"/,
      ' descr="preencoded.png"',
    ],
    [
      'A6 slide 10 "Bild 1": it is decoration but has an alternative text',
      slide(10),
      'name="Bild 1"',
      'name="Bild 1" descr="x"',
    ],
    [
      'A7 slide 5 "Överrubrik": it is read before the title',
      slide(5),
      /(<p:sp>.*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)/,
      '$2$1',
    ],
    [
      'A7 slide 4 "Diagram 1": it is read after the footer',
      slide(4),
      /(<p:pic>.*<\/p:pic>)(.*)(<\/p:spTree>)/,
      '$2$1$3',
    ],
    ['A8 slide 5 "Text": there is an empty paragraph', slide(5), 'Drygt hälften instämmer', ''],
    ['A8 slide 5 "Text": a bullet is typed: "- Drygt hälften instämmer"', slide(5), 'Drygt hälften', '- Drygt hälften'],
    ['A8 slide 5 "Överrubrik": the placeholder is empty', slide(5), 'Psykiatri', ''],
    ['A9 slide 6 "Tabell 1": the table has no header row', slide(6), 'firstRow="1"', ''],
    ['A9 slide 6 "Tabell 1": the table has merged cells', slide(6), '<a:tc>', '<a:tc gridSpan="2">'],
    [
      'A9 slide 6 "Tabell 1": the header row of the table is empty',
      slide(6),
      /(<a:tr .*?<\/a:tr>)/,
      (row: string) => row.replace(/<a:t>[^<]*/g, '<a:t>'),
    ],
    [
      'A10 slide 5 "Rubrik": "Enkäten" has a contrast of 1.4:1 to its background, at least 3:1 is readable',
      'ppt/theme/theme1.xml',
      /(<a:dk1><a:srgbClr val=")\w+/,
      '$1D5D8DA',
    ],
    [
      'A10 slide 6 "Tabell 1": "Förvaltning" has a contrast of 1.0:1 to its background, at least 3:1 is readable',
      'ppt/tableStyles.xml',
      /(<a:firstRow><a:tcTxStyle b="on">.*?<a:schemeClr val=")\w+/,
      '$1tx1',
    ],
    [
      'A11 slide 9 "Linje": the line has a contrast of 1.4:1 to its background, at least 3:1 is seen',
      slide(9),
      /(<a:ln [^>]*><a:solidFill>)<a:schemeClr val="\w+"\/>/g,
      '$1<a:srgbClr val="D5D8DA"/>',
    ],
    [
      'A13 slide 4 "Diagram 1": the chart\'s figures are not in the notes',
      'ppt/notesSlides/notesSlide4.xml',
      /<a:t>mars: [^<]*/,
      '<a:t>mars',
    ],
    ['A14 slide 5 "Text": the link "här" doesn\'t say where it leads', slide(5), '>rapporten<', '>här<'],
    [
      'A14 slide 5 "Text": a link leads to javascript:alert(1)',
      'ppt/slides/_rels/slide5.xml.rels',
      /https:\/\/regionkalmar[^"]*/,
      'javascript:alert(1)',
    ],
    [
      'A15 slide 5: the slide goes on by itself or has a transition',
      slide(5),
      '</p:sld>',
      '<p:transition advTm="1000"/></p:sld>',
    ],
    [
      'A15 slide 5: the slide has an animation',
      slide(5),
      '</p:sld>',
      '<p:timing><p:tnLst><p:par><p:cTn><p:set/></p:cTn></p:par></p:tnLst></p:timing></p:sld>',
    ],
    [
      'A16 slide 5 "Text": "Överlag bra återkoppling på ledarskapet" is set in 14.4 pt, at least 16 pt is legible',
      slide(5),
      'fontScale="90000"',
      'fontScale="80000"',
    ],
    [
      'A17 slide 4 "Diagram 1": it reaches over the edge of the slide',
      slide(4),
      /(name="Diagram 1".*?)<p:spPr\/>/,
      '$1<p:spPr><a:xfrm><a:off x="9144000" y="1828800"/><a:ext cx="6144000" cy="1828800"/></a:xfrm></p:spPr>',
    ],
    [
      'A17 slide 5 "Text": its text takes',
      slide(5),
      '82 procent',
      'Ett mycket långt stycke som går över många rader. '.repeat(60),
    ],
    [
      'A17 slide 5 "Överrubrik": it overlaps "Text"',
      slide(5),
      /(name="Överrubrik".*?)<p:spPr\/>/,
      '$1<p:spPr><a:xfrm><a:off x="457200" y="2286000"/><a:ext cx="15544800" cy="457200"/></a:xfrm></p:spPr>',
    ],
    [
      'A18 slide 11: the slide is in no section',
      'ppt/presentation.xml',
      /<p14:section name="(Psykiatri|Avslutning)".*?<\/p14:section>/g,
      '',
    ],
  ])('says: %s', async (expected, path, from, to) => {
    const found = await faultsAfter(path, from, to);
    expect(found.filter((line) => line.startsWith(expected))).toHaveLength(1);
  });
});
