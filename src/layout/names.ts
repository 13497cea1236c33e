import { continued, type Deck } from '../model';

/** The names that continuations and charts may not take twice. */
export interface Names {
  /** Id and title of the nth page of a slide (n from 2) of so many; both unique in the deck. */
  readonly continuation: (
    slide: { readonly id: string; readonly title: string },
    page: number,
    pages: number,
  ) => { readonly id: string; readonly title: string };
  /** File names of a slide's charts, e.g. `['bup-fb-30']` or `['hme-1', 'hme-2']`; unique in the deck. */
  readonly charts: (slideId: string) => readonly string[];
}

/** Collects the names of a deck: ids and titles that are taken, and the file of every chart. */
export function namesOf(deck: Deck): Names {
  const claimId = register(deck.slides.map(({ id }) => id));
  const claimTitle = register(deck.slides.map(({ title }) => title));
  const charts = chartFiles(deck);
  return {
    continuation: (slide, page, pages) => {
      const owner = `${slide.id} ${page}`;
      const titleOf = (nth: number): string => continued(slide.title, nth - 1, pages > 2 || nth > 2);
      return { id: claimId(owner, (nth) => `${slide.id}-${nth}`, page), title: claimTitle(owner, titleOf, page) };
    },
    charts: (slideId) => charts.get(slideId) ?? [],
  };
}

/** Gives an owner the first name that is nobody else's; one that asks again gives back what it had. */
type Claim = (owner: string, nameOf: (nth: number) => string, from: number) => string;

function register(names: Iterable<string>): Claim {
  const taken = new Set(names);
  const held = new Map<string, string>();
  return (owner, nameOf, from) => {
    taken.delete(held.get(owner) ?? '');
    let nth = from;
    while (taken.has(nameOf(nth))) nth++;
    taken.add(nameOf(nth));
    held.set(owner, nameOf(nth));
    return nameOf(nth);
  };
}

function chartFiles(deck: Deck): ReadonlyMap<string, readonly string[]> {
  const counts = deck.slides.map((slide) => ({ id: slide.id, count: chartsOn(slide) }));
  const claim = register(counts.filter(({ count }) => count === 1).map(({ id }) => id));
  return new Map(
    counts.map(({ id, count }) => {
      if (count === 1) return [id, [id]];
      let from = 1;
      return [
        id,
        Array.from({ length: count }, () => {
          const file = claim(`${id} ${from}`, (nth) => `${id}-${nth}`, from);
          from++;
          return file;
        }),
      ];
    }),
  );
}

function chartsOn(slide: Deck['slides'][number]): number {
  return slide.kind === 'content' && slide.visual?.kind === 'charts' ? slide.visual.charts.length : 0;
}
