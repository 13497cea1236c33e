import type { Diagnostic } from '../../diagnostics';
import { showStack, type Failure } from '../failure';
import { diagnosticJson, jsonText } from '../report/json';
import { inOrder } from '../report/order';
import { report } from '../report/report';
import { printLines } from '../report/style';
import type { CliContext } from '../context';

/** What a command has to say. */
export interface Answer {
  readonly diagnostics: readonly Diagnostic[];
  /** The workspace's folder, for paths in annotations. */
  readonly root?: string | undefined;
  /** Failures of the machine or bugs, whose stacks `--debug` shows. */
  readonly failures?: readonly (Failure | undefined)[];
  /** The result under `--json`, to which the diagnostics are added. */
  readonly json: () => object;
  /** The result for people. */
  readonly lines: () => readonly string[];
}

/** Writes diagnostics to stderr and the result to stdout: as JSON under `--json`, as lines unless `--quiet`. */
export function answer(context: CliContext, { diagnostics, root, failures = [], json, lines }: Answer): void {
  const { settings, terminal } = context;
  report(context, diagnostics, root);
  for (const failure of failures) showStack(context, failure);
  if (settings.json)
    terminal.stdout.write(jsonText({ ...json(), diagnostics: inOrder(diagnostics).map(diagnosticJson) }));
  else if (!settings.quiet) printLines(context, lines());
}
