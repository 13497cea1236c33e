import type { Changes } from '../compare';
import { hasErrors, type Diagnostic } from '../diagnostics';
import type { PullEvent, Pulls } from '../load';
import type { Indicator, Page, PlainDate } from '../model';
import { manifestNames } from './target';

/** Called as a build goes on, for a progress line. */
export type Progress = (
  event:
    | {
        readonly stage: 'read' | 'lay out' | 'charts' | 'write' | 'finish' | 'inspect' | 'save';
        readonly done: number;
        readonly of: number;
      }
    | PullEvent,
) => void;

/** How to check or build a deck. */
export interface BuildOptions {
  /** Brand to use instead of the manifest's. */
  readonly template?: string;
  /** Folder for results instead of the workspace's `out`: absolute. */
  readonly out?: string;
  /** URL sources from the cache only. */
  readonly offline?: boolean;
  /** False: don't read or write caches in `.deck/`. */
  readonly cache?: boolean;
  /** Today's figures, also of a meeting that is frozen. */
  readonly fresh?: boolean;
  /** What the run has pulled so far, to be shared by all its decks. */
  readonly pulls?: Pulls;
  /** Overwrite a hand-edited output, keeping it as `<name>.<time>.bak.pptx`. */
  readonly force?: boolean;
  /** Treat warnings as failures: nothing is written when there are any. */
  readonly strict?: boolean;
  readonly today: PlainDate;
  /** When the package says it was made, `2026-03-20T14:05:09Z`; the meeting's day when left out. */
  readonly dated?: string;
  readonly progress?: Progress;
}

/** A file that a build wrote. */
export interface OutputFile {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What became of one manifest. */
export interface DeckRun {
  /** `2026-03-25` */
  readonly meeting: string;
  /** `bakgrundsmaterial` */
  readonly deck: string;
  /** Workspace-relative path of the manifest. */
  readonly manifest: string;
  /** When the snapshot was taken that figures come from: `2026-03-26T08:15:00Z`; absent when they are today's. */
  readonly frozen?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** One a page, when the deck could be laid out. */
  readonly slides: readonly PageSummary[];
  /** The deck's files, the .pptx last; empty after `check` or errors. */
  readonly outputs: readonly OutputFile[];
  /** The files lay there already as they would have been written; nothing was. */
  readonly upToDate?: true;
  /** Where the deck that somebody had edited was put under `force`: absolute. */
  readonly keptAs?: string;
  /** What is different from the deck that was replaced; absent without one, or where its report doesn't say what was in it. */
  readonly changes?: Changes;
}

/** A page in a report. */
export interface PageSummary {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly layout: string;
}

/** The catalogue, read. */
export interface MetricsRun {
  readonly indicators: readonly Indicator[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The run of a manifest, e.g. `decks/2026-03-25/bakgrundsmaterial.deck.yaml`, before anything is written. */
export function summarise(
  manifest: string,
  diagnostics: readonly Diagnostic[],
  pages: readonly Page[] = [],
): DeckRun {
  const slides = pages.map(({ number, id, title, layout }) => ({ number, id, title, layout }));
  return {
    ...manifestNames(manifest),
    manifest,
    diagnostics,
    slides,
    outputs: [],
  };
}

/** Whether what was found keeps a deck from being written: an error, or under `--strict` a warning. */
export function isStopped(diagnostics: readonly Diagnostic[], { strict }: BuildOptions): boolean {
  return (
    hasErrors(diagnostics) || (strict === true && diagnostics.some(({ severity }) => severity === 'warning'))
  );
}
