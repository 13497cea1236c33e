import { UsageError } from '../usage-error';
import { dateReader, type Bench } from './command';
import type { DiffFlags } from './diff-flags';

/** `deck diff [before] [after]` */
export function declareDiff({ program, texts, run }: Bench): void {
  program
    .command('diff')
    .summary(texts.commands.diff)
    .description(texts.about.diff)
    .argument('[before]', texts.arguments.before)
    .argument('[after]', texts.arguments.after)
    .allowExcessArguments(false)
    .option('--markdown', texts.options.markdown)
    .option('--offline', texts.options.offline)
    .option('--no-cache', texts.options.noCache)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((before: string | undefined, after: string | undefined, flags: DiffFlags) =>
      run(async (session) => {
        if (!before || !after) throw new UsageError(texts.usage.nothingToCompare, true);
        if (flags.markdown && session.settings.json) throw new UsageError(texts.usage.jsonAndMarkdown);
        const { runDiff } = await import('./run-diff.js');
        return runDiff(session, { before, after, flags });
      }),
    );
}
