/** The hallway. (The stages come in one by one.) */
import type { Diagnostic } from './diagnostics';
import type { Host } from './host';
import type { Indicator, PlainDate, Workspace } from './model';

/** Called as a build goes on, for a progress line. */
export type Progress = (event: { readonly stage: 'read' | 'lay out' | 'charts' | 'write' | 'finish'; readonly done: number; readonly of: number }) => void;

export interface BuildOptions {
  /** Brand to use instead of the manifest's. */
  readonly template?: string;
  /** Folder for results instead of the workspace's `out`: absolute. */
  readonly out?: string;
  /** URL sources from the cache only. */
  readonly offline?: boolean;
  /** Don't read or write caches in `.deck/`. */
  readonly cache?: boolean;
  /** Overwrite a hand-edited output, keeping it as `<name>.<time>.bak.pptx`. */
  readonly force?: boolean;
  /** Treat warnings as failures: nothing is written when there are any. */
  readonly strict?: boolean;
  readonly today: PlainDate;
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
  readonly diagnostics: readonly Diagnostic[];
  /** One a page, when the deck could be laid out. */
  readonly slides: readonly { readonly number: number; readonly id: string; readonly title: string; readonly layout: string }[];
  /** Written files, the .pptx last; empty after `check` or errors. */
  readonly outputs: readonly OutputFile[];
}

export interface MetricsRun {
  readonly indicators: readonly Indicator[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `build` stopped after layout: the same complaints, nothing written. */
export async function checkDeck(_host: Host, _workspace: Workspace, _manifest: string, _options: BuildOptions): Promise<DeckRun> {
  return Promise.reject(new Error('pipeline is being built'));
}

/** Builds one manifest (workspace-relative path); files are written only when all of it succeeded. */
export async function buildDeck(_host: Host, _workspace: Workspace, _manifest: string, _options: BuildOptions): Promise<DeckRun> {
  return Promise.reject(new Error('pipeline is being built'));
}

/** Reads the catalogue and every series in it; `ids` empty means all. */
export async function readMetrics(_host: Host, _workspace: Workspace, _ids: readonly string[], _options: Pick<BuildOptions, 'today' | 'offline' | 'cache'>): Promise<MetricsRun> {
  return Promise.reject(new Error('pipeline is being built'));
}
