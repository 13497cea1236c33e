import { error, hasErrors, type Diagnostic } from '../diagnostics';
import { HostError } from '../host';
import { maskAddresses } from '../source';
import { EXIT } from './exit-code';
import { report } from './report/report';
import type { CliContext } from './context';
import { texts } from './texts';

/** A failure that isn't the author's, in the shape of a diagnostic so that every format can report it. */
export interface Failure {
  readonly kind: 'machine' | 'bug';
  readonly diagnostic: Diagnostic;
  /** For `--debug`. */
  readonly stack: string;
}

/** Two codes that no author can cause: `machine-failed` and `bug-in-deck`. */
export const failures = {
  machineFailed: error('machine-failed', (p: { message: string }) => ({ message: p.message })),
  bugInDeck: error('bug-in-deck', (p: { message: string }) => ({
    message: texts.failure.bug(p.message),
    help: texts.failure.bugHelp,
  })),
};

/** What was thrown: the machine's HostError, or a bug. */
export function failureOf(error: unknown): Failure {
  const stack = stackOf(error);
  if (error instanceof HostError)
    return { kind: 'machine', diagnostic: failures.machineFailed(undefined, { message: error.message }), stack };
  // The rest of a long message stands in the stack.
  const [message = ''] = (textOf(error, 'message') ?? String(error)).trim().split('\n');
  return { kind: 'bug', diagnostic: failures.bugInDeck(undefined, { message }), stack };
}

/** What became of some work: its result, or why there is none. */
export type Attempt<T> =
  { readonly run: T; readonly failure?: undefined } | { readonly run?: undefined; readonly failure: Failure };

/** Does some work, and catches what the machine refuses and the bugs. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { run: await work() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** The exit code of a command that has gone through: a failure counts more than mistakes in the input. */
export function exitCode(diagnostics: readonly Diagnostic[], failures: readonly (Failure | undefined)[] = []): number {
  if (failures.some((failure) => failure !== undefined)) return EXIT.machine;
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

/** Reports a failure that stopped the whole command, with its stack under `--debug`; gives the exit code. */
export function reportFailure(context: CliContext, error: unknown): number {
  const failure = failureOf(error);
  report(context, [failure.diagnostic]);
  showStack(context, failure);
  return EXIT.machine;
}

/** The stack of a failure on stderr, when `--debug` asks for it. */
export function showStack({ settings, terminal }: CliContext, failure: Failure | undefined): void {
  if (settings.debug && failure) terminal.stderr.write(`${failure.stack}\n`);
}

/** A stack begins with the message, which may be any library's. */
function stackOf(error: unknown): string {
  const own = textOf(error, 'stack') ?? String(error);
  const further = textOf(valueOf(error, 'cause'), 'stack');
  return maskAddresses(further === undefined ? own : `${own}\n${further}`);
}

function textOf(error: unknown, key: string): string | undefined {
  const value = valueOf(error, key);
  return typeof value === 'string' ? value : undefined;
}

function valueOf(error: unknown, key: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
}
