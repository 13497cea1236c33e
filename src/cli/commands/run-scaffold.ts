import { hasErrors } from '../../diagnostics';
import { absolutePath } from '../../host';
import type { PlainDate, Workspace } from '../../model';
import { initWorkspace } from '../../scaffold/init-workspace';
import { newMeeting, type NewMeetingRun } from '../../scaffold/new-meeting';
import { openSession } from '../../session';
import { EXIT } from '../exit-code';
import { diagnosticJson, jsonText } from '../report/json';
import { inOrder } from '../report/order';
import { report } from '../report/report';
import { initJson, initLines, newMeetingJson, newMeetingLines } from '../report/scaffold-results';
import type { Session } from '../session';
import { openNamed } from './choose-decks';

interface NewRequest {
  readonly date: PlainDate;
  readonly from?: PlainDate;
}

/** `deck new`: a meeting from another one. */
export async function runNew(session: Session, request: NewRequest): Promise<number> {
  const { value: workspace, diagnostics } = await openNamed(session);
  // Where the settings have errors, where to write isn't certain.
  const run =
    workspace && !hasErrors(diagnostics)
      ? await newMeeting(openSession(session.host, workspace), request)
      : nothing(request);
  return reportNew(session, { ...run, diagnostics: [...diagnostics, ...run.diagnostics] }, workspace);
}

function nothing({ date }: NewRequest): NewMeetingRun {
  return { meeting: date, files: [], emptied: 0, remarks: 0, diagnostics: [] };
}

function reportNew(session: Session, run: NewMeetingRun, workspace: Workspace | undefined): number {
  const { stdout } = session.terminal;
  const { settings } = session;
  report(session, run.diagnostics, workspace?.root);
  if (settings.json) {
    const diagnostics = inOrder(run.diagnostics).map(diagnosticJson);
    stdout.write(jsonText({ ...newMeetingJson(run, workspace), diagnostics }));
  } else if (!settings.quiet)
    for (const line of newMeetingLines(session, run, workspace)) stdout.write(`${line}\n`);
  return hasErrors(run.diagnostics) ? EXIT.input : EXIT.done;
}

interface InitRequest {
  readonly folder?: string;
  readonly date?: PlainDate;
}

/** `deck init`: a workspace in a folder, this one when none is named. */
export async function runInit(session: Session, request: InitRequest): Promise<number> {
  const { host, settings, terminal } = session;
  const folder = absolutePath(host.cwd(), request.folder ?? settings.workspace ?? '.');
  const run = await initWorkspace(host, folder, request.date ?? host.today());
  report(session, run.diagnostics, folder);
  if (settings.json) {
    const diagnostics = inOrder(run.diagnostics).map(diagnosticJson);
    terminal.stdout.write(jsonText({ ...initJson(run), diagnostics }));
  } else if (!settings.quiet) for (const line of initLines(session, run)) terminal.stdout.write(`${line}\n`);
  return hasErrors(run.diagnostics) ? EXIT.input : EXIT.done;
}
