import { hasErrors } from '../../diagnostics';
import { absolutePath } from '../../host';
import type { PlainDate } from '../../model';
import { initWorkspace } from '../../scaffold/init-workspace';
import { newMeeting, type NewMeetingRun } from '../../scaffold/new-meeting';
import { openSession } from '../../session';
import { EXIT } from '../exit-code';
import { initJson, initLines, newMeetingJson, newMeetingLines } from '../report/scaffold-results';
import type { Session } from '../session';
import { answer } from './answer';
import { openNamed } from './choose-decks';

interface NewRequest {
  readonly date: PlainDate;
  readonly from?: PlainDate;
}

/** `deck new`: a meeting from another one. */
export async function runNew(session: Session, request: NewRequest): Promise<number> {
  const { value: workspace, diagnostics: found } = await openNamed(session);
  // Where the settings have errors, where to write isn't certain.
  const run =
    workspace && !hasErrors(found) ? await newMeeting(openSession(session.host, workspace), request) : nothing(request);
  const diagnostics = [...found, ...run.diagnostics];
  answer(session, {
    diagnostics,
    root: workspace?.root,
    json: () => newMeetingJson(run, workspace),
    lines: () => newMeetingLines(session, { ...run, diagnostics }, workspace),
  });
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

function nothing({ date }: NewRequest): NewMeetingRun {
  return { meeting: date, files: [], emptied: 0, remarks: 0, diagnostics: [] };
}

interface InitRequest {
  readonly folder?: string;
  readonly date?: PlainDate;
}

/** `deck init`: a workspace in a folder, this one when none is named. */
export async function runInit(session: Session, request: InitRequest): Promise<number> {
  const { host, settings } = session;
  const folder = absolutePath(host.cwd(), request.folder ?? settings.workspace ?? '.');
  const run = await initWorkspace(host, folder, request.date ?? host.today());
  answer(session, {
    diagnostics: run.diagnostics,
    root: folder,
    json: () => initJson(run),
    lines: () => initLines(session, run),
  });
  return hasErrors(run.diagnostics) ? EXIT.input : EXIT.done;
}
