import type { Diagnostic } from '../../diagnostics';
import type { DeckRun, Workspace } from '../../model';
import type { FreezeRun } from '../../snapshot/freeze-meeting';
import type { Attempt } from '../failure';
import type { Choice } from './choose-decks';
import type { DeckRequest } from './flags';

/** What became of one deck. */
export type DeckResult = Attempt<DeckRun> & { readonly manifest: string };

/** What became of freezing one meeting, e.g. `2026-03-25`. */
export type FreezeResult = Attempt<FreezeRun> & { readonly meeting: string };

/** Everything a `build` or `check` has to report. */
export interface DecksReport {
  readonly request: DeckRequest;
  readonly choice: Choice;
  readonly results: readonly DeckResult[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a manifest is called on the command line, e.g. `2026-03-25/bakgrundsmaterial`. */
export function nameOf(manifest: string, workspace: Workspace | undefined): string {
  const start = workspace ? `${workspace.decks}/` : '';
  return (manifest.startsWith(start) ? manifest.slice(start.length) : manifest).replace(/\.deck\.yaml$/, '');
}

/** All diagnostics of a deck or a meeting, a failure of the machine included. */
export function diagnosticsOf({ run, failure }: DeckResult | FreezeResult): readonly Diagnostic[] {
  return [...(run?.diagnostics ?? []), ...(failure ? [failure.diagnostic] : [])];
}
