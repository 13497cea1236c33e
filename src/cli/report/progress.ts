import type { Progress, PullEvent } from '../../model';
import type { CliContext } from '../context';
import { texts } from '../texts';
import { plainText, shorten } from './terminal-text';

/** One line that is written over; nothing at all where nobody watches. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

/** What a progress line says while a source is pulled. */
export function pullText({ from, retryIn }: PullEvent): string {
  return retryIn === undefined ? texts.pulling(from) : texts.waiting(from, Math.round(retryIn / 100) / 10);
}

/** Shows the sources that are pulled. */
export function showPulls(line: ProgressLine): Progress {
  return (event) => {
    if (event.stage === 'pull') line.show(pullText(event));
  };
}

const CLEAR = '\r\u001b[2K';

/** A progress line on stderr, only on a terminal and not under `--quiet`. */
export function progressLine({ terminal, settings }: CliContext): ProgressLine {
  const { stderr, env } = terminal;
  const watched = stderr.isTTY && !settings.quiet && env['TERM'] !== 'dumb';
  if (!watched) return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => void stderr.write(CLEAR + shorten(plainText(text), stderr.columns - 1)),
    clear: () => void stderr.write(CLEAR),
  };
}
