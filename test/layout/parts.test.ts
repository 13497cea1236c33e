import fc from 'fast-check';
import { layoutDeck } from '../../src/layout';
import type { Box } from '../../src/model';
import { sourceFile, type Mapping, type Scalar, type Tree } from '../../src/source';
import { anySlide } from './any/any-slide';
import { chart, content, deckOf, measure, pagesOf, words } from './support';

/** A slide as it was typed, one key a line. */
function typed(keys: Readonly<Record<string, string | readonly string[]>>): Mapping {
  const text = Object.entries(keys)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : `[${value.join(', ')}]`}\n`)
    .join('');
  const file = sourceFile('decks/2026-03-25/prov.block.yaml', text);
  const scalar = (words: string, from: number): Scalar => {
    const start = text.indexOf(words, from);
    const span = { file, start, end: start + words.length };
    return { kind: 'scalar', text: words, style: 'plain', empty: false, span };
  };
  const entries = Object.entries(keys).map(([key, value]) => {
    const start = text.indexOf(`${key}: `);
    const items = typeof value === 'string' ? [] : value.map((each) => scalar(each, start));
    const span = { file, start: start + key.length + 2, end: text.indexOf('\n', start) };
    const list: Tree = { kind: 'list', items, span };
    return { key: scalar(key, start), value: typeof value === 'string' ? scalar(value, start) : list };
  });
  return { kind: 'map', entries, span: { file, start: 0, end: text.length } };
}

/** `title ← title: Läget` */
function sayOrigin({ part, origin }: Box): string {
  const { file, start, end } = origin!.span;
  return `${part} ← ${origin!.key ?? 'slide'}: ${file.text.slice(start, end).trim()}`;
}

describe('a box on a page', () => {
  test('knows what it is and the line that it was written in', () => {
    const slide = content('Läget', {
      origin: typed({ title: 'Läget', subtitle: 'Andel', text: 'Brödtext', footnote: 'Not' }),
      subtitle: 'Andel',
      text: [words('Brödtext')],
      source: 'Källa: SKR.',
      footnote: 'Not',
    });
    expect(pagesOf(slide)[0]!.boxes.map(sayOrigin)).toEqual([
      'title ← title: Läget',
      'subtitle ← subtitle: Andel',
      'body ← text: Brödtext',
      'source ← footnote: Not',
    ]);
  });

  test('of several charts knows its own', () => {
    const slide = content('Två', {
      origin: typed({ title: 'Två', charts: ['bup', 'vuxna'] }),
      visual: { kind: 'charts', facts: [], charts: [chart({ title: 'Barn' }), chart({ title: 'Vuxna' })] },
    });
    expect(pagesOf(slide)[0]!.boxes.slice(1).map(sayOrigin)).toEqual([
      'heading ← charts: bup',
      'charts ← charts: bup',
      'heading ← charts: vuxna',
      'charts ← charts: vuxna',
    ]);
  });

  test('of a facts panel is a part of it, written where the chart was', () => {
    const facts = [
      { value: '82 %', caption: 'mars 2026' },
      { value: '4 högre', caption: 'än i mars 2025' },
    ];
    const slide = content('Ett', {
      origin: typed({ title: 'Ett', chart: 'bup' }),
      visual: { kind: 'charts', facts, charts: [chart()] },
    });
    const [, picture, ...panel] = pagesOf(slide)[0]!.boxes;
    expect(sayOrigin(picture!)).toBe('charts ← chart: bup');
    expect(new Set(panel.map(sayOrigin))).toEqual(new Set(['facts ← chart: bup']));
  });

  test('on a page that goes on has the slide of the first', () => {
    const bullets = Array.from({ length: 60 }, (_, at) => words(`Punkt ${at}`));
    const origin = typed({ title: 'Långt', bullets: 'många' });
    const pages = pagesOf(content('Långt', { origin, bullets }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page.origin).toBe(origin);
      expect(page.boxes.map(sayOrigin)).toEqual(['title ← title: Långt', 'body ← bullets: många']);
    }
  });

  test('is never without, whatever the slide', () => {
    fc.assert(
      fc.property(anySlide, (make) => {
        const pages = layoutDeck(deckOf([make(1)]), { measure }).value ?? [];
        for (const { boxes } of pages) expect(boxes.every(({ part, origin }) => part && origin)).toBe(true);
      }),
      { numRuns: 60, seed: 20260325 },
    );
  });
});
