import type { Host } from '../host';
import type { Memo } from '../session';
import type { Output, Terminal } from './terminal';

/** How diagnostics are written. */
export const FORMATS = ['human', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The options that every command takes. */
export interface Settings {
  readonly workspace?: string;
  readonly json: boolean;
  readonly format: Format;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly debug: boolean;
}

/** What a command works with. */
export interface CliContext {
  readonly host: Host;
  readonly terminal: Terminal;
  readonly settings: Settings;
  /** What earlier commands of the process have computed. */
  readonly memo?: Memo;
}

/**
 * Whether an output gets colours, by the first that says something: `--no-color`; NO_COLOR (no-color.org); FORCE_COLOR
 * (force-color.org), which `0` and `false` turn round; TERM=dumb; else whether it is a terminal. An empty variable says nothing.
 * @example hasColour(pipe, { CI: 'true' }, true) // false
 */
export function hasColour({ isTTY }: Output, env: Terminal['env'], wanted: boolean): boolean {
  const force = env['FORCE_COLOR'] ?? '';
  if (!wanted || (env['NO_COLOR'] ?? '') !== '') return false;
  if (force !== '') return force !== '0' && force !== 'false';
  return isTTY && env['TERM'] !== 'dumb';
}
