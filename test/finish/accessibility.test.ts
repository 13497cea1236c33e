import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { accessibilityFaults } from '../../src/finish';
import { writeDeck } from '../../src/write';
import { sampleDeck } from '../sample-deck';
import { finishedSample } from './finished';

/** Changes one part of the finished sample and gives the faults that are found then. */
async function faultsAfter(path: string, change: (text: string) => string): Promise<readonly string[]> {
  const parts = unzipSync(await finishedSample());
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  const faults = accessibilityFaults(zipSync({ ...parts, [path]: strToU8(after) }));
  return faults.map(({ part, rule, detail }) => `${rule} ${part.replace(/^.*\//, '')}: ${detail}`);
}

const slide = (number: number) => `ppt/slides/slide${number}.xml`;

describe('accessibility of a package', () => {
  it('is whole in a finished deck', async () => {
    expect(accessibilityFaults(await finishedSample())).toEqual([]);
  });

  it('is found wanting in what PptxGenJS writes by itself', async () => {
    const rules = new Set(accessibilityFaults(await writeDeck(sampleDeck())).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['A1', 'A18', 'A3', 'A5', 'A9']);
  });

  it.each([
    [
      'A1 slide5.xml: the slide has no title',
      slide(5),
      (text: string) => text.replace('<p:ph type="title"/>', '<p:ph type="body" idx="99"/>'),
    ],
    ['A1 slide5.xml: the title is empty', slide(5), (text: string) => text.replace('Enkäten', ' ')],
    [
      'A2 slide6.xml: the title "Enkäten" is that of ppt/slides/slide5.xml too',
      slide(6),
      (text: string) => text.replace('Prognos oktober', 'Enkäten'),
    ],
    [
      'A3 core.xml: dc:language is not set',
      'docProps/core.xml',
      (text: string) => text.replace(/<dc:language>.*<\/dc:language>/, ''),
    ],
    [
      'A4 slide5.xml: a text is marked en-US, the document sv-SE',
      slide(5),
      (text: string) => text.replace('lang="sv-SE"', 'lang="en-US"'),
    ],
    ['A4 slide5.xml: a text says no language', slide(5), (text: string) => text.replace(' lang="sv-SE"', '')],
    [
      'A5 slide4.xml: "Diagram 1" has no alternative text',
      slide(4),
      (text: string) => text.replace(/ descr="[^"]*"/, ''),
    ],
    [
      'A5 slide4.xml: the alternative text of "Diagram 1" is a file name',
      slide(4),
      (text: string) => text.replace(/ descr="[^"]*"/, ' descr="preencoded.png"'),
    ],
    [
      'A6 slide10.xml: "Bild 1" is decoration but has an alternative text',
      slide(10),
      (text: string) => text.replace('name="Bild 1"', 'name="Bild 1" descr="x"'),
    ],
    [
      'A7 slide5.xml: something is read before the title',
      slide(5),
      (text: string) => text.replace(/(<p:sp>.*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)/, '$2$1'),
    ],
    [
      'A7 slide4.xml: something is read after the footer',
      slide(4),
      (text: string) => text.replace(/(<p:pic>.*<\/p:pic>)(.*)(<\/p:spTree>)/, '$2$1$3'),
    ],
    [
      'A8 slide5.xml: "Text" has an empty paragraph',
      slide(5),
      (text: string) => text.replace('Drygt hälften instämmer', ''),
    ],
    [
      'A8 slide5.xml: "Text" has a typed bullet: "- Drygt hälften instämmer"',
      slide(5),
      (text: string) => text.replace('Drygt hälften', '- Drygt hälften'),
    ],
    [
      'A8 slide5.xml: the placeholder "Överrubrik" is empty',
      slide(5),
      (text: string) => text.replace('Psykiatri', ''),
    ],
    [
      'A9 slide6.xml: a table has no header row',
      slide(6),
      (text: string) => text.replace('firstRow="1"', ''),
    ],
    [
      'A9 slide6.xml: a table has merged cells',
      slide(6),
      (text: string) => text.replace('<a:tc>', '<a:tc gridSpan="2">'),
    ],
    [
      'A14 slide5.xml: the link "här" doesn\'t say where it leads',
      slide(5),
      (text: string) => text.replace('>rapporten<', '>här<'),
    ],
    [
      'A14 slide5.xml: a link leads to javascript:alert(1)',
      'ppt/slides/_rels/slide5.xml.rels',
      (text: string) => text.replace(/https:\/\/regionkalmar[^"]*/, 'javascript:alert(1)'),
    ],
    [
      'A15 slide5.xml: the slide has a transition',
      slide(5),
      (text: string) => text.replace('</p:sld>', '<p:transition advTm="1000"/></p:sld>'),
    ],
    [
      'A18 presentation.xml: 4 slides are in no section',
      'ppt/presentation.xml',
      (text: string) =>
        text
          .replace(/<p14:section name="Psykiatri".*?<\/p14:section>/, '')
          .replace(/<p14:section name="Avslutning".*?<\/p14:section>/, ''),
    ],
  ])('says: %s', async (expected, path, change) => {
    expect(await faultsAfter(path, change)).toContain(expected);
  });

  it('says nothing of a file that is no package', () => {
    expect(accessibilityFaults(new Uint8Array([1, 2, 3]))).toEqual([]);
  });
});
