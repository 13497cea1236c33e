import { error, type Diagnostic } from '../diagnostics';
import { HostError } from '../host';
import { maskAddresses } from '../source';
import { EXIT } from './exit-code';
import { report } from './report/report';
import type { Session } from './session';
import { english, type Texts } from './texts';

/** A failure that isn't the author's, in the shape of a diagnostic so that every format can tell it. */
export interface Failure {
  readonly kind: 'machine' | 'bug';
  readonly diagnostic: Diagnostic;
  /** For `--debug`. */
  readonly stack: string;
}

/** Two codes that no author can cause: `machine-failed` and `bug-in-deck`. */
export const failures = {
  machineFailed: error('machine-failed', (p: { message: string }) => ({ message: p.message })),
  bugInDeck: error('bug-in-deck', (p: { message: string; texts?: Texts }) => ({
    message: (p.texts ?? english).failure.bug(p.message),
    help: (p.texts ?? english).failure.bugHelp,
  })),
};

/** What was thrown: the machine's HostError, or a bug. */
export function failureOf(error: unknown, texts: Texts): Failure {
  const stack = stackOf(error);
  if (error instanceof HostError) {
    return { kind: 'machine', diagnostic: failures.machineFailed(undefined, { message: error.message }), stack };
  }
  // The rest of a long message stands in the stack.
  const [message = ''] = (textOf(error, 'message') ?? String(error)).trim().split('\n');
  return { kind: 'bug', diagnostic: failures.bugInDeck(undefined, { message, texts }), stack };
}

/** Tells a failure that stopped the whole command, with its stack under `--debug`; gives the exit code. */
export function reportFailure(session: Session, error: unknown): number {
  const failure = failureOf(error, session.texts);
  report(session, [failure.diagnostic]);
  showStack(session, failure);
  return EXIT.machine;
}

/** The stack of a failure on stderr, when `--debug` asks for it. */
export function showStack({ settings, terminal }: Session, failure: Failure): void {
  if (settings.debug) terminal.stderr.write(`${failure.stack}\n`);
}

/** A stack begins with the message, which may be any library's. */
function stackOf(error: unknown): string {
  const own = textOf(error, 'stack') ?? String(error);
  const cause: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'cause') : undefined;
  const further = textOf(cause, 'stack');
  return maskAddresses(further === undefined ? own : `${own}\n${further}`);
}

function textOf(error: unknown, key: string): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}
