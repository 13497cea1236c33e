import { main } from '../../src/cli/main';
import type { CliContext, Settings } from '../../src/cli/context';
import type { Terminal } from '../../src/cli/terminal';
import type { Host } from '../../src/host';
import { createMemo, type Memo } from '../../src/session';
import { memoryHost } from '../memory-host';

export interface TerminalOptions {
  /** Whether a person looks at it; false. */
  readonly isTTY?: boolean;
  /** 80 */
  readonly columns?: number;
  readonly env?: Terminal['env'];
  /** What earlier commands have computed; by default, that of all commands of the test file. */
  readonly memo?: Memo;
}

/** A terminal that keeps what it is told. */
export function recordingTerminal(options: TerminalOptions = {}) {
  const said = { out: '', err: '' };
  const output = (stream: 'out' | 'err') => ({
    write: (text: string) => {
      said[stream] += text;
    },
    isTTY: options.isTTY ?? false,
    columns: options.columns ?? 80,
  });
  const terminal: Terminal = { stdout: output('out'), stderr: output('err'), env: options.env ?? {} };
  return { terminal, said };
}

/** What the tests of a file have computed, by content: the same template isn't read again by every command. */
const memo = createMemo();

/** Runs a command line, e.g. `deck(host, 'build --next')`, and gives its exit code and what it said. */
export async function deck(host: Host, line: string, options: TerminalOptions = {}) {
  const { terminal, said } = recordingTerminal(options);
  const code = await main(
    line.split(' ').filter((word) => word !== ''),
    host,
    { terminal, memo: options.memo ?? memo },
  );
  return { code, ...said };
}

/** A context as a command gets it. */
export function contextWith(
  settings: Partial<Settings> = {},
  { host = memoryHost(), ...options }: TerminalOptions & { readonly host?: Host } = {},
): { context: CliContext; said: { out: string; err: string } } {
  const { terminal, said } = recordingTerminal(options);
  const all: Settings = {
    json: false,
    format: 'human',
    color: true,
    quiet: false,
    verbose: false,
    debug: false,
    ...settings,
  };
  return { context: { host, terminal, settings: all }, said };
}
