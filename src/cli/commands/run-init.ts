import { hasErrors } from '../../diagnostics';
import { absolutePath } from '../../host';
import { initWorkspace } from '../../scaffold/init-workspace';
import type { PlainDate } from '../../model';
import { EXIT } from '../exit-code';
import { initJson, initLines } from '../report/scaffold-results';
import { diagnosticJson, jsonText } from '../report/json';
import { inOrder } from '../report/order';
import { report } from '../report/report';
import type { Session } from '../session';

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
