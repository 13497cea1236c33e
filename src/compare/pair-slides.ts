import type { EditionSlide } from './edition';

/** A slide then and now. */
export interface SlidePair {
  readonly before: EditionSlide;
  readonly after: EditionSlide;
}

/** Half of the words: a slide that was given a new title keeps its own. */
const ALIKE = 0.5;

/** Pairs the slides of two editions by id, what is left by title, and what is left then by likeness; in the order of the first. */
export function pairSlides(before: readonly EditionSlide[], after: readonly EditionSlide[]): readonly SlidePair[] {
  const pairs = new Map<EditionSlide, EditionSlide>();
  const taken = new Set<EditionSlide>();
  const pair = (a: EditionSlide, b: EditionSlide): void => {
    pairs.set(a, b);
    taken.add(b);
  };
  const left = () => ({
    before: before.filter((slide) => !pairs.has(slide)),
    after: after.filter((slide) => !taken.has(slide)),
  });
  for (const key of [({ id }: EditionSlide) => id ?? '', ({ title }: EditionSlide) => title])
    for (const [a, b] of alikeBy(key, left())) pair(a, b);
  const words = new Map([...wordsOfSlides(before), ...wordsOfSlides(after)]);
  for (const [a, b] of likest(left(), words)) pair(a, b);
  return before.flatMap((slide) => {
    const now = pairs.get(slide);
    return now ? [{ before: slide, after: now }] : [];
  });
}

interface Unpaired {
  readonly before: readonly EditionSlide[];
  readonly after: readonly EditionSlide[];
}

type Found = readonly (readonly [before: EditionSlide, after: EditionSlide])[];

/** Slides with the same key; of several the first with the first. One without a key is none's. */
function alikeBy(key: (slide: EditionSlide) => string, { before, after }: Unpaired): Found {
  const waiting = new Set(after);
  return before.flatMap((slide) => {
    const other = key(slide) === '' ? undefined : [...waiting].find((each) => key(each) === key(slide));
    if (!other) return [];
    waiting.delete(other);
    return [[slide, other] as const];
  });
}

/** The likest two first, of equals the nearest; nobody gets two. `words` are those of all slides. */
function likest({ before, after }: Unpaired, words: ReadonlyMap<EditionSlide, Words>): Found {
  const couples = before.flatMap((a) =>
    after.flatMap((b) => {
      const likeness = likenessOf(words.get(a), words.get(b));
      return likeness < ALIKE ? [] : [{ a, b, likeness }];
    }),
  );
  const taken = new Set<EditionSlide>();
  return couples
    .sort((x, y) => y.likeness - x.likeness || distance(x) - distance(y))
    .flatMap(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [[a, b] as const];
    });
}

function distance({ a, b }: { readonly a: EditionSlide; readonly b: EditionSlide }): number {
  return Math.abs(a.number - b.number);
}

/** The words that tell a slide from others, each as often as it stands there. */
type Words = ReadonlyMap<string, number>;

/** The words of each slide's title and of the lines that no other slide has: a source line says nothing of which slide it is. */
function wordsOfSlides(slides: readonly EditionSlide[]): ReadonlyMap<EditionSlide, Words> {
  const uses = counted(slides.flatMap(({ text, alt }) => [...new Set([...text, ...alt])]));
  return new Map(
    slides.map((slide) => {
      const own = [...slide.text, ...slide.alt].filter((line) => uses.get(line) === 1);
      const text = [slide.title, ...own].join(' ').toLocaleLowerCase('sv');
      return [slide, counted(text.match(/[\p{L}\p{N}]+/gu) ?? [])];
    }),
  );
}

function counted(words: readonly string[]): Words {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How much of two slides' words is the same, 0–1; two without any are alike. */
function likenessOf(a: Words = new Map(), b: Words = new Map()): number {
  const size = total(a) + total(b);
  if (size === 0) return 1;
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  return (2 * common) / size;
}

function total(words: Words): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}
