import type {
  ChangedLine,
  ChangedSlide,
  Changes,
  DeckChanges,
  Figure,
  FigureChanges,
  MovedSlide,
  SlideName,
} from '../model';
import { compareLines, longestAscending } from './compare-lines';
import type { Edition, EditionSlide } from './edition';
import { pairSlides, type SlidePair } from './pair-slides';

/** Compares two editions of a deck: slides by id, title or likeness, their lines, and the latest figures. */
export function compareEditions(before: Edition, after: Edition): Changes {
  const pairs = pairSlides(before.slides, after.slides);
  const kept = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return {
    slides: {
      added: after.slides.filter((slide) => !kept.has(slide)).map(nameOf),
      removed: before.slides.filter((slide) => !kept.has(slide)).map(nameOf),
      moved: movedAmong(pairs),
      changed: inOrder(pairs).flatMap(changedSlide),
    },
    indicators: before.indicators && after.indicators ? compareFigures(before.indicators, after.indicators) : null,
  };
}

function nameOf({ number, title }: EditionSlide): SlideName {
  return { number, title };
}

function inOrder(pairs: readonly SlidePair[]): readonly SlidePair[] {
  return [...pairs].sort((a, b) => a.after.number - b.after.number);
}

function movedAmong(pairs: readonly SlidePair[]): readonly MovedSlide[] {
  const staying = new Set(longestAscending(pairs.map(({ after }) => after.number)));
  return inOrder(pairs.filter(({ after }) => !staying.has(after.number))).map(({ before, after }) => ({
    from: before.number,
    to: after.number,
    title: after.title,
  }));
}

function changedSlide({ before, after }: SlidePair): readonly ChangedSlide[] {
  const lines = (['title', 'text', 'alt', 'notes'] as const).flatMap((kind): readonly ChangedLine[] => {
    const changed = compareLines([before[kind]].flat(), [after[kind]].flat());
    return changed.filter(({ text }) => kind !== 'title' || text !== '').map((line) => ({ kind, ...line }));
  });
  return lines.length === 0 ? [] : [{ ...nameOf(after), from: before.number, lines }];
}

function compareFigures(before: readonly Figure[], after: readonly Figure[]): FigureChanges {
  const byKey = (figures: readonly Figure[]) => new Map(figures.map((figure) => [keyOf(figure), figure]));
  const [then, now] = [byKey(before), byKey(after)];
  return {
    added: after.filter((figure) => !then.has(keyOf(figure))),
    removed: before.filter((figure) => !now.has(keyOf(figure))),
    changed: after.flatMap((figure) => {
      const old = then.get(keyOf(figure));
      const same = !old || (old.period === figure.period && old.value === figure.value);
      return same ? [] : [{ before: old, after: figure }];
    }),
  };
}

function keyOf({ id, series }: Figure): string {
  return `${id}\n${series}`;
}

/** Compares decks of the same name, and one with one whatever their names; in the order of now, what is gone last. */
export function compareDecks(before: readonly Edition[], after: readonly Edition[]): readonly DeckChanges[] {
  const [first, second] = [before[0], after[0]];
  if (first && second && before.length === 1 && after.length === 1) return [compared(first, second)];
  const gone = before.filter(({ name }) => !after.some((each) => each.name === name));
  return [
    ...after.map((edition) => {
      const then = before.find(({ name }) => name === edition.name);
      return then ? compared(then, edition) : { after: edition.name };
    }),
    ...gone.map(({ name }) => ({ before: name })),
  ];
}

function compared(before: Edition, after: Edition): DeckChanges {
  return { before: before.name, after: after.name, changes: compareEditions(before, after) };
}
