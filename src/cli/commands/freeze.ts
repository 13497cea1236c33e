import { UsageError } from '../usage-error';
import { dateReader, type Bench } from './command';
import type { FreezeFlags } from './freeze-flags';

/** `deck freeze [meeting…]` */
export function declareFreeze({ program, texts, run }: Bench): void {
  program
    .command('freeze')
    .summary(texts.commands.freeze)
    .description(texts.about.freeze)
    .argument('[meeting...]', texts.arguments.meetingToFreeze)
    .option('--force', texts.options.forceFreeze)
    .option('--offline', texts.options.offline)
    .option('--no-cache', texts.options.noCache)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((meetings: string[], flags: FreezeFlags) =>
      run(async (session) => {
        if (meetings.length === 0) throw new UsageError(texts.usage.nothingToFreeze, true);
        const { runFreeze } = await import('./run-freeze.js');
        return runFreeze(session, { meetings, flags });
      }),
    );
}
