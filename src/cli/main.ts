import { CommanderError } from 'commander';
import type { Host } from '../host';
import type { Memo } from '../session';
import type { Act } from './commands/command';
import { EXIT } from './exit-code';
import { makeProgram } from './program';
import { FORMATS, type Session, type Settings } from './session';
import { VERSION } from '../version';
import { processTerminal, type Terminal } from './terminal';
import { english } from './texts';
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
  const texts = english;
  let code: number = EXIT.done;
  const run = async (act: Act, settings: Settings) => {
    code = await attempt(act, { host, terminal, texts, settings, ...(memo && { memo }) });
  };
  try {
    const program = makeProgram({ terminal, texts, version: VERSION, run });
    try {
      await program.parseAsync([...argv], { from: 'user' });
      return code;
    } catch (error) {
      if (!(error instanceof UsageError) && !(error instanceof CommanderError)) throw error;
      return describeUsage(error, { argv, program, terminal, texts });
    }
  } catch (error) {
    return await reportOutright(error, { argv, host, terminal });
  }
}

async function attempt(act: Act, session: Session): Promise<number> {
  try {
    return await act(session);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { reportFailure } = await import('./failure.js');
    return reportFailure(session, error);
  }
}

interface Outright {
  readonly argv: readonly string[];
  readonly host: Host;
  readonly terminal?: Terminal;
}

/** Tells a failure outside of any command, before the settings were read or where nothing caught it; gives the exit code. */
export async function reportOutright(
  error: unknown,
  { argv, host, terminal = processTerminal() }: Outright,
): Promise<number> {
  const [{ reportFailure }, { progressLine }] = await Promise.all([
    import('./failure.js'),
    import('./report/progress.js'),
  ]);
  const session = { host, terminal, texts: english, settings: bareSettings(argv) };
  progressLine(session).clear();
  return reportFailure(session, error);
}

/** How to tell a failure, by the words of a command line that nothing else has read. */
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
