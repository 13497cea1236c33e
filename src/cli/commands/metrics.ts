import type { PlainDate } from '../../model/date';
import { dateReader, type Bench } from './command';

/** The flags of `metrics`. */
export interface MetricFlags {
  readonly file?: string;
  readonly offline?: boolean;
  /** False under `--no-cache`. */
  readonly cache: boolean;
  readonly date?: PlainDate;
}

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
      run((session) => {
        const { runMetrics } = module.require('./run-metrics') as typeof import('./run-metrics');
        return runMetrics(session, { ids, flags });
      }),
    );
}
