import { hasErrors, type Diagnostic } from '../diagnostics';
import type { Changes } from './changes';
import type { Page } from './page';

/** What goes on while a source is pulled. */
export interface PullEvent {
  readonly stage: 'pull';
  readonly done: 0;
  readonly of: 1;
  /** The host that is asked, e.g. `statistik.example.se`. */
  readonly from: string;
  /** Milliseconds until it is asked again. */
  readonly retryIn?: number;
}

/** Called as a run goes on, for a progress line. */
export type Progress = (
  event:
    | {
        readonly stage: 'read' | 'lay out' | 'charts' | 'write' | 'inspect' | 'save';
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
  /** Today's figures, also of a meeting that is frozen. */
  readonly fresh?: boolean;
  /** Overwrite a hand-edited output, keeping it as `<name>.<time>.bak.pptx`. */
  readonly force?: boolean;
  /** Treat warnings as failures: nothing is written when there are any. */
  readonly strict?: boolean;
  /** When the package says it was made, `2026-03-20T14:05:09Z`; the meeting's day when left out. */
  readonly dated?: string;
}

/** Where a deck's files go. */
export interface Target {
  /** Absolute folder, e.g. `…/out/2026-03-25`. */
  readonly folder: string;
  /** `bakgrundsmaterial` */
  readonly deck: string;
  readonly pptx: string;
  /** `<deck>.build.json` */
  readonly report: string;
  /** The file that keeps two builds of this deck apart. */
  readonly lock: string;
  /** The folder that links may not lead out of: the workspace, unless the caller said where. */
  readonly within?: string;
}

/** A file that a build makes: a `deck` may be edited by hand and is guarded, the others are replaced as they are. */
export interface Artifact {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly role: 'chart' | 'report' | 'deck';
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

/** The run of a manifest, e.g. `decks/2026-03-25/bakgrundsmaterial.deck.yaml`, before anything is written. */
export function summarise(manifest: string, diagnostics: readonly Diagnostic[], pages: readonly Page[] = []): DeckRun {
  const slides = pages.map(({ number, id, title, layout }) => ({ number, id, title, layout }));
  return { ...manifestNames(manifest), manifest, diagnostics, slides, outputs: [] };
}

/** Whether what was found keeps a deck from being written: an error, or under `--strict` a warning. */
export function isStopped(diagnostics: readonly Diagnostic[], { strict }: BuildOptions): boolean {
  return hasErrors(diagnostics) || (strict === true && diagnostics.some(({ severity }) => severity === 'warning'));
}

/** What a manifest's path says: `decks/2026-03-25/bakgrundsmaterial.deck.yaml` is `bakgrundsmaterial` of `2026-03-25`. */
export function manifestNames(manifest: string): { readonly meeting: string; readonly deck: string } {
  const parts = manifest.split('/');
  return { meeting: parts.at(-2) ?? '', deck: (parts.at(-1) ?? '').replace(/\.deck\.yaml$/, '') };
}
