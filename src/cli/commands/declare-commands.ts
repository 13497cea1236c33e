import type { Command } from 'commander';
import type { PlainDate } from '../../model/date';
import type { CliContext } from '../context';
import { texts } from '../texts';
import { UsageError } from '../usage-error';
import type { DeckFlags, DeckRequest, DiffFlags, FreezeFlags, MetricFlags } from './flags';
import { addOptions, readDate } from './options';

/** What a command does once its flags are read; gives the exit code. */
export type Action = (context: CliContext) => Promise<number>;

/** A program that commands are put on, and what runs them. */
interface Commands {
  readonly program: Command;
  readonly run: (action: Action) => Promise<void>;
}

/**
 * Puts all commands on a program, in the order of the help: to add one, add a function and a line. Wrong usage is reported at once; what does
 * the work is loaded only after that.
 */
export function declareCommands(commands: Commands): void {
  declareDecks(commands, 'build');
  declareDecks(commands, 'check');
  declareFreeze(commands);
  declareMetrics(commands);
  declareInspect(commands);
  declareDiff(commands);
  declareNew(commands);
  declareInit(commands);
}

/** A command with its description; `takes` are its arguments, each with what it says. */
function declare(
  { program }: Commands,
  name: keyof typeof texts.about,
  takes: Readonly<Record<string, string>>,
): Command {
  const command = program.command(name).summary(texts.commands[name]).description(texts.about[name]);
  for (const [argument, says] of Object.entries(takes)) command.argument(`[${argument}]`, says);
  return command;
}

/** `deck build [meeting…]` and `deck check [meeting…]`, which takes the same flags, so that it is a rehearsal of the first. */
function declareDecks(commands: Commands, job: DeckRequest['job']): void {
  const command = declare(commands, job, { 'meeting...': texts.arguments.meeting });
  addOptions(command, ['all', 'next', 'due', 'template', 'strict', 'offline', 'fresh', 'noCache', 'date', 'summary']);
  if (job === 'build') addOptions(command, ['out', 'force']);
  command.action((meetings: string[], flags: DeckFlags) =>
    commands.run(async (context) => {
      const request = { job, meetings, flags };
      refuseContradictions(request);
      const { runDecks } = await import('./run-decks.js');
      return runDecks(context, request);
    }),
  );
}

/** Meetings are named, or found by one of three flags: never both, never neither. */
function refuseContradictions({ job, meetings, flags }: DeckRequest): void {
  const { usage } = texts;
  const ways = [flags.all, flags.next, flags.due !== undefined].filter(Boolean).length;
  if (ways > 1) throw new UsageError(usage.severalFlags);
  if (ways === 1 && meetings.length > 0) throw new UsageError(usage.meetingAndFlag);
  if (ways === 0 && meetings.length === 0) throw new UsageError(usage.noMeeting(job), true);
}

/** `deck freeze [meeting…]` */
function declareFreeze(commands: Commands): void {
  const command = declare(commands, 'freeze', { 'meeting...': texts.arguments.meetingToFreeze });
  addOptions(command, ['forceFreeze', 'offline', 'noCache', 'date']);
  command.action((meetings: string[], flags: FreezeFlags) =>
    commands.run(async (context) => {
      if (meetings.length === 0) throw new UsageError(texts.usage.nothingToFreeze, true);
      const { runFreeze } = await import('./run-freeze.js');
      return runFreeze(context, { meetings, flags });
    }),
  );
}

/** `deck metrics [id…]` */
function declareMetrics(commands: Commands): void {
  const command = declare(commands, 'metrics', { 'id...': texts.arguments.metric });
  addOptions(command, ['file', 'cell', 'offline', 'noCache', 'date']);
  command.action((ids: string[], flags: MetricFlags) =>
    commands.run(async (context) => {
      if (flags.cell && (ids.length !== 1 || context.settings.json)) throw new UsageError(texts.usage.cellOfOne);
      const { runMetrics } = await import('./run-metrics.js');
      return runMetrics(context, { ids, flags });
    }),
  );
}

/** `deck inspect [file]` */
function declareInspect(commands: Commands): void {
  const command = declare(commands, 'inspect', { file: texts.arguments.deckFile });
  command.action((file: string | undefined) =>
    commands.run(async (context) => {
      if (file === undefined || file === '') throw new UsageError(texts.usage.nothingToInspect, true);
      const { runInspect } = await import('./run-inspect.js');
      return runInspect(context, file);
    }),
  );
}

/** `deck diff [before] [after]` */
function declareDiff(commands: Commands): void {
  const { before, after } = texts.arguments;
  const command = declare(commands, 'diff', { before, after }).allowExcessArguments(false);
  addOptions(command, ['markdown', 'offline', 'noCache', 'date']);
  command.action((before: string | undefined, after: string | undefined, flags: DiffFlags) =>
    commands.run(async (context) => {
      if (!before || !after) throw new UsageError(texts.usage.nothingToCompare, true);
      if (flags.markdown && context.settings.json) throw new UsageError(texts.usage.jsonAndMarkdown);
      const { runDiff } = await import('./run-diff.js');
      return runDiff(context, { before, after, flags });
    }),
  );
}

/** `deck new [date]` */
function declareNew(commands: Commands): void {
  const command = addOptions(declare(commands, 'new', { date: texts.arguments.newDate }), ['from']);
  command.action((typed: string | undefined, flags: { readonly from?: PlainDate }) =>
    commands.run(async (context) => {
      if (typed === undefined) throw new UsageError(texts.usage.noNewDate, true);
      const date = readDate(typed, 'deck new');
      const { runNew } = await import('./run-scaffold.js');
      return runNew(context, { date, ...flags });
    }),
  );
}

/** `deck init [dir]` */
function declareInit(commands: Commands): void {
  const command = addOptions(declare(commands, 'init', { dir: texts.arguments.folder }), ['date']);
  command.action((folder: string | undefined, flags: { readonly date?: PlainDate }) =>
    commands.run(async (context) => {
      if (folder !== undefined && context.settings.workspace !== undefined)
        throw new UsageError(texts.usage.conflict('[dir]', '--workspace'));
      const { runInit } = await import('./run-scaffold.js');
      return runInit(context, { ...(folder !== undefined && { folder }), ...flags });
    }),
  );
}
