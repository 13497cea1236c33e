import type { Diagnostic } from '../../diagnostics';
import { absolutePath, pathWithin } from '../../host';
import type { Session } from '../session';
import { githubLine } from './github';
import { humanText } from './human';
import { diagnosticJson, jsonText } from './json';
import { inOrder, onceEach } from './order';
import { paintFor } from './paint';

/** A terminal narrower than this breaks lines itself. */
const NARROWEST = 40;

/** Writes a run's diagnostics to stderr in the format asked for; `root` is the workspace, for paths in a repository. */
export function report(session: Session, diagnostics: readonly Diagnostic[], root?: string): void {
  const all = inOrder(diagnostics);
  switch (session.settings.format) {
    case 'json':
      session.terminal.stderr.write(jsonText(all.map(diagnosticJson)));
      return;
    case 'github':
      for (const each of shown(all, session))
        session.terminal.stderr.write(githubLine(each, prefixOf(session, root)));
      return;
    case 'human':
      reportToPeople(session, all, onceEach(diagnostics));
  }
}

function reportToPeople(session: Session, all: readonly Diagnostic[], counted: readonly Diagnostic[]): void {
  const { terminal, texts, settings } = session;
  const { stderr } = terminal;
  const columns = Math.max(NARROWEST, stderr.columns);
  const style = { paint: paintFor(session, 'stderr'), texts, columns, wrapped: stderr.isTTY };
  for (const each of shown(all, session)) stderr.write(`${humanText(each, style)}\n`);
  const counts = texts.report.counts({
    ...countsOf(counted),
    hidden: settings.verbose ? 0 : infosIn(all),
  });
  if (counts !== '' && !settings.quiet) stderr.write(`${style.paint.dim(counts)}\n`);
}

function shown(all: readonly Diagnostic[], { settings }: Session): readonly Diagnostic[] {
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
function prefixOf({ host, terminal }: Session, root: string | undefined): string {
  const checkout = terminal.env['GITHUB_WORKSPACE'];
  if (checkout === undefined || root === undefined) return '';
  const below = pathWithin(absolutePath(host.cwd(), checkout), root) ?? '';
  return below === '' ? '' : `${below}/`;
}
