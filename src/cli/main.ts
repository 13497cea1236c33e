import { CommanderError } from 'commander';
import type { Host } from '../host';
import type { Act } from './commands/command';
import { EXIT } from './exit-code';
import { makeProgram } from './program';
import type { Session, Settings } from './session';
import { VERSION } from '../version';
import { processTerminal, type Terminal } from './terminal';
import { english, type Texts } from './texts';
import { UsageError } from './usage-error';
import { describeUsage } from './describe-usage';

/**
 * Runs one command line, e.g. `['build', '2026-03-25']`, and gives the exit code: 0 done, 1 the input has errors,
 * 2 wrong usage, 3 the machine failed or deck has a bug. Never throws and never exits.
 */
export async function main(
  argv: readonly string[],
  host: Host,
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const texts = english;
  let code: number = EXIT.done;
  const run = async (act: Act, settings: Settings) => {
    code = await attempt(act, { host, terminal, texts, settings });
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
    return await outright(error, { host, terminal, texts, debug: argv.includes('--debug') });
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

interface Plain {
  readonly host: Host;
  readonly terminal: Terminal;
  readonly texts: Texts;
  readonly debug: boolean;
}

/** A failure before the settings were known. */
async function outright(error: unknown, { host, terminal, texts, debug }: Plain): Promise<number> {
  const settings = {
    json: false,
    format: 'human',
    color: true,
    quiet: false,
    verbose: false,
    debug,
  } as const;
  const { reportFailure } = await import('./failure.js');
  return reportFailure({ host, terminal, texts, settings }, error);
}
