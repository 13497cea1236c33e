/** The latest figure of a series: `bup-fb-30`, `Kalmar län`, `2026-03`, 82, `82 %`. */
export interface Figure {
  readonly id: string;
  readonly series: string;
  readonly period: string;
  readonly value: number;
  /** The value as it is written for people. */
  readonly shown: string;
}

/** What is different in the second of two editions of a deck. */
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
export interface ChangedLine {
  readonly kind: 'title' | 'text' | 'alt' | 'notes';
  readonly change: 'removed' | 'added';
  readonly text: string;
}

export interface FigureChanges {
  readonly added: readonly Figure[];
  readonly removed: readonly Figure[];
  /** Another value or another period. */
  readonly changed: readonly { readonly before: Figure; readonly after: Figure }[];
}

/** A deck then and now; one of them alone has gone or come. */
export interface DeckChanges {
  readonly before?: string;
  readonly after?: string;
  /** Absent where there is nothing to compare with. */
  readonly changes?: Changes;
}

/** Whether nothing is different. */
export function isUnchanged({ slides, indicators }: Changes): boolean {
  return [slides, indicators ?? {}].every((part) =>
    Object.values(part as Record<string, readonly unknown[]>).every((list) => list.length === 0),
  );
}
