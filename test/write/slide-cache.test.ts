import { frame, type Page } from '../../src/model';
import { sourceFile, span } from '../../src/source';
import { countingCache } from '../package/counting-cache';
import { page, para, placed, sampleDeck, samplePng } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { finished } from './finished';
import { fullDeck } from './full-deck';

const template = sampleTemplate();
const text = (title: string, number: number): Page =>
  page(template, 'bullets', title, { number, boxes: [placed(template, 'bullets/body', [para(title, 'body')])] });
const pages = [text('Ett', 1), text('Två', 2), text('Tre', 3)];

/** The same pages of a manifest that has another text. */
const writtenIn = (manifest: string): readonly Page[] => {
  const origin = { key: 'text', span: span(sourceFile('a.deck.yaml', manifest), 0, 1) };
  return pages.map((each) => ({ ...each, boxes: each.boxes.map((box) => ({ ...box, origin })) }));
};

describe('slides that were written before', () => {
  it('are the same bytes again, and none is made anew', async () => {
    const { cache, made } = countingCache<string>();
    const plain = await finished(fullDeck());
    for (const count of [fullDeck().pages.length, 0]) {
      expect(Buffer.compare(await finished({ ...fullDeck(), slides: cache }), plain)).toBe(0);
      expect(made()).toBe(count);
    }
  });

  it.each<[string, readonly Page[], number]>([
    ['a text', [pages[0]!, text('Annat', 2), pages[2]!], 1],
    ['the notes', [pages[0]!, { ...pages[1]!, notes: [{ runs: [{ text: 'Säg.' }], level: 0 }] }, pages[2]!], 1],
    ['the section', pages.map((each) => ({ ...each, section: 'Annan' })), 0],
    ['the order', [pages[1]!, pages[0]!, pages[2]!], 0],
    ['the last slide', pages.slice(0, 2), 0],
  ])('are made anew where %s changed', async (_, changed, count) => {
    const { cache, made } = countingCache<string>();
    const sample = sampleDeck();
    await finished({ ...sample, pages, slides: cache });
    expect(made()).toBe(3);
    const cached = await finished({ ...sample, pages: changed, slides: cache });
    expect(made()).toBe(count);
    expect(Buffer.compare(cached, await finished({ ...sample, pages: changed }))).toBe(0);
  });

  it('are not made anew where only other words of the manifest changed', async () => {
    const { cache, made } = countingCache<string>();
    const sample = sampleDeck();
    const counts: number[] = [];
    for (const manifest of ['- title: Ett', '- title: Ett till']) {
      await finished({ ...sample, pages: writtenIn(manifest), slides: cache });
      counts.push(made());
    }
    expect(counts).toEqual([3, 0]);
  });

  it('are all made anew in another brand and at another meeting', async () => {
    const { cache, made } = countingCache<string>();
    const { deck, ...sample } = sampleDeck();
    await finished({ ...sample, deck, pages, slides: cache });
    made();
    const styles = { ...template.styles, body: { ...template.styles.body, leading: 1.1 } };
    const meeting = { ...deck.meeting, body: 'Regionfullmäktige' };
    for (const other of [
      { ...deck, template: { ...template, styles } },
      { ...deck, meeting },
    ]) {
      const input = { ...sample, deck: other, pages };
      const cached = await finished({ ...input, slides: cache });
      expect(made()).toBe(3);
      expect(Buffer.compare(cached, await finished(input))).toBe(0);
    }
  });

  it('show another picture without being made anew, as long as it has the same name', async () => {
    const { cache, made } = countingCache<string>();
    const image = (grey: number) => ({ bytes: samplePng(8, 6, grey), mime: 'image/png' as const, width: 8, height: 6 });
    const withImage = (grey: number): readonly Page[] => [
      page(template, 'image', 'Foto', {
        boxes: [
          { kind: 'picture', frame: frame(1, 2, 4, 3), picture: { kind: 'image', image: image(grey) }, name: 'Bild 1' },
        ],
      }),
    ];
    const sample = sampleDeck();
    await finished({ ...sample, pages: withImage(10), slides: cache });
    made();
    const cached = await finished({ ...sample, pages: withImage(20), slides: cache });
    expect(made()).toBe(0);
    expect(Buffer.compare(cached, await finished({ ...sample, pages: withImage(20) }))).toBe(0);
  });
});
