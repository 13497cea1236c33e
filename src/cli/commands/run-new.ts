import { hasErrors } from '../../diagnostics';
import { absolutePath } from '../../host';
import { openWorkspace } from '../../load';
import type { PlainDate, Workspace } from '../../model';
import { newMeeting, type NewMeetingRun } from '../../scaffold/new-meeting';
import { EXIT } from '../exit-code';
import { newMeetingJson, newMeetingLines } from '../report/scaffold-results';
import { diagnosticJson, jsonText } from '../report/json';
import { inOrder } from '../report/order';
import { report } from '../report/report';
import type { Session } from '../session';

interface NewRequest {
  readonly date: PlainDate;
  readonly from?: PlainDate;
}

/** `deck new`: a meeting from another one. */
export async function runNew(session: Session, request: NewRequest): Promise<number> {
  const { host, settings } = session;
  const folder = settings.workspace;
  const from = folder === undefined ? {} : { folder: absolutePath(host.cwd(), folder) };
  const { value: workspace, diagnostics } = await openWorkspace(host, from);
  // Where the settings have errors, where to write isn't certain.
  const run =
    workspace && !hasErrors(diagnostics) ? await newMeeting(host, workspace, request) : nothing(request);
  return tell(session, { ...run, diagnostics: [...diagnostics, ...run.diagnostics] }, workspace);
}

function nothing({ date }: NewRequest): NewMeetingRun {
  return { meeting: date, files: [], emptied: 0, remarks: 0, diagnostics: [] };
}

function tell(session: Session, run: NewMeetingRun, workspace: Workspace | undefined): number {
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
