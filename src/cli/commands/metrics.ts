import type { Texts } from '../texts';
import { UsageError } from '../usage-error';
import { cellWanted } from './cell-wanted';
import { dateReader, type Bench } from './command';
import type { MetricFlags } from './metric-flags';

/** Reads the value of `--cell`. */
function cellReader({ usage }: Texts): (given: string) => NonNullable<MetricFlags['cell']> {
  return (given) => {
    const wanted = cellWanted(given);
    if (!wanted) throw new UsageError(usage.badCell(given));
    return { ...wanted, given };
  };
}

/** `deck metrics [id…]` */
export function declareMetrics({ program, texts, run }: Bench): void {
  program
    .command('metrics')
    .summary(texts.commands.metrics)
    .description(texts.about.metrics)
    .argument('[id...]', texts.arguments.metric)
    .option('--file <file>', texts.options.file)
    .option('--cell <cell>', texts.options.cell, cellReader(texts))
    .option('--offline', texts.options.offline)
    .option('--no-cache', texts.options.noCache)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((ids: string[], flags: MetricFlags) =>
      run(async (session) => {
        if (flags.cell && (ids.length !== 1 || session.settings.json))
          throw new UsageError(texts.usage.cellOfOne);
        const { runMetrics } = await import('./run-metrics.js');
        return runMetrics(session, { ids, flags });
      }),
    );
}
