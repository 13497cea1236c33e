import { hasErrors } from '../../diagnostics';
import { pathWithin } from '../../host';
import type { Workspace } from '../../model';
import type { OutputFile } from '../../model/run';
import type { InitRun } from '../../scaffold/init-workspace';
import type { NewMeetingRun } from '../../scaffold/new-meeting';
import type { CliContext } from '../context';
import { texts } from '../texts';
import { filesBelow } from './files';
import { markOf, styleOf, type Style } from './style';
import { plainText } from './terminal-text';

/** `✓ 2026-04-29  3 files from 2026-03-25`, the files, and what to do next. */
export function newMeetingLines(
  context: CliContext,
  run: NewMeetingRun,
  workspace: Workspace | undefined,
): readonly string[] {
  const style = styleOf(context);
  const words = texts.new;
  const { meeting, from, files, emptied, remarks } = run;
  if (hasErrors(run.diagnostics)) return [headline(false, [meeting, words.failed], style)];
  const made = words.made({ files: files.length, ...(from !== undefined && { from }) });
  return [
    headline(true, [meeting, made], style),
    ...fileNames(filesBelow(workspace?.root, files), style),
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
export function initLines(context: CliContext, run: InitRun): readonly string[] {
  const style = styleOf(context);
  const words = texts.init;
  const within = pathWithin(context.host.cwd(), run.workspace);
  const folder = within ?? run.workspace;
  const name = plainText(folder === '' ? '.' : folder);
  if (hasErrors(run.diagnostics)) return [headline(false, [name, words.failed], style)];
  const { meeting, files } = run;
  return [
    headline(true, [name, words.made({ files: files.length, meeting })], style),
    ...fileNames(filesBelow(run.workspace, files), style),
    texts.new.next,
    ...steps([...firstBuild(name, within !== undefined), words.begin]),
  ];
}

/** Outside the folder that one stands in, `npx deck` may not be found: a workspace there is built from here. */
function firstBuild(name: string, isWithin: boolean): readonly string[] {
  const { goTo, build, buildElsewhere } = texts.init;
  const typed = /\s/.test(name) ? `"${name}"` : name;
  if (!isWithin) return [buildElsewhere(typed)];
  return name === '.' ? [build] : [goTo(typed), build];
}

/** A new meeting in `new --json`, paths relative to the workspace. */
export function newMeetingJson(run: NewMeetingRun, workspace: Workspace | undefined): object {
  const { meeting, from, emptied, remarks } = run;
  return { meeting, from: from ?? null, files: filesBelow(workspace?.root, run.files), emptied, remarks };
}

/** A new workspace in `init --json`, paths relative to it. */
export function initJson({ workspace, meeting, files }: InitRun): object {
  return { workspace, meeting, files: filesBelow(workspace, files) };
}

function headline(good: boolean, [name, result]: readonly [string, string], { paint }: Style): string {
  return `${markOf(good, paint)} ${paint.bold(name)}  ${result}`;
}

function fileNames(files: readonly OutputFile[], { paint }: Style): readonly string[] {
  return files.map(({ path }) => paint.dim(`  ${plainText(path)}`));
}

function steps(lines: readonly (string | false)[]): readonly string[] {
  return lines.filter((line) => line !== false).map((line, index) => `  ${index + 1}. ${line}`);
}
