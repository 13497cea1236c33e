import { CommanderError } from 'commander';
import type { Host } from '../host';
import type { Memo } from '../session';
import type { Action } from './commands/declare-commands';
import { EXIT } from './exit-code';
import { makeProgram } from './program';
import { FORMATS, type CliContext, type Settings } from './context';
import { VERSION } from '../version';
import { processTerminal, type Terminal } from './terminal';
import { UsageError } from './usage-error';
import { describeUsage } from './describe-usage';

/** What a command line runs with, besides the machine. */
interface Given {
  readonly terminal?: Terminal;
  readonly memo?: Memo;
}

/**
 * Runs one command line, e.g. `['build', '2026-03-25']`, and gives the exit code: 0 done, 1 the input has errors,
 * 2 wrong usage, 3 the machine failed or deck has a bug. Never throws and never exits. A process that runs several gives each the same
 * memo, so that what was computed of the same bytes isn't computed again.
 */
export async function main(
  argv: readonly string[],
  host: Host,
  { terminal = processTerminal(), memo }: Given = {},
): Promise<number> {
  let code: number = EXIT.done;
  const run = async (action: Action, settings: Settings) => {
    code = await runAction(action, { host, terminal, settings, ...(memo && { memo }) });
  };
  try {
    const program = makeProgram({ terminal, version: VERSION, run });
    try {
      await program.parseAsync([...argv], { from: 'user' });
      return code;
    } catch (error) {
      if (!(error instanceof UsageError) && !(error instanceof CommanderError)) throw error;
      return describeUsage(error, { argv, program, terminal });
    }
  } catch (error) {
    return await reportUncaught(error, { argv, host, terminal });
  }
}

async function runAction(action: Action, context: CliContext): Promise<number> {
  try {
    return await action(context);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { reportFailure } = await import('./failure.js');
    return reportFailure(context, error);
  }
}

interface Uncaught {
  readonly argv: readonly string[];
  readonly host: Host;
  readonly terminal?: Terminal;
}

/** Reports a failure outside of any command, before the settings were read or where nothing caught it; gives the exit code. */
export async function reportUncaught(
  error: unknown,
  { argv, host, terminal = processTerminal() }: Uncaught,
): Promise<number> {
  const [{ reportFailure }, { progressLine }] = await Promise.all([
    import('./failure.js'),
    import('./report/progress.js'),
  ]);
  const context = { host, terminal, settings: bareSettings(argv) };
  progressLine(context).clear();
  return reportFailure(context, error);
}

/** How to report a failure, by the words of a command line that nothing else has read. */
function bareSettings(argv: readonly string[]): Settings {
  const words = argv.flatMap((word) => word.split('='));
  return {
    json: false,
    format: FORMATS.find((each) => each === words[words.indexOf('--format') + 1]) ?? 'human',
    color: !argv.includes('--no-color'),
    quiet: false,
    verbose: false,
    debug: argv.includes('--debug'),
  };
}
