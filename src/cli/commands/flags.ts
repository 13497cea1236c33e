import type { PlainDate } from '../../model/date';
import type { CellWanted } from './cell-wanted';

/** The flags of every command that reads figures. */
export interface ReadingFlags {
  readonly offline?: boolean;
  /** False under `--no-cache`. */
  readonly cache: boolean;
  readonly date?: PlainDate;
}

/** The flags of `build` and `check`; `out` and `force` only of `build`. */
export interface DeckFlags extends ReadingFlags {
  readonly all?: boolean;
  readonly next?: boolean;
  /** Days. */
  readonly due?: number;
  readonly template?: string;
  readonly strict?: boolean;
  readonly fresh?: boolean;
  readonly summary?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** A `build` or `check` as typed. */
export interface DeckRequest {
  readonly job: 'build' | 'check';
  /** `2026-03-25`, `2026-03-25/bakgrundsmaterial` or a path. */
  readonly meetings: readonly string[];
  readonly flags: DeckFlags;
}

/** The flags of `diff`. */
export interface DiffFlags extends ReadingFlags {
  readonly markdown?: boolean;
}

/** The flags of `freeze`. */
export interface FreezeFlags extends ReadingFlags {
  readonly force?: boolean;
}

/** The flags of `metrics`. */
export interface MetricFlags extends ReadingFlags {
  readonly file?: string;
  readonly cell?: CellWanted & { readonly given: string };
}
