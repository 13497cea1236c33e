import type { PackageInput } from '../../src/write';
import { frame } from '../../src/model';
import { deckOf, page, para, placed, rectangle, rule } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { expectWholePackage } from '../package-invariants';
import { all, finished, textOf } from './finished';

/** Boxes that are called as no object is, and as a footer field is; links on fills and on dark; text unlike its placeholder. */
function awkwardDeck(): PackageInput {
  const plain = sampleTemplate();
  const styles = { ...plain.styles, body: { ...plain.styles.body, leading: 1.1 } };
  const template = { ...plain, styles };
  const link = { text: 'länk', link: 'https://regionkalmar.se/?a=1&b=2' };
  const linked = (colour: 'white' | 'ink') =>
    para({ runs: [{ text: 'se ' }, link, { text: 'fet', bold: true }], level: 0 }, 'body', { colour });
  const names = ['box 0', 'box 1', 'Datum', 'Rubrik', 'Text 2', '<&"\u000b\ud800>]]>'];
  const nodes = names.map((name, at) =>
    rectangle([1 + at, 2, 0.9, 1], { name, fill: 'focus', paragraphs: [linked('white')] }),
  );
  const group = { kind: 'group', frame: frame(1, 2, 6, 1), alt: 'Struktur', name: 'box 2' } as const;
  const arrow = rectangle([1, 5, 3, 1], { shape: 'chevron', point: 0.2, name: 'box 0.0' });
  const texts = [linked('ink'), { ...linked('ink'), bullet: true }, para('liten', 'caption', { level: 1 })];
  const notes = [
    { runs: [{ text: 'Ett.' }, link], level: 0 },
    { runs: [{ text: 'Två.' }], level: 0 },
  ];
  return {
    deck: deckOf(template),
    charts: new Map(),
    pages: [
      page(template, 'tree', 'Struktur', { boxes: [{ ...group, boxes: [...nodes, rule(1, 2, 1, 0)] }, arrow] }),
      page(template, 'bullets', 'Text', { number: 2, notes, boxes: [placed(template, 'bullets/body', texts, 0.9)] }),
      page(template, 'closing', 'Slut', { number: 3, boxes: [rectangle([1, 5, 3, 1], { paragraphs: texts })] }),
    ],
  };
}

describe('a deck where names, links and spacing are awkward', () => {
  it('is a whole package', async () => {
    await expectWholePackage(await finished(awkwardDeck()));
  });

  it('calls every object of a slide by a name of its own', async () => {
    const parts = textOf(await finished(awkwardDeck()));
    for (const { number } of awkwardDeck().pages) {
      const names = all(parts[`ppt/slides/slide${number}.xml`], /<p:cNvPr id="\d+" name="([^"]+)"/g);
      expect(names.length).toBeGreaterThan(1);
      expect(new Set(names.filter((name) => name !== 'Datum')).size).toBe(
        names.filter((name) => name !== 'Datum').length,
      );
    }
  });

  it('has its links in one relationship each', async () => {
    const parts = textOf(await finished(awkwardDeck()));
    expect(all(parts['ppt/slides/_rels/slide1.xml.rels'], /(hyperlink")/g)).toHaveLength(1);
    expect(all(parts['ppt/slides/slide1.xml'], /<a:hlinkClick r:id="(\w+)"/g)).toEqual(
      Array.from({ length: 6 }, () => 'rId1'),
    );
  });
});
