import { absolutePath, pathWithin, type Host } from '../host';
import { manifestNames, type PlainDate, type Progress, type Target, type Workspace } from '../model';
import { createMemo, type Memo } from './memo';
import { newPulls, type Pulls } from './pulls';

/** What reading, checking and building work with: opened once a run, for all its decks. */
export interface Session {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly today: PlainDate;
  /** False: caches in `.deck/` are neither read nor written. */
  readonly cache: boolean;
  /** URL sources from the cache only. */
  readonly offline: boolean;
  readonly pulls: Pulls;
  readonly memo: Memo;
  readonly progress: Progress;
}

/** How to open a session; what is left out is as a plain `deck build` has it. */
export type SessionOptions = Partial<Omit<Session, 'host' | 'workspace'>>;

/**
 * Opens a session. It may be used as often as one likes: files are read anew every time, and what was computed of the same bytes isn't
 * computed again. What was pulled stays as it was; the next run of something that lives on gets the memo of the last.
 * @example openSession(host, workspace, { memo: last.memo })
 */
export function openSession(host: Host, workspace: Workspace, options: SessionOptions = {}): Session {
  return {
    host,
    workspace,
    today: options.today ?? host.today(),
    cache: options.cache ?? true,
    offline: options.offline ?? false,
    pulls: options.pulls ?? newPulls(),
    memo: options.memo ?? createMemo(),
    progress: options.progress ?? (() => undefined),
  };
}

/** The files of a manifest's deck, e.g. of `decks/2026-03-25/bakgrundsmaterial.deck.yaml`. @param out absolute folder to use instead of the workspace's */
export function targetOf(workspace: Workspace, manifest: string, out?: string): Target {
  const { meeting, deck } = manifestNames(manifest);
  const folder = `${out ?? absolutePath(workspace.root, workspace.out)}/${meeting}`;
  return {
    folder,
    deck,
    pptx: `${folder}/${deck}.pptx`,
    report: `${folder}/${deck}.build.json`,
    lock: `${folder}/.${deck}.deck-lock`,
    ...(out === undefined && { within: workspace.root }),
  };
}

/** A file as people are shown it: relative to the workspace when it lies in it. */
export function shownPath(workspace: Workspace, path: string): string {
  return pathWithin(workspace.root, path) ?? path;
}
