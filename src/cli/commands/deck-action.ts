import type { Bench } from './command';
import { refuseContradictions, type DeckFlags, type DeckRequest } from './deck-flags';

/** What commander calls for `build` and `check`: wrong usage is told at once, the stages are loaded only after that. */
export function deckAction({ texts, run }: Bench, job: DeckRequest['job']) {
  return (meetings: string[], flags: DeckFlags): Promise<void> =>
    run(async (session) => {
      const request = { job, meetings, flags };
      refuseContradictions(request, texts);
      const { runDecks } = await import('./run-decks.js');
      return runDecks(session, request);
    });
}
