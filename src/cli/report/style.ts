import { createColors } from 'picocolors';
import { hasColour, type CliContext } from '../context';

/** Colours for one output; without colour they leave text as it is. */
export type Paint = ReturnType<typeof createColors>;

/** How results are written for people. */
export interface Style {
  readonly paint: Paint;
  /** Width in characters. */
  readonly columns: number;
  /** Everything there is to show. */
  readonly verbose: boolean;
  /** What is wrong alone. */
  readonly quiet: boolean;
}

/** The style of stdout or stderr. */
export function styleOf({ terminal, settings }: CliContext, output: 'stdout' | 'stderr' = 'stdout'): Style {
  const { verbose, quiet, color } = settings;
  const { columns } = terminal[output];
  return { paint: createColors(hasColour(terminal[output], terminal.env, color)), columns, verbose, quiet };
}

/** The mark of something that went well or didn't. */
export function markOf(good: boolean, paint: Paint): string {
  return good ? paint.green('✓') : paint.red('✗');
}

/** Writes the lines of a result to stdout. */
export function printLines({ terminal }: CliContext, lines: readonly string[]): void {
  if (lines.length > 0) terminal.stdout.write(`${lines.join('\n')}\n`);
}
