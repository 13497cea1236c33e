import { Command, Help } from 'commander';
import { declareCommands, type Action } from './commands/declare-commands';
import { addOptions } from './commands/options';
import { hasColour, type Settings } from './context';
import { examplesOf, helpTable } from './describe-usage';
import type { Terminal } from './terminal';
import { texts } from './texts';

/** Help wider than this is harder to read. */
const WIDEST = 100;

interface ProgramOptions {
  readonly terminal: Terminal;
  readonly version: string;
  /** Runs what a command asks for, with the options that every command takes. */
  readonly run: (action: Action, settings: Settings) => Promise<void>;
}

/** The command line: parsing it runs a command, prints help or throws a CommanderError or UsageError; it never exits. */
export function makeProgram({ terminal, version, run }: ProgramOptions): Command {
  const { help, options, commands } = texts;
  const program = new Command('deck').exitOverride().usage(help.usage).description(help.tagline);
  configureHelp(program, terminal);
  addOptions(program, ['workspace', 'json', 'format', 'noColor', 'quiet', 'verbose', 'debug'])
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', commands.help)
    .version(`deck ${version}`, '-V, --version', options.version);
  declareCommands({ program, run: (action) => run(action, program.opts<Settings>()) });
  for (const command of program.commands) {
    command.helpOption('-h, --help', options.help);
    command.addHelpText('after', () => section(examplesOf(command.name())));
  }
  program.addHelpText('after', () => afterHelp(terminal.stdout.columns));
  return program;
}

function configureHelp(program: Command, { stdout, stderr, env }: Terminal): void {
  const colour = (output: Terminal['stdout']) => () => hasColour(output, env, program.opts<Settings>().color);
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
    commandUsage: usageOf,
    formatHelp: (command, helper) => commandsFirst(Help.prototype.formatHelp.call(helper, command, helper)),
  } satisfies Partial<Help>);
}

/** Whoever asks for help looks for a command before an option; commander prints them the other way round. */
function commandsFirst(help: string): string {
  const { 'Options:': options, 'Commands:': commands } = texts.help.headings;
  const sections = help.split('\n\n');
  const at = (heading: string | undefined) => sections.findIndex((each) => each.startsWith(bold(heading ?? '')));
  const [from, to] = [at(commands), at(options)];
  if (from < 0 || to < 0 || from < to) return help;
  const moved = sections.toSpliced(from, 1).toSpliced(to, 0, sections[from] ?? '');
  return `${moved.map((each) => each.trimEnd()).join('\n\n')}\n`;
}

/** `deck build [meeting…] [options]`, in the words of the list of commands. */
function usageOf(command: Command): string {
  const { parent } = command;
  return parent
    ? `${parent.name()} ${texts.help.usageOf(commandTerm(command))}`
    : `${command.name()} ${command.usage()}`;
}

function commandTerm(command: Command): string {
  const takes = command.registeredArguments.map((each) => (each.variadic ? `[${each.name()}…]` : `[${each.name()}]`));
  return [command.name(), ...takes].join(' ');
}

function afterHelp(columns: number): string {
  const { examples, program, exitCodes, exitCodeList, more } = texts.help;
  const hint = columns >= more.length ? more : more.replace(/(.{1,60})(?: |$)/g, '$1\n');
  return [section(helpTable(examples, program)), section(helpTable(exitCodes, exitCodeList)), `\n${hint}`].join('\n');
}

/** A section of the help: an empty line, then its heading in bold. */
function section([heading = '', ...rows]: readonly string[]): string {
  return ['', bold(heading), ...rows].join('\n');
}

/** Commander takes the codes out again where there is no colour, in what addHelpText adds as well. */
function bold(text: string): string {
  return `\u001b[1m${text}\u001b[22m`;
}
