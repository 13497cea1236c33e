import type { Bench } from './command';
import { addDeckFlags, type DeckFlags } from './deck-flags';

/** `deck check [meeting…]` */
export function declareCheck({ program, texts, run }: Bench): void {
  addDeckFlags(
    program.command('check').summary(texts.commands.check).description(texts.about.check),
    texts,
  ).action((meetings: string[], flags: DeckFlags) =>
    run(async (session) => {
      const { runDecks } = await import('./run-decks.js');
      return runDecks(session, { job: 'check', meetings, flags });
    }),
  );
}
