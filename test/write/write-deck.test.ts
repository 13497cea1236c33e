import { frame, plain } from '../../src/model';
import { writeDeck } from '../../src/write';
import { page, para, placed, rectangle, rule, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { textOf } from '../finish/finished';

const template = sampleTemplate();

async function slideOf(boxes: Parameters<typeof page>[3]): Promise<string> {
  const sample = sampleDeck(template);
  const parts = textOf(await writeDeck({ ...sample, pages: [page(template, 'bullets', 'Rubrik', boxes)] }));
  return parts['ppt/slides/slide1.xml'] ?? '';
}

describe('a written deck', () => {
  it('names every object after its box, so that finish knows it', async () => {
    const group = {
      kind: 'group' as const,
      frame: frame(1, 1, 2, 2),
      alt: 'x',
      name: 'g',
      boxes: [rule(1, 1, 1, 0), rectangle([1, 1, 1, 1])],
    };
    const slide = await slideOf({ boxes: [placed(template, 'bullets/body', 'text'), group] });
    expect([...slide.matchAll(/name="(box [\d.]+)"/g)].map((match) => match[1])).toEqual([
      'box 0',
      'box 1',
      'box 2.0',
      'box 2.1',
    ]);
  });

  it('writes colours as theme colours, never as fixed ones', async () => {
    const parts = textOf(await writeDeck(sampleDeck(template)));
    const slides = Object.entries(parts).filter(([path]) => /slides\/slide(?!6)\d+\.xml$/.test(path));
    for (const [, slide] of slides) expect(slide).not.toContain('srgbClr');
  });

  it('writes what authors typed as text, whatever it is', async () => {
    const slide = await slideOf({
      boxes: [placed(template, 'bullets/body', [para('<a> & "b" \u000b{{x}} ]]>', 'body')])],
    });
    expect(slide).toContain('&lt;a&gt; &amp; &quot;b&quot;  {{x}} ]]&gt;');
  });

  it('leaves out paragraphs without words', async () => {
    const slide = await slideOf({
      boxes: [
        placed(template, 'bullets/body', [para('ett', 'body'), para('  ', 'body'), para('två', 'body')]),
      ],
    });
    expect(slide.match(/<a:p>/g)).toHaveLength(3);
  });

  it('gives rows the heights that were laid out', async () => {
    const sample = sampleDeck(template);
    const table = sample.pages.flatMap(({ boxes }) => boxes).find((box) => box.kind === 'table');
    if (!table) throw new Error('no table');
    const slide = await slideOf({ boxes: [{ ...table, rowHeights: [0.5, 1, 0.5, 0.5] }] });
    expect([...slide.matchAll(/<a:tr h="(\d+)"/g)].map((match) => Number(match[1]))).toEqual([
      457200, 914400, 457200, 457200,
    ]);
  });

  it('refuses a box without a size as a bug', async () => {
    await expect(slideOf({ boxes: [rectangle([NaN, 1, 1, 1])] })).rejects.toThrow('placed');
  });

  it('has notes with the address of a link', async () => {
    const notes = [
      plain('Ett.'),
      { runs: [{ text: 'Se ' }, { text: 'SKR', link: 'https://skr.se' }], level: 0 },
    ];
    const parts = textOf(
      await writeDeck({ ...sampleDeck(template), pages: [page(template, 'bullets', 'R', { notes })] }),
    );
    expect(parts['ppt/notesSlides/notesSlide1.xml']).toContain('Se SKR (https://skr.se)');
  });
});
