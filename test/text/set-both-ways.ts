import fc from 'fast-check';
import { chartsOf } from '../../src/build/chart-jobs';
import { nodeHost } from '../../src/host/node-host';
import { layoutDeck } from '../../src/layout';
import { settingOf } from '../../src/layout/setting';
import { wordsOf } from '../../src/model';
import { textMeasurer } from '../../src/fonts/measure-text';
import { writePackage } from '../../src/write';
import { anySlide } from '../layout/any/any-slide';
import { deckOf } from '../layout/support';
import { samplePng } from '../sample-deck';
import { comparePage, type Comparison } from './compare-lines';
import { atFullSize } from './full-size';
import { setByOffice } from './office-words';
import { decoration, textPlaces, type TextPlace } from './text-places';

/** Texts of a deck as both set them, and the fonts that LibreOffice took. */
export interface BothWays {
  readonly texts: readonly Comparison[];
  readonly fonts: readonly string[];
}

/** Lays so many random slides out, lets LibreOffice do the same, and compares every text of the pages in Latin letters. */
export async function setBothWays(count: number, template: string): Promise<BothWays> {
  const measure = textMeasurer(nodeHost().fonts());
  const slides = fc
    .sample(anySlide, { seed: 20260325, numRuns: count })
    .map((make, at) => make(at + 1))
    .filter((slide) => layoutDeck(deckOf([slide], template), { measure }).value);
  const deck = deckOf(slides, template);
  const pages = layoutDeck(deck, { measure }).value ?? [];
  const full = atFullSize(pages, deck.template);
  const input = { deck: { ...deck, template: full.template }, pages: full.pages };
  const charts = new Map(chartsOf(pages).map(({ file }) => [file, samplePng(8, 4, 200)]));
  const office = setByOffice(await writePackage({ ...input, charts }));
  const setting = settingOf(deck.template, measure, () => undefined);
  const texts = pages.flatMap((page, at) => {
    const places = textPlaces(page).filter(({ paragraphs }) => paragraphs.map(wordsOf).join('') !== '');
    if (!places.every(isLatin)) return [];
    return comparePage(places, decoration(page, deck.template), { words: office.pages[at] ?? [], setting });
  });
  return { texts, fonts: office.fonts };
}

/** Other scripts come from fonts of the machine, and a text of theirs that takes more room than reckoned strays into the next. */
function isLatin({ paragraphs }: TextPlace): boolean {
  return /^[\x20-\x7e\u00a0\u00ad–\p{Script=Latin}]*$/u.test(paragraphs.map(wordsOf).join('').normalize('NFKC'));
}
