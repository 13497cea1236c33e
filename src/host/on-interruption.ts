const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `undo` when this process is told to stop (Ctrl-C, a cancelled job, a closed window), and lets the signal have its way
 * afterwards; what was begun last is undone first. Gives what takes it off again. A handler runs between two steps of the
 * program, never inside one: what is done without a pause is done whole.
 */
export function onInterruption(undo: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    off();
    undo();
    process.kill(process.pid, signal);
  };
  const off = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.prependListener(signal, stop);
  return off;
}
