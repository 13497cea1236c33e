import { CommanderError, type Command } from 'commander';
import { makeProgram } from '../src/cli/program';
import { UsageError } from '../src/cli/usage-error';
import { VERSION } from '../src/version';
import { recordingTerminal } from './cli/recording-terminal';

/** What pages and scripts write for something to be filled in, and an example of it. */
const STANDS_FOR: readonly (readonly [RegExp, string])[] = [
  [/[[\]…]/g, ''],
  [/<command>/g, 'build'],
  [/\bDATE\b/g, '2026-03-25'],
  [/\$[A-Z_]+/g, ''],
  [/"/g, ''],
];

/** Every call of deck in a page, without `deck`: `build --due 14d --strict`; those of code spans and of code blocks. */
export function commandsInPage(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```.*\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  return [...blocks, ...spansIn(markdown)].flatMap(commandsInScript);
}

/** Every option that a page tells of by itself, e.g. `--due` of a code span "--due 14d". */
export function optionsInPage(markdown: string): readonly string[] {
  return spansIn(markdown).flatMap((span) => /^--[a-z-]+/.exec(span)?.[0] ?? []);
}

function spansIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```.*\n[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Every call of deck in a script, a workflow or a line of a shell. */
export function commandsInScript(script: string): readonly string[] {
  // What a workflow puts in when it runs may hold && and ||.
  return script
    .replace(/\$\{\{.*?\}\}/g, '')
    .split(/\n|\r|&&|\|\||;|\$\(/)
    .flatMap((part) => {
      if (/^\s*(?:#|rem\b)/.test(part)) return [];
      const found = /^\s*(?:- )?(?:run: )?(?:(?:npx )?deck|node \S*deck\.js"?) +(.+?)(?:\s+(?:\d?>|#|\|).*|\))?$/.exec(
        part,
      );
      return found?.[1] === undefined ? [] : [found[1].trim()];
    });
}

/** Every long option of deck and its commands: `--due`, `--no-cache`. */
export function optionsOfDeck(): readonly string[] {
  const program = idleProgram();
  return [program, ...program.commands].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
}

/** The command line of deck, which runs nothing. */
function idleProgram(): Command {
  const { terminal } = recordingTerminal();
  return makeProgram({ terminal, version: VERSION, run: () => Promise.resolve() });
}

/** What the command line has against a call; undefined when it would run it. Nothing is run. */
export async function objectionTo(command: string): Promise<string | undefined> {
  const line = STANDS_FOR.reduce((text, [written, example]) => text.replace(written, example), command);
  try {
    await idleProgram().parseAsync(
      line.split(/\s+/).filter((word) => word !== ''),
      { from: 'user' },
    );
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return undefined; // --help, --version
    if (error instanceof CommanderError || error instanceof UsageError) return error.message;
    throw error;
  }
}
