/** What libraries may call to write: all that a console has for it. */
const WAYS = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

/**
 * Keeps what libraries say on their own account from people and from the JSON on stdout: their use of the console, and the
 * warnings of Node about them. Under `--debug` it goes to stderr, a line each. For a process of deck's own, before anything is
 * loaded. What is written by native code can't be caught; what would make it write is refused where files are read.
 */
export function catchLibraryOutput(argv: readonly string[]): void {
  const isShown = argv.includes('--debug');
  const say = (...said: readonly unknown[]): void => {
    if (isShown) process.stderr.write(`library: ${said.map(String).join(' ')}\n`);
  };
  for (const way of WAYS) console[way] = say;
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => {
    say(`${name}: ${message}`);
  });
}
