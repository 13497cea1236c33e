import type { Command } from 'commander';
import type { PlainDate } from '../../model/date';
import type { Texts } from '../texts';
import { UsageError } from '../usage-error';
import { dateReader, daysReader, pathReader } from './command';

/** The flags of `build` and `check`; `out` and `force` only of `build`. */
export interface DeckFlags {
  readonly all?: boolean;
  readonly next?: boolean;
  /** Days. */
  readonly due?: number;
  readonly template?: string;
  readonly strict?: boolean;
  readonly offline?: boolean;
  readonly fresh?: boolean;
  /** False under `--no-cache`. */
  readonly cache: boolean;
  readonly date?: PlainDate;
  readonly summary?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** A `build` or `check` as typed. */
export interface DeckRequest {
  readonly job: 'build' | 'check';
  /** `2026-03-25`, `2026-03-25/bakgrundsmaterial` or a path. */
  readonly meetings: readonly string[];
  readonly flags: DeckFlags;
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
    .option('--fresh', options.fresh)
    .option('--no-cache', options.noCache)
    .option('--date <date>', options.date, dateReader('--date', texts))
    .option('--summary <file>', options.summary, pathReader('--summary', texts));
}

/** Meetings are named, or found by one of three flags: never both, never neither. */
export function refuseContradictions({ job, meetings, flags }: DeckRequest, { usage }: Texts): void {
  const ways = [flags.all, flags.next, flags.due !== undefined].filter(Boolean).length;
  if (ways > 1) throw new UsageError(usage.severalFlags);
  if (ways === 1 && meetings.length > 0) throw new UsageError(usage.meetingAndFlag);
  if (ways === 0 && meetings.length === 0) throw new UsageError(usage.noMeeting(job), true);
}
