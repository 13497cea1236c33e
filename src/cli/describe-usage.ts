import { type Command, CommanderError } from 'commander';
import { LIMITS, maskAddresses, shorten } from '../source';
import { EXIT } from './exit-code';
import type { Terminal } from './terminal';
import { texts } from './texts';
import { UsageError } from './usage-error';

interface Context {
  readonly argv: readonly string[];
  readonly program: Command;
  readonly terminal: Terminal;
}

/** Writes what is wrong with a command line in one line and a hint; help and version, which commander throws too, are no mistakes. */
export function describeUsage(error: UsageError | CommanderError, { argv, program, terminal }: Context): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  // `deck` alone: commander has printed the help.
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
  const command = program.commands.find((each) => argv.includes(each.name()));
  const message = error instanceof UsageError ? error.message : usageMessage(error);
  terminal.stderr.write(`${texts.usage.error}: ${printable(message)}\n`);
  // The whole help would push the mistake off the screen.
  if (error instanceof UsageError && error.withExamples && command)
    terminal.stderr.write(`\n${examplesOf(command.name()).join('\n')}\n\n`);
  terminal.stderr.write(`${texts.usage.hint(command ? `deck ${command.name()}` : 'deck')}\n`);
  return EXIT.usage;
}

/** Commander's sentence in the words of the catalogue; the quoted parts are all that is taken from it. */
function usageMessage(error: CommanderError): string {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const near = /\(Did you mean (?:one of )?([^)]*)\?\)/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownOption':
      return texts.usage.unknownOption(first, near);
    case 'commander.unknownCommand':
      return texts.usage.unknownCommand(first, near);
    case 'commander.optionMissingArgument':
      return texts.usage.optionWithoutValue(first);
    case 'commander.conflictingOption':
      return texts.usage.conflict(first, second);
    default:
      return error.message.replace(/^error: /, '');
  }
}

function printable(text: string): string {
  return shorten(maskAddresses(text), LIMITS.sentence).replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** A heading and rows of two columns, e.g. `Examples:`, `  deck build 2026-03-25  every deck of one meeting`. */
export function helpTable(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([term = '']) => term.length));
  return [heading, ...rows.map(([term = '', says = '']) => `  ${term.padEnd(width)}  ${says}`)];
}

/** The examples of a command, e.g. of `build`, under their heading. */
export function examplesOf(command: string): readonly string[] {
  return helpTable(texts.help.examples, texts.help.commands[command] ?? []);
}
