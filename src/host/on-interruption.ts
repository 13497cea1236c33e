const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `undo` when this process is told to stop (Ctrl-C, a cancelled job, a closed window), and lets the signal have its way
 * afterwards, or when it ends in the middle, as after a bug; what was begun last is undone first. Gives what takes it off again.
 * A handler runs between two steps of the program, never inside one: what is done without a pause is done whole.
 */
export function onInterruption(undo: () => void): () => void {
  const end = (): void => {
    off();
    undo();
  };
  const stop = (signal: NodeJS.Signals): void => {
    end();
    process.kill(process.pid, signal);
  };
  const off = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
    process.off('exit', end);
  };
  // However many files are being written at once, it is no leak that Node should warn of.
  process.setMaxListeners(0);
  for (const signal of SIGNALS) process.prependListener(signal, stop);
  process.prependListener('exit', end);
  return off;
}
