import { hasErrors, type Diagnostic } from '../../diagnostics';
import { freezeMeeting, type FreezeOptions } from '../../snapshot/freeze-meeting';
import { newPulls } from '../../load';
import { VERSION } from '../../version';
import { EXIT } from '../exit-code';
import { failureOf, showStack } from '../failure';
import { freezeJson, freezeLines } from '../report/freeze-results';
import { diagnosticJson, jsonText } from '../report/json';
import { inOrder } from '../report/order';
import { progressLine, pullText, type ProgressLine } from '../report/progress';
import { report } from '../report/report';
import type { Session } from '../session';
import { chooseDecks, type Choice } from './choose-decks';
import type { FreezeFlags } from './freeze-flags';
import type { FreezeResult } from './freeze-report';

interface FreezeRequest {
  /** `2026-03-25`; one of its decks or a path means its meeting. */
  readonly meetings: readonly string[];
  readonly flags: FreezeFlags;
}

/** `deck freeze`: every meeting meant, one after the other; a broken one doesn't stop the others. */
export async function runFreeze(session: Session, request: FreezeRequest): Promise<number> {
  const choice = await chooseDecks(session, { ...request, onlyMeetings: true });
  const line = progressLine(session);
  const options = optionsOf(session, request.flags, line);
  const results: FreezeResult[] = [];
  // Where the settings have errors, what to read isn't certain.
  for (const meeting of choice.checkOnly === true ? [] : meetingsOf(choice)) {
    line.show(`${meeting}: ${session.texts.decks.progress.read}`);
    results.push(await freezeOne(session, choice, meeting, options));
  }
  line.clear();
  const diagnostics = [...choice.diagnostics, ...results.flatMap(diagnosticsOf)];
  tell(session, { choice, results, diagnostics });
  if ([choice, ...results].some(({ failure }) => failure)) return EXIT.machine;
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

/** The dates of the meetings that the chosen decks belong to. */
function meetingsOf({ manifests }: Choice): readonly string[] {
  return [...new Set(manifests.map((path) => path.split('/').at(-2) ?? ''))];
}

async function freezeOne(
  session: Session,
  { workspace }: Choice,
  meeting: string,
  options: FreezeOptions,
): Promise<FreezeResult> {
  if (!workspace) throw new Error(`there is no workspace, yet there is ${meeting}`);
  try {
    return { meeting, run: await freezeMeeting(session.host, workspace, meeting, options) };
  } catch (error) {
    return { meeting, failure: failureOf(error, session.texts) };
  }
}

function optionsOf(session: Session, flags: FreezeFlags, line: ProgressLine): FreezeOptions {
  const { host } = session;
  return {
    today: flags.date ?? host.today(),
    now: flags.date === undefined ? host.now() : `${flags.date}T00:00:00Z`,
    cache: flags.cache,
    offline: flags.offline ?? false,
    force: flags.force ?? false,
    pulls: newPulls(`deck/${VERSION}`),
    progress: (event) => {
      if (event.stage === 'pull') line.show(pullText(session, event));
    },
  };
}

function diagnosticsOf({ run, failure }: FreezeResult): readonly Diagnostic[] {
  return [...(run?.diagnostics ?? []), ...(failure ? [failure.diagnostic] : [])];
}

interface Told {
  readonly choice: Choice;
  readonly results: readonly FreezeResult[];
  readonly diagnostics: readonly Diagnostic[];
}

function tell(session: Session, { choice, results, diagnostics }: Told): void {
  const { terminal, settings } = session;
  const { workspace } = choice;
  report(session, diagnostics, workspace?.root);
  for (const { failure } of [choice, ...results]) if (failure) showStack(session, failure);
  if (settings.json) {
    const meetings = results.map((result) => freezeJson(result, workspace));
    terminal.stdout.write(jsonText({ meetings, diagnostics: inOrder(diagnostics).map(diagnosticJson) }));
    return;
  }
  if (!settings.quiet)
    for (const line of freezeLines(session, results, workspace)) terminal.stdout.write(`${line}\n`);
}
