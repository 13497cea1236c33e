import { hasErrors } from '../../diagnostics';
import { openSession } from '../../session';
import { freezeMeeting } from '../../snapshot/freeze-meeting';
import { EXIT } from '../exit-code';
import { failureOf } from '../failure';
import { freezeJson, freezeLines } from '../report/freeze-results';
import { progressLine, pullText, type ProgressLine } from '../report/progress';
import type { Session } from '../session';
import { answer } from './answer';
import { chooseDecks, readingOptions, type Choice } from './choose-decks';
import { diagnosticsOf, type FreezeResult } from './deck-report';
import type { FreezeFlags } from './flags';

interface FreezeRequest {
  /** `2026-03-25`; one of its decks or a path stands for its meeting. */
  readonly meetings: readonly string[];
  readonly flags: FreezeFlags;
}

/** `deck freeze`: every meeting chosen, one after the other; a broken one doesn't stop the others. */
export async function runFreeze(session: Session, request: FreezeRequest): Promise<number> {
  const choice = await chooseDecks(session, { ...request, onlyMeetings: true });
  const line = progressLine(session);
  const results = await freezeAll(session, choice, { flags: request.flags, line });
  line.clear();
  const diagnostics = [...choice.diagnostics, ...results.flatMap(diagnosticsOf)];
  const { workspace } = choice;
  answer(session, {
    diagnostics,
    root: workspace?.root,
    failures: [choice, ...results].map(({ failure }) => failure),
    json: () => ({ meetings: results.map((result) => freezeJson(result, workspace)) }),
    lines: () => freezeLines(session, results, workspace),
  });
  if ([choice, ...results].some(({ failure }) => failure)) return EXIT.machine;
  return hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

async function freezeAll(
  session: Session,
  { workspace, manifests, checkOnly }: Choice,
  { flags, line }: { readonly flags: FreezeFlags; readonly line: ProgressLine },
): Promise<readonly FreezeResult[]> {
  // Where the settings have errors, what to read isn't certain.
  if (!workspace || checkOnly === true) return [];
  const { host, texts } = session;
  const now = flags.date === undefined ? host.now() : `${flags.date}T00:00:00Z`;
  const opened = openSession(host, workspace, {
    ...readingOptions(session, flags),
    progress: (event) => {
      if (event.stage === 'pull') line.show(pullText(session, event));
    },
  });
  const results: FreezeResult[] = [];
  for (const meeting of new Set(manifests.map((path) => path.split('/').at(-2) ?? ''))) {
    line.show(`${meeting}: ${texts.decks.progress.read}`);
    const run = freezeMeeting(opened, meeting, { now, force: flags.force ?? false });
    results.push(
      await run.then(
        (done) => ({ meeting, run: done }),
        (error: unknown) => ({ meeting, failure: failureOf(error, texts) }),
      ),
    );
  }
  return results;
}
