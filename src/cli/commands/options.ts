import type { Command } from 'commander';
import { noDay, parseDate, type PlainDate } from '../../model/date';
import { FORMATS, type Format } from '../context';
import { texts } from '../texts';
import { UsageError } from '../usage-error';
import { cellWanted } from './cell-wanted';
import type { MetricFlags } from './flags';

/** Reads the value of an option; throws a UsageError that names the option. */
type Reader = (given: string, option: string) => unknown;

/** Options by their descriptions in the texts: how each is typed, what reads its value, and what it is when left out. */
const OPTIONS: Readonly<
  Partial<Record<keyof typeof texts.options, readonly [flags: string, read?: Reader | undefined, otherwise?: unknown]>>
> = {
  workspace: ['--workspace <dir>'],
  json: ['--json', undefined, false],
  format: ['--format <format>', readFormat, 'human'],
  noColor: ['--no-color'],
  quiet: ['--quiet', undefined, false],
  verbose: ['--verbose', undefined, false],
  debug: ['--debug', undefined, false],
  all: ['--all'],
  next: ['--next'],
  due: ['--due <days>', readDays],
  template: ['--template <name>'],
  strict: ['--strict'],
  offline: ['--offline'],
  fresh: ['--fresh'],
  noCache: ['--no-cache'],
  date: ['--date <date>', readDate],
  summary: ['--summary <file>', readPath],
  out: ['--out <dir>', readPath],
  force: ['--force'],
  forceFreeze: ['--force'],
  file: ['--file <file>'],
  cell: ['--cell <cell>', readCell],
  markdown: ['--markdown'],
  from: ['--from <date>', readDate],
};

/** Puts options on a command, in the order that its help shows them. */
export function addOptions(command: Command, options: readonly (keyof typeof texts.options)[]): Command {
  for (const option of options) {
    const [flags = '', read, otherwise] = OPTIONS[option] ?? [];
    const [name = ''] = flags.split(' ');
    const says = texts.options[option];
    if (read) command.option(flags, says, (given) => read(given, name), otherwise);
    else command.option(flags, says, otherwise as boolean | undefined);
  }
  return command;
}

/** Reads a date such as `2026-03-25`. */
export function readDate(given: string, option: string): PlainDate {
  const date = parseDate(given);
  if (date) return date;
  const wrong = noDay(given);
  throw new UsageError(wrong ? texts.usage.noDay(option, wrong) : texts.usage.badDate(option, given));
}

/** Reads a number of days: `14d`. */
function readDays(given: string, option: string): number {
  const match = /^(\d{1,5})d$/.exec(given);
  if (!match) throw new UsageError(texts.usage.badDays(option, given));
  return Number(match[1]);
}

/** Reads the name of a folder or a file; an empty one, as from an unset variable of a script, names none. */
function readPath(given: string, option: string): string {
  if (given.trim() === '') throw new UsageError(texts.usage.optionWithoutValue(option));
  return given;
}

function readFormat(given: string): Format {
  const format = FORMATS.find((each) => each === given);
  if (!format) throw new UsageError(texts.usage.badFormat(given));
  return format;
}

function readCell(given: string): NonNullable<MetricFlags['cell']> {
  const wanted = cellWanted(given);
  if (!wanted) throw new UsageError(texts.usage.badCell(given));
  return { ...wanted, given };
}
