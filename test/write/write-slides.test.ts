import { frame } from '../../src/model';
import { writeSlides } from '../../src/write/slides/write-slides';
import { page, para, placed, rectangle, rule, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { textOf } from './finished';

const template = sampleTemplate();

async function slideOf(boxes: Parameters<typeof page>[3]): Promise<string> {
  const parts = textOf(await writeSlides([page(template, 'bullets', 'Rubrik', boxes)], template));
  return parts['ppt/slides/slide1.xml'] ?? '';
}

describe('the slides that PptxGenJS writes', () => {
  it('has an object for every box but groups, in the order of reading', async () => {
    const group = {
      kind: 'group' as const,
      frame: frame(1, 1, 2, 2),
      alt: 'x',
      name: 'g',
      boxes: [rule(1, 1, 1, 0), rectangle([1, 1, 1, 1])],
    };
    const chevron = rectangle([1, 1, 1, 1], { shape: 'chevron' });
    const slide = await slideOf({ boxes: [placed(template, 'bullets/body', 'text'), group, chevron] });
    expect([...slide.matchAll(/prst="(\w+)"/g)].map((match) => match[1])).toEqual([
      'rect',
      'rect',
      'line',
      'rect',
      'chevron',
    ]);
  });

  it('writes colours as theme colours, never as fixed ones', async () => {
    const parts = textOf(await writeSlides(sampleDeck(template).pages, template));
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
      boxes: [placed(template, 'bullets/body', [para('ett', 'body'), para('  ', 'body'), para('två', 'body')])],
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
});
