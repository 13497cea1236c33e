import type { Host } from '../host';
import type { Output, Terminal } from './terminal';
import type { Texts } from './texts';

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
export interface Session {
  readonly host: Host;
  readonly terminal: Terminal;
  readonly texts: Texts;
  readonly settings: Settings;
}

/** Whether an output gets colours: a terminal that isn't dumb, unless `--no-color` or NO_COLOR (no-color.org) says no. */
export function hasColour(output: Output, env: Terminal['env'], wanted: boolean): boolean {
  return wanted && output.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
