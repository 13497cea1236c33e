import type { PlainDate } from '../../model/date';
import { UsageError } from '../usage-error';
import { dateReader, type Bench } from './command';

/** `deck new [date]` */
export function declareNew({ program, texts, run }: Bench): void {
  program
    .command('new')
    .summary(texts.commands.new)
    .description(texts.about.new)
    .argument('[date]', texts.arguments.newDate)
    .option('--from <date>', texts.options.from, dateReader('--from', texts))
    .action((typed: string | undefined, flags: { readonly from?: PlainDate }) =>
      run(async (session) => {
        if (typed === undefined) throw new UsageError(texts.usage.noNewDate, true);
        const date = dateReader('deck new', texts)(typed);
        const { runNew } = await import('./run-new.js');
        return runNew(session, { date, ...flags });
      }),
    );
}
