import type { Texts } from './texts';

/** A heading and rows of two columns, e.g. `Examples:`, `  deck build 2026-03-25  every deck of one meeting`. */
export function helpTable(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([term = '']) => term.length));
  return [heading, ...rows.map(([term = '', says = '']) => `  ${term.padEnd(width)}  ${says}`)];
}

/** The examples of a command, e.g. of `build`, under their heading. */
export function examplesOf(command: string, { help }: Texts): readonly string[] {
  const { build, check, freeze, metrics, inspect, diff, init, new: begin } = help;
  const examples: Readonly<Record<string, readonly (readonly string[])[]>> = {
    build,
    check,
    freeze,
    metrics,
    inspect,
    diff,
    init,
    new: begin,
  };
  return helpTable(help.examples, examples[command] ?? []);
}
