import { UsageError } from '../usage-error';
import type { Bench } from './command';

/** `deck inspect [file]` */
export function declareInspect({ program, texts, run }: Bench): void {
  program
    .command('inspect')
    .summary(texts.commands.inspect)
    .description(texts.about.inspect)
    .argument('[file]', texts.arguments.deckFile)
    .action((file: string | undefined) =>
      run(async (session) => {
        if (file === undefined || file === '') throw new UsageError(texts.usage.nothingToInspect, true);
        const { runInspect } = await import('./run-inspect.js');
        return runInspect(session, file);
      }),
    );
}
