import type { EditionSlide } from '../../src/compare/edition';
import { contentOfRead, slideOfPage, slideOfRead } from '../../src/compare/slide-content';
import { inspectDeck } from '../../src/inspect';
import { plain, type Page } from '../../src/model';
import { finished } from '../write/finished';
import { GOLDEN_DECKS, goldenPages } from '../golden-pages';
import { page, para, placed, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';

jest.setTimeout(60_000);

type Input = NonNullable<Parameters<typeof finished>[0]>;

async function readBack(input: Input): Promise<readonly EditionSlide[]> {
  const found = await inspectDeck(await finished(input), (text) => text.length);
  if ('refused' in found) throw new Error(found.detail);
  return found.outline.slides.map(slideOfRead);
}

function laidOut(pages: readonly Page[]): readonly EditionSlide[] {
  return pages.map(slideOfPage).map(({ id: _, ...slide }) => slide);
}

it.each(GOLDEN_DECKS)('%s has the same lines on its pages and in its .pptx', async (manifest) => {
  const input = await goldenPages(manifest, 'region-kalmar');
  expect(await readBack(input)).toEqual(laidOut(input.pages));
});

it('every kind of box does, and text that is written in more ways than one', async () => {
  const template = sampleTemplate();
  const input = sampleDeck(template);
  const odd = ['för\u00advaltning', '5\u00a0612,4  mnkr', 'o\u0308ppet\u000bhus', '  ', 'a\u0007b'];
  const spoken = { runs: [{ text: 'Se ' }, { text: 'SKR', link: 'https://skr.se' }], level: 0 };
  const last = page(template, 'bullets', 'Tal\u00ad \u00a0och tecken', {
    number: input.pages.length + 1,
    boxes: [
      placed(
        template,
        'bullets/body',
        odd.map((text) => para(text, 'body')),
      ),
    ],
    notes: [spoken, plain('5\u00a0000')],
  });
  const pages = [...input.pages, last];
  const read = await readBack({ ...input, pages });
  expect(read).toEqual(laidOut(pages));
  expect(read.at(-1)).toEqual({
    number: pages.length,
    title: 'Tal och tecken',
    text: ['förvaltning', '5 612,4 mnkr', 'öppet hus', 'ab'],
    alt: [],
    notes: ['Se SKR (https://skr.se)', '5 000'],
  });
  expect(read[5]?.text).toContain('Psykiatri | −912,3 |');
});

it("neither numbers, dates and footers of a stranger's slide nor decoration are content", () => {
  const object = (placeholder: string | null, text: string, alt: string | null = null) => ({
    placeholder,
    alt,
    text: [text],
    decorative: alt === 'Våg',
  });
  const objects = [
    object('title', 'Läget'),
    object('body', 'Punkt'),
    object(null, 'Ruta', 'Våg'),
    object('dt', '25 mars'),
    object('ftr', 'regionkalmar.se'),
    object('sldNum', '3'),
  ];
  expect(contentOfRead({ number: 3, title: 'Läget', objects, notes: [] })).toEqual({
    text: ['Punkt', 'Ruta'],
    alt: [],
    notes: [],
  });
});
