import type { Diagnostic, Severity } from '../../diagnostics';
import { absolutePath, pathWithin } from '../../host';
import type { CliContext } from '../context';
import { humanText } from './human';
import { diagnosticJson, jsonText } from './json';
import { inOrder, onceEach, placeOf } from './order';
import { texts } from '../texts';
import { styleOf } from './style';
import { plainText } from './terminal-text';

/** A terminal narrower than this breaks lines itself. */
const NARROWEST = 40;

/** Writes a run's diagnostics to stderr in the format asked for; `root` is the workspace, for paths in a repository. */
export function report(context: CliContext, diagnostics: readonly Diagnostic[], root?: string): void {
  const all = inOrder(diagnostics);
  switch (context.settings.format) {
    case 'json':
      context.terminal.stderr.write(jsonText(all.map(diagnosticJson)));
      return;
    case 'github':
      for (const each of shown(all, context)) context.terminal.stderr.write(githubLine(each, prefixOf(context, root)));
      return;
    case 'human':
      reportToPeople(context, all, onceEach(diagnostics));
  }
}

function reportToPeople(context: CliContext, all: readonly Diagnostic[], counted: readonly Diagnostic[]): void {
  const { stderr } = context.terminal;
  const { verbose, quiet, ...plain } = styleOf(context, 'stderr');
  const style = { ...plain, columns: Math.max(NARROWEST, stderr.columns), wrapped: stderr.isTTY };
  for (const each of shown(all, context)) stderr.write(`${humanText(each, style)}\n`);
  const counts = texts.report.counts({ ...countsOf(counted), hidden: verbose ? 0 : infosIn(all) });
  if (counts !== '' && !quiet) stderr.write(`${style.paint.dim(counts)}\n`);
}

function shown(all: readonly Diagnostic[], { settings }: CliContext): readonly Diagnostic[] {
  if (settings.quiet) return all.filter((each) => each.severity === 'error');
  return settings.verbose ? all : all.filter((each) => each.severity !== 'info');
}

/** How many errors and warnings there are, each counted once, listed or not. */
export function countsOf(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const once = onceEach(diagnostics);
  return {
    errors: once.filter((each) => each.severity === 'error').length,
    warnings: once.filter((each) => each.severity === 'warning').length,
  };
}

function infosIn(all: readonly Diagnostic[]): number {
  return all.filter((each) => each.severity === 'info').length;
}

/** Annotations name files from the root of the repository; a workspace may be a folder in it. */
function prefixOf({ host, terminal }: CliContext, root: string | undefined): string {
  const checkout = terminal.env['GITHUB_WORKSPACE'];
  if (checkout === undefined || root === undefined) return '';
  const below = pathWithin(absolutePath(host.cwd(), checkout), root) ?? '';
  return below === '' ? '' : `${below}/`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * A diagnostic as a workflow command of GitHub Actions, e.g. `::error file=decks/a.yaml,line=3,col=5,…::message`.
 * `prefix` is the workspace's folder in the repository, ending in a slash, or empty.
 */
export function githubLine(diagnostic: Diagnostic, prefix = ''): string {
  const { code, severity, message, help } = diagnostic;
  const properties = { ...placeProperties(diagnostic, prefix), title: code };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const text = [message, help].flatMap((each) => (each === undefined ? [] : [plainText(each)])).join('\n');
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(text)}\n`;
}

function placeProperties(diagnostic: Diagnostic, prefix: string): Readonly<Record<string, string>> {
  const place = placeOf(diagnostic);
  if (!place) return {};
  const start = {
    file: plainText(prefix + place.file),
    line: String(place.line),
    col: String(place.column),
    endLine: String(place.endLine),
  };
  // GitHub refuses an end column when the lines differ, and counts it inclusive.
  return place.line === place.endLine
    ? { ...start, endColumn: String(Math.max(place.column, place.endColumn - 1)) }
    : start;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
