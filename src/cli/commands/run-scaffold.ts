import { hasErrors } from '../../diagnostics';
import { absolutePath } from '../../host';
import type { PlainDate } from '../../model';
import { initWorkspace } from '../../scaffold/init-workspace';
import { newMeeting, type NewMeetingRun } from '../../scaffold/new-meeting';
import { openSession } from '../../session';
import { exitCode } from '../failure';
import { initJson, initLines, newMeetingJson, newMeetingLines } from '../report/scaffold-results';
import type { CliContext } from '../context';
import { answer } from './answer';
import { openNamed } from './choose-decks';

interface NewRequest {
  readonly date: PlainDate;
  readonly from?: PlainDate;
}

/** `deck new`: a meeting from another one. */
export async function runNew(context: CliContext, request: NewRequest): Promise<number> {
  const { value: workspace, diagnostics: found } = await openNamed(context);
  // Where the settings have errors, where to write isn't certain.
  const run =
    workspace && !hasErrors(found) ? await newMeeting(openSession(context.host, workspace), request) : nothing(request);
  const diagnostics = [...found, ...run.diagnostics];
  answer(context, {
    diagnostics,
    root: workspace?.root,
    json: () => newMeetingJson(run, workspace),
    lines: () => newMeetingLines(context, { ...run, diagnostics }, workspace),
  });
  return exitCode(diagnostics);
}

function nothing({ date }: NewRequest): NewMeetingRun {
  return { meeting: date, files: [], emptied: 0, remarks: 0, diagnostics: [] };
}

interface InitRequest {
  readonly folder?: string;
  readonly date?: PlainDate;
}

/** `deck init`: a workspace in a folder, this one when none is named. */
export async function runInit(context: CliContext, request: InitRequest): Promise<number> {
  const { host, settings } = context;
  const folder = absolutePath(host.cwd(), request.folder ?? settings.workspace ?? '.');
  const run = await initWorkspace(host, folder, request.date ?? host.today());
  answer(context, {
    diagnostics: run.diagnostics,
    root: folder,
    json: () => initJson(run),
    lines: () => initLines(context, run),
  });
  return exitCode(run.diagnostics);
}
