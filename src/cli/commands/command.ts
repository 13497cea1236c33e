import type { Command } from 'commander';
import { noDay, parseDate, type PlainDate } from '../../model/date';
import type { Session } from '../session';
import type { Texts } from '../texts';
import { UsageError } from '../usage-error';

/** What a command does once its flags are read; gives the exit code. */
export type Act = (session: Session) => Promise<number>;

/** What a command needs to put itself on the program. */
export interface Bench {
  readonly program: Command;
  readonly texts: Texts;
  readonly run: (act: Act) => Promise<void>;
}

/** Reads the value of an option that is a date. */
export function dateReader(option: string, texts: Texts): (given: string) => PlainDate {
  return (given) => {
    const date = parseDate(given);
    if (date) return date;
    const wrong = noDay(given);
    throw new UsageError(wrong ? texts.usage.noDay(option, wrong) : texts.usage.badDate(option, given));
  };
}

/** Reads the value of an option that is a number of days: `14d`. */
export function daysReader(option: string, texts: Texts): (given: string) => number {
  return (given) => {
    const match = /^(\d{1,5})d$/.exec(given);
    if (!match) throw new UsageError(texts.usage.badDays(option, given));
    return Number(match[1]);
  };
}

/** Reads the value of an option that names a folder or a file; an empty one, as from an unset variable of a script, names none. */
export function pathReader(option: string, texts: Texts): (given: string) => string {
  return (given) => {
    if (given.trim() === '') throw new UsageError(texts.usage.optionWithoutValue(option));
    return given;
  };
}
