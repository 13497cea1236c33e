import { finishPackage } from '../../src/finish';
import { BRANDS, GOLDEN_DECKS, goldenPages } from '../golden-pages';
import { frame } from '../../src/model';
import { deckOf, page, para, placed, rectangle, rule, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { expectWholePackage } from '../package-invariants';
import { finished, textOf } from './finished';

type Input = Parameters<typeof finishPackage>[1];

/** Boxes that are called as the writer calls his, and as furniture is; links on fills and on dark; text unlike its placeholder. */
function awkwardDeck(): Input {
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
      page(template, 'tree', 'Struktur', {
        boxes: [{ ...group, boxes: [...nodes, rule(1, 2, 1, 0)] }, arrow],
      }),
      page(template, 'bullets', 'Text', {
        number: 2,
        notes,
        boxes: [placed(template, 'bullets/body', texts, 0.9)],
      }),
      page(template, 'closing', 'Slut', {
        number: 3,
        boxes: [rectangle([1, 5, 3, 1], { paragraphs: texts })],
      }),
    ],
  };
}

/** Finishes a finished deck again; the parts first, since they say where a difference lies. */
async function expectUnchanged(input: Input): Promise<void> {
  const once = await finished(input);
  await expectWholePackage(once);
  const twice = finishPackage(once, input);
  expect(textOf(twice)).toEqual(textOf(once));
  expect(Buffer.compare(twice, once)).toBe(0);
}

describe('a finished deck that is finished again', () => {
  it('has the same bytes with every kind of box', async () => {
    await expectUnchanged(sampleDeck());
  });

  it('has the same bytes where names, links, and spacing are awkward', async () => {
    await expectUnchanged(awkwardDeck());
  });

  it.each(GOLDEN_DECKS.map((deck, at) => [deck, BRANDS[at % BRANDS.length] ?? ''] as const))(
    'has the same bytes: %s in %s',
    async (deck, brand) => {
      await expectUnchanged(await goldenPages(deck, brand));
    },
  );
});
