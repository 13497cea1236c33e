import type { EditionSlide } from './edition';

/** The words that tell a slide from others, each as often as it stands there. */
export type Words = ReadonlyMap<string, number>;

/**
 * The words of each slide's title, and of its lines but for those that several slides of the deck share: a source line, or a name
 * that stands on the agenda too, says nothing of which slide it is.
 */
export function wordsOfSlides(slides: readonly EditionSlide[]): ReadonlyMap<EditionSlide, Words> {
  const standings = new Map<string, number>();
  for (const line of slides.flatMap((slide) => [...new Set(linesOf(slide))]))
    standings.set(line, (standings.get(line) ?? 0) + 1);
  const own = (slide: EditionSlide) => linesOf(slide).filter((line) => standings.get(line) === 1);
  return new Map(slides.map((slide) => [slide, counted([slide.title, ...own(slide)])]));
}

function linesOf({ text, alt }: EditionSlide): readonly string[] {
  return [...text, ...alt];
}

function counted(lines: readonly string[]): Words {
  const words = new Map<string, number>();
  for (const word of lines
    .join(' ')
    .toLocaleLowerCase('sv')
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** How much of two slides' words is the same, 0–1; two without any are alike. */
export function likenessOf(a: Words = new Map(), b: Words = new Map()): number {
  const size = total(a) + total(b);
  if (size === 0) return 1;
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  return (2 * common) / size;
}

function total(words: Words): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}
