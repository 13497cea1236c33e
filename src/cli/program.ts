import { Command, Help } from 'commander';
import type { Act, Bench } from './commands/command';
import {
  declareBuild,
  declareCheck,
  declareDiff,
  declareFreeze,
  declareInit,
  declareInspect,
  declareMetrics,
  declareNew,
} from './commands/declare-commands';
import { examplesOf, helpTable } from './describe-usage';
import { FORMATS, hasColour, type Format, type Settings } from './session';
import type { Terminal } from './terminal';
import type { Texts } from './texts';
import { UsageError } from './usage-error';

/** The commands in the order of the help: to add one, add a function and a line. */
const COMMANDS: readonly ((bench: Bench) => void)[] = [
  declareBuild,
  declareCheck,
  declareFreeze,
  declareMetrics,
  declareInspect,
  declareDiff,
  declareNew,
  declareInit,
];

/** Help wider than this is harder to read. */
const WIDEST = 100;

interface Surroundings {
  readonly terminal: Terminal;
  readonly texts: Texts;
  readonly version: string;
  /** Runs what a command asks for, with the options that every command takes. */
  readonly run: (act: Act, settings: Settings) => Promise<void>;
}

/** The command line: parsing it runs a command, prints help or throws a CommanderError or UsageError; it never exits. */
export function makeProgram({ terminal, texts, version, run }: Surroundings): Command {
  const program = new Command('deck').exitOverride();
  dress(program, terminal, texts);
  addGlobalOptions(program, texts).version(`deck ${version}`, '-V, --version', texts.options.version);
  const bench = { program, texts, run: (act: Act) => run(act, settingsOf(program)) };
  COMMANDS.forEach((declare) => declare(bench));
  program.commands.forEach((command) => command.helpOption('-h, --help', texts.options.help));
  program.addHelpText('after', () => afterHelp(texts, terminal));
  addExamples(program, texts);
  return program;
}

function addGlobalOptions(program: Command, texts: Texts): Command {
  const { options } = texts;
  return program
    .usage(texts.help.usage)
    .description(texts.help.tagline)
    .option('--workspace <dir>', options.workspace)
    .option('--json', options.json)
    .option('--format <format>', options.format, formatReader(texts), 'human')
    .option('--no-color', options.noColor)
    .option('--quiet', options.quiet)
    .option('--verbose', options.verbose)
    .option('--debug', options.debug)
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', texts.commands.help);
}

function formatReader(texts: Texts): (given: string) => Format {
  return (given) => {
    const format = FORMATS.find((each) => each === given);
    if (!format) throw new UsageError(texts.usage.badFormat(given));
    return format;
  };
}

function settingsOf(program: Command): Settings {
  const flags = program.opts<Partial<Settings>>();
  return {
    ...(flags.workspace !== undefined && { workspace: flags.workspace }),
    json: flags.json ?? false,
    format: flags.format ?? 'human',
    color: flags.color ?? true,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
    debug: flags.debug ?? false,
  };
}

function dress(program: Command, terminal: Terminal, texts: Texts): void {
  const { stdout, stderr, env } = terminal;
  const colour = (output: Terminal['stdout']) => () => hasColour(output, env, settingsOf(program).color);
  program.configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    // main says it, in the words of the catalogue.
    outputError: () => undefined,
    getOutHelpWidth: () => Math.min(stdout.columns, WIDEST),
    getErrHelpWidth: () => Math.min(stderr.columns, WIDEST),
    getOutHasColors: colour(stdout),
    getErrHasColors: colour(stderr),
  });
  program.configureHelp({
    showGlobalOptions: true,
    optionDescription: (option) => option.description,
    styleTitle: (heading) => bold(texts.help.headings[heading] ?? heading),
    subcommandTerm: commandTerm,
    commandUsage: (command) => usageOf(command, texts),
    formatHelp: (command, helper) => commandsFirst(Help.prototype.formatHelp.call(helper, command, helper), texts),
  } satisfies Partial<Help>);
}

/** Whoever asks for help looks for a command before an option; commander prints them the other way round. */
function commandsFirst(help: string, texts: Texts): string {
  const { 'Options:': options, 'Commands:': commands } = texts.help.headings;
  const sections = help.split('\n\n');
  const at = (heading: string | undefined) => sections.findIndex((each) => each.startsWith(bold(heading ?? '')));
  const [from, to] = [at(commands), at(options)];
  if (from < 0 || to < 0 || from < to) return help;
  const moved = sections.toSpliced(from, 1).toSpliced(to, 0, sections[from] ?? '');
  return `${moved.map((each) => each.trimEnd()).join('\n\n')}\n`;
}

/** `deck build [meeting…] [options]`, in the words of the list of commands. */
function usageOf(command: Command, texts: Texts): string {
  const { parent } = command;
  return parent
    ? `${parent.name()} ${texts.help.usageOf(commandTerm(command))}`
    : `${command.name()} ${command.usage()}`;
}

function commandTerm(command: Command): string {
  const takes = command.registeredArguments.map((each) => (each.variadic ? `[${each.name()}…]` : `[${each.name()}]`));
  return [command.name(), ...takes].join(' ');
}

function addExamples(program: Command, texts: Texts): void {
  program.commands.forEach((command) => command.addHelpText('after', () => dressed(examplesOf(command.name(), texts))));
}

function afterHelp(texts: Texts, terminal: Terminal): string {
  const { examples, program, exitCodes, exitCodeList, more } = texts.help;
  return [
    dressed(helpTable(examples, program)),
    dressed(helpTable(exitCodes, exitCodeList)),
    wrapped(more, terminal.stdout.columns),
  ].join('\n');
}

function wrapped(text: string, columns: number): string {
  return columns >= text.length ? `\n${text}` : `\n${text.replace(/(.{1,60})(?: |$)/g, '$1\n')}`;
}

/** A section of the help: an empty line, then its heading in bold. */
function dressed([heading = '', ...rows]: readonly string[]): string {
  return ['', bold(heading), ...rows].join('\n');
}

/** Commander takes the codes out again where there is no colour, in what addHelpText adds as well. */
function bold(text: string): string {
  return `\u001b[1m${text}\u001b[22m`;
}
