import { compareLines, type Changed } from './compare-lines';
import type { Edition, EditionSlide, Figure } from './edition';
import { longestAscending } from './longest-ascending';
import { pairSlides, type SlidePair } from './pair-slides';

/** What is different in the second of two editions. */
export interface Changes {
  readonly slides: {
    /** Numbers of now. */
    readonly added: readonly SlideName[];
    /** Numbers of then. */
    readonly removed: readonly SlideName[];
    /** Kept slides that stand elsewhere among the kept ones. */
    readonly moved: readonly MovedSlide[];
    readonly changed: readonly ChangedSlide[];
  };
  /** Null when the figures of one of them aren't known. */
  readonly indicators: FigureChanges | null;
}

export interface SlideName {
  readonly number: number;
  readonly title: string;
}

export interface MovedSlide {
  readonly from: number;
  readonly to: number;
  readonly title: string;
}

export interface ChangedSlide extends SlideName {
  /** Number then. */
  readonly from: number;
  readonly lines: readonly ChangedLine[];
}

/** A line that went or came, and what it is: a new title is the old one gone and the new one come. */
export interface ChangedLine extends Changed {
  readonly kind: 'title' | 'text' | 'alt' | 'notes';
}

export interface FigureChanges {
  readonly added: readonly Figure[];
  readonly removed: readonly Figure[];
  /** Another value or another period. */
  readonly changed: readonly { readonly before: Figure; readonly after: Figure }[];
}

/** Compares two editions of a deck: slides by id, title or likeness, their lines, and the latest figures. */
export function compareEditions(before: Edition, after: Edition): Changes {
  const pairs = pairSlides(before.slides, after.slides);
  const [kept, keptNow] = [
    new Set(pairs.map((pair) => pair.before)),
    new Set(pairs.map((pair) => pair.after)),
  ];
  return {
    slides: {
      added: after.slides.filter((slide) => !keptNow.has(slide)).map(nameOf),
      removed: before.slides.filter((slide) => !kept.has(slide)).map(nameOf),
      moved: movedAmong(pairs),
      changed: inOrder(pairs).flatMap(changedSlide),
    },
    indicators:
      before.indicators && after.indicators ? compareFigures(before.indicators, after.indicators) : null,
  };
}

/** Whether nothing is different. */
export function isUnchanged({ slides, indicators }: Changes): boolean {
  return [slides, indicators ?? {}].every((part) =>
    Object.values(part as Record<string, readonly unknown[]>).every((list) => list.length === 0),
  );
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
  const kinds = ['text', 'alt', 'notes'] as const;
  const lines = [
    ...ofKind('title', [before.title], [after.title]).filter(({ text }) => text !== ''),
    ...kinds.flatMap((kind) => ofKind(kind, before[kind], after[kind])),
  ];
  return lines.length === 0 ? [] : [{ ...nameOf(after), from: before.number, lines }];
}

function ofKind(
  kind: ChangedLine['kind'],
  before: readonly string[],
  after: readonly string[],
): readonly ChangedLine[] {
  return compareLines(before, after).map((line) => ({ kind, ...line }));
}

function compareFigures(before: readonly Figure[], after: readonly Figure[]): FigureChanges {
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

function byKey(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [keyOf(figure), figure]));
}

function keyOf({ id, series }: Figure): string {
  return `${id}\n${series}`;
}
