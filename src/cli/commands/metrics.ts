import { dateReader, type Bench } from './command';
import type { MetricFlags } from './metric-flags';

/** `deck metrics [id…]` */
export function declareMetrics({ program, texts, run }: Bench): void {
  program
    .command('metrics')
    .summary(texts.commands.metrics)
    .description(texts.about.metrics)
    .argument('[id...]', texts.arguments.metric)
    .option('--file <file>', texts.options.file)
    .option('--offline', texts.options.offline)
    .option('--no-cache', texts.options.noCache)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((ids: string[], flags: MetricFlags) =>
      run(async (session) => {
        const { runMetrics } = await import('./run-metrics.js');
        return runMetrics(session, { ids, flags });
      }),
    );
}
