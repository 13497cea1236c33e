import type { Command } from 'commander';
import type { PlainDate } from '../../model/date';
import type { Texts } from '../texts';
import { UsageError } from '../usage-error';
import { cellWanted } from './cell-wanted';
import { dateReader, daysReader, pathReader, type Bench } from './command';
import type { DeckFlags, DeckRequest, DiffFlags, FreezeFlags, MetricFlags } from './flags';

// Wrong usage is reported at once; what does the work is loaded only after that.

/** `deck build [meeting…]` */
export function declareBuild(bench: Bench): void {
  const { program, texts } = bench;
  const command = program.command('build').summary(texts.commands.build).description(texts.about.build);
  addDeckFlags(command, texts)
    .option('--out <dir>', texts.options.out, pathReader('--out', texts))
    .option('--force', texts.options.force)
    .action(deckAction(bench, 'build'));
}

/** `deck check [meeting…]` */
export function declareCheck(bench: Bench): void {
  const { program, texts } = bench;
  const command = program.command('check').summary(texts.commands.check).description(texts.about.check);
  addDeckFlags(command, texts).action(deckAction(bench, 'check'));
}

/** The flags that `build` and `check` share, so that the second is a rehearsal of the first. */
function addDeckFlags(command: Command, texts: Texts): Command {
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
function refuseContradictions({ job, meetings, flags }: DeckRequest, { usage }: Texts): void {
  const ways = [flags.all, flags.next, flags.due !== undefined].filter(Boolean).length;
  if (ways > 1) throw new UsageError(usage.severalFlags);
  if (ways === 1 && meetings.length > 0) throw new UsageError(usage.meetingAndFlag);
  if (ways === 0 && meetings.length === 0) throw new UsageError(usage.noMeeting(job), true);
}

/** What commander calls for `build` and `check`. */
function deckAction({ texts, run }: Bench, job: DeckRequest['job']) {
  return (meetings: string[], flags: DeckFlags): Promise<void> =>
    run(async (session) => {
      const request = { job, meetings, flags };
      refuseContradictions(request, texts);
      const { runDecks } = await import('./run-decks.js');
      return runDecks(session, request);
    });
}

/** `deck freeze [meeting…]` */
export function declareFreeze({ program, texts, run }: Bench): void {
  program
    .command('freeze')
    .summary(texts.commands.freeze)
    .description(texts.about.freeze)
    .argument('[meeting...]', texts.arguments.meetingToFreeze)
    .option('--force', texts.options.forceFreeze)
    .option('--offline', texts.options.offline)
    .option('--no-cache', texts.options.noCache)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((meetings: string[], flags: FreezeFlags) =>
      run(async (session) => {
        if (meetings.length === 0) throw new UsageError(texts.usage.nothingToFreeze, true);
        const { runFreeze } = await import('./run-freeze.js');
        return runFreeze(session, { meetings, flags });
      }),
    );
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
        if (flags.cell && (ids.length !== 1 || session.settings.json)) throw new UsageError(texts.usage.cellOfOne);
        const { runMetrics } = await import('./run-metrics.js');
        return runMetrics(session, { ids, flags });
      }),
    );
}

/** Reads the value of `--cell`. */
function cellReader({ usage }: Texts): (given: string) => NonNullable<MetricFlags['cell']> {
  return (given) => {
    const wanted = cellWanted(given);
    if (!wanted) throw new UsageError(usage.badCell(given));
    return { ...wanted, given };
  };
}

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

/** `deck diff [before] [after]` */
export function declareDiff({ program, texts, run }: Bench): void {
  program
    .command('diff')
    .summary(texts.commands.diff)
    .description(texts.about.diff)
    .argument('[before]', texts.arguments.before)
    .argument('[after]', texts.arguments.after)
    .allowExcessArguments(false)
    .option('--markdown', texts.options.markdown)
    .option('--offline', texts.options.offline)
    .option('--no-cache', texts.options.noCache)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((before: string | undefined, after: string | undefined, flags: DiffFlags) =>
      run(async (session) => {
        if (!before || !after) throw new UsageError(texts.usage.nothingToCompare, true);
        if (flags.markdown && session.settings.json) throw new UsageError(texts.usage.jsonAndMarkdown);
        const { runDiff } = await import('./run-diff.js');
        return runDiff(session, { before, after, flags });
      }),
    );
}

/** `deck new [date]` */
export function declareNew({ program, texts, run }: Bench): void {
  program
    .command('new')
    .summary(texts.commands.new)
    .description(texts.about.new)
    .argument('[date]', texts.arguments.newDate)
    .option('--from <date>', texts.options.from, dateReader('--from', texts))
    .action((typed: string | undefined, flags: { readonly from?: PlainDate }) =>
      run(async (session) => {
        if (typed === undefined) throw new UsageError(texts.usage.noNewDate, true);
        const date = dateReader('deck new', texts)(typed);
        const { runNew } = await import('./run-scaffold.js');
        return runNew(session, { date, ...flags });
      }),
    );
}

/** `deck init [dir]` */
export function declareInit({ program, texts, run }: Bench): void {
  program
    .command('init')
    .summary(texts.commands.init)
    .description(texts.about.init)
    .argument('[dir]', texts.arguments.folder)
    .option('--date <date>', texts.options.date, dateReader('--date', texts))
    .action((folder: string | undefined, flags: { readonly date?: PlainDate }) =>
      run(async (session) => {
        if (folder !== undefined && session.settings.workspace !== undefined)
          throw new UsageError(texts.usage.conflict('[dir]', '--workspace'));
        const { runInit } = await import('./run-scaffold.js');
        return runInit(session, { ...(folder !== undefined && { folder }), ...flags });
      }),
    );
}
