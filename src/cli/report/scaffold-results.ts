import { hasErrors } from '../../diagnostics';
import { pathWithin } from '../../host';
import type { InitRun } from '../../scaffold/init-workspace';
import type { Workspace } from '../../model';
import type { NewMeetingRun } from '../../scaffold/new-meeting';
import type { OutputFile } from '../../model/run';
import type { Session } from '../session';
import { paintFor } from './paint';
import { plainText } from './terminal-text';

/** `✓ 2026-04-29  3 files from 2026-03-25`, the files, and what to do next. */
export function newMeetingLines(
  session: Session,
  run: NewMeetingRun,
  workspace: Workspace | undefined,
): readonly string[] {
  const { made, failed, ...words } = session.texts.new;
  if (hasErrors(run.diagnostics)) return [headline(session, '✗', [run.meeting, failed])];
  const { meeting, from, emptied, remarks } = run;
  return [
    headline(session, '✓', [meeting, made({ files: run.files.length, ...(from !== undefined && { from }) })]),
    ...fileLines(session, run.files, workspace?.root),
    words.next,
    ...steps([
      from === undefined ? words.begin : emptied > 0 && words.write(emptied),
      remarks > 0 && words.periods(remarks),
      words.check(meeting),
      words.build(meeting),
    ]),
  ];
}

/** `✓ /srv/styrelsen  24 files, with a sample meeting 2026-04-03`, the files, and what to do next. */
export function initLines(session: Session, run: InitRun): readonly string[] {
  const { texts, host } = session;
  const { made, failed, ...words } = texts.init;
  const within = pathWithin(host.cwd(), run.workspace);
  const folder = within ?? run.workspace;
  const name = plainText(folder === '' ? '.' : folder);
  if (hasErrors(run.diagnostics)) return [headline(session, '✗', [name, failed])];
  const { meeting, files } = run;
  return [
    headline(session, '✓', [name, made({ files: files.length, meeting })]),
    ...fileLines(session, files, run.workspace),
    texts.new.next,
    ...steps([...firstBuild(words, name, within !== undefined), words.begin]),
  ];
}

/** Outside the folder that one stands in, `npx deck` may not be found: a workspace there is built from here. */
function firstBuild(
  words: Pick<Session['texts']['init'], 'goTo' | 'build' | 'buildElsewhere'>,
  name: string,
  isWithin: boolean,
): readonly string[] {
  const typed = /\s/.test(name) ? `"${name}"` : name;
  if (!isWithin) return [words.buildElsewhere(typed)];
  return name === '.' ? [words.build] : [words.goTo(typed), words.build];
}

/** A new meeting in `new --json`, paths relative to the workspace. */
export function newMeetingJson(run: NewMeetingRun, workspace: Workspace | undefined): object {
  const { meeting, from, emptied, remarks } = run;
  return { meeting, from: from ?? null, files: below(run.files, workspace?.root), emptied, remarks };
}

/** A new workspace in `init --json`, paths relative to it. */
export function initJson({ workspace, meeting, files }: InitRun): object {
  return { workspace, meeting, files: below(files, workspace) };
}

function headline(session: Session, mark: '✓' | '✗', [name, result]: readonly [string, string]): string {
  const paint = paintFor(session, 'stdout');
  return `${mark === '✓' ? paint.green(mark) : paint.red(mark)} ${paint.bold(name)}  ${result}`;
}

function fileLines(session: Session, files: readonly OutputFile[], root: string | undefined): readonly string[] {
  const paint = paintFor(session, 'stdout');
  return below(files, root).map(({ path }) => paint.dim(`  ${plainText(path)}`));
}

function below(files: readonly OutputFile[], root: string | undefined): readonly OutputFile[] {
  return files.map((file) => ({
    ...file,
    path: (root === undefined ? undefined : pathWithin(root, file.path)) ?? file.path,
  }));
}

function steps(lines: readonly (string | false)[]): readonly string[] {
  return lines.filter((line) => line !== false).map((line, index) => `  ${index + 1}. ${line}`);
}
