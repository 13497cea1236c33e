import { absolutePath, pathWithin } from '../host';
import type { Workspace } from '../model';

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

/** What a manifest's path says: `decks/2026-03-25/bakgrundsmaterial.deck.yaml` is `bakgrundsmaterial` of `2026-03-25`. */
export function manifestNames(manifest: string): { readonly meeting: string; readonly deck: string } {
  const parts = manifest.split('/');
  return { meeting: parts.at(-2) ?? '', deck: (parts.at(-1) ?? '').replace(/\.deck\.yaml$/, '') };
}

/** A file as people are shown it: relative to the workspace when it lies in it. */
export function shownPath(workspace: Workspace, path: string): string {
  return pathWithin(workspace.root, path) ?? path;
}
