import type { PlainDate } from '../../model/date';
import { UsageError } from '../usage-error';
import { dateReader, type Bench } from './command';

/** `deck init [dir]` */
export function declareInit({ program, texts, run }: Bench): void {
  program
    .command('init')
    .summary(texts.commands.init)
    .description(texts.about.init)
    .argument('[dir]', texts.arguments.folder)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((folder: string | undefined, flags: { readonly date?: PlainDate }) =>
      run(async (session) => {
        if (folder !== undefined && session.settings.workspace !== undefined)
          throw new UsageError(texts.usage.conflict('[dir]', '--workspace'));
        const { runInit } = await import('./run-init.js');
        return runInit(session, { ...(folder !== undefined && { folder }), ...flags });
      }),
    );
}
