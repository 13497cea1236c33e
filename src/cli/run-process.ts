import { EXIT } from './exit-code';

/**
 * Runs the command line of this process. Its exit code is what `main` gives; until then, and after anything that nothing in deck
 * caught, it is 3: Node would end with 0 when nothing is left to wait for, and with 1 and a stack after a stray error.
 */
export async function runProcess(): Promise<void> {
  const argv = process.argv.slice(2);
  catchLibraryOutput(argv);
  process.exitCode = EXIT.machine;
  const stop = stopper(argv);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, stop);
  const stopEarly = (): void => stop(new Error('deck stopped before it was done'));
  process.on('beforeExit', stopEarly);
  const [{ main }, { nodeHost }] = await Promise.all([import('./main.js'), import('../host/node-host.js')]);
  process.exitCode = await main(argv, nodeHost());
  process.off('beforeExit', stopEarly);
}

/** What ends the process after the first error that nothing caught; further ones are likely its consequences. */
function stopper(argv: readonly string[]): (error: unknown) => void {
  let stopped = false;
  return (error) => {
    if (stopped) return;
    stopped = true;
    void report(argv, error).finally(() => {
      // Not before it is written, and not later: the rest of the command must not go on.
      process.stderr.write('', () => process.exit(EXIT.machine));
    });
  };
}

async function report(argv: readonly string[], error: unknown): Promise<void> {
  try {
    const [{ reportUncaught }, { nodeHost }] = await Promise.all([import('./main.js'), import('../host/node-host.js')]);
    await reportUncaught(error, { argv, host: nodeHost() });
  } catch {
    // Parts of deck are missing.
    process.stderr.write(`error[bug-in-deck]: a bug in deck: ${String(error)}\n`);
  }
}

/** What libraries may call to write: all that a console has for it. */
const WAYS = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

/**
 * Keeps what libraries say on their own account from people and from the JSON on stdout: their use of the console, and the
 * warnings of Node about them. Under `--debug` it goes to stderr, a line each. For a process of deck's own, before anything is
 * loaded. What is written by native code can't be caught; what would make it write is refused where files are read.
 */
function catchLibraryOutput(argv: readonly string[]): void {
  const isShown = argv.includes('--debug');
  const say = (...said: readonly unknown[]): void => {
    if (isShown) process.stderr.write(`library: ${said.map(String).join(' ')}\n`);
  };
  for (const way of WAYS) console[way] = say;
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => say(`${name}: ${message}`));
}
