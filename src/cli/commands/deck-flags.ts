import type { Command } from 'commander';
import type { PlainDate } from '../../model/date';
import type { Texts } from '../texts';
import { dateReader, daysReader } from './command';

/** The flags of `build` and `check`; `out` and `force` only of `build`. */
export interface DeckFlags {
  readonly all?: boolean;
  readonly next?: boolean;
  /** Days. */
  readonly due?: number;
  readonly template?: string;
  readonly strict?: boolean;
  readonly offline?: boolean;
  /** False under `--no-cache`. */
  readonly cache: boolean;
  readonly date?: PlainDate;
  readonly summary?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** The flags that `build` and `check` share, so that the second is a rehearsal of the first. */
export function addDeckFlags(command: Command, texts: Texts): Command {
  const { options } = texts;
  return command
    .argument('[meeting...]', texts.arguments.meeting)
    .option('--all', options.all)
    .option('--next', options.next)
    .option('--due <days>', options.due, daysReader('--due', texts))
    .option('--template <name>', options.template)
    .option('--strict', options.strict)
    .option('--offline', options.offline)
    .option('--no-cache', options.noCache)
    .option('--date <date>', options.date, dateReader('--date', texts))
    .option('--summary <file>', options.summary);
}
