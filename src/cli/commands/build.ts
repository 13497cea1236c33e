import type { Bench } from './command';
import { addDeckFlags, type DeckFlags } from './deck-flags';

/** `deck build [meeting…]` */
export function declareBuild({ program, texts, run }: Bench): void {
  addDeckFlags(program.command('build').summary(texts.commands.build).description(texts.about.build), texts)
    .option('--out <dir>', texts.options.out)
    .option('--force', texts.options.force)
    .action((meetings: string[], flags: DeckFlags) =>
      run(async (session) => {
        // Loaded only now: `deck --help` needs none of the stages.
        const { runDecks } = await import('./run-decks.js');
        return runDecks(session, { job: 'build', meetings, flags });
      }),
    );
}
