import { openSession } from '../../session';
import { freezeMeeting } from '../../snapshot/freeze-meeting';
import { attempt, exitCode } from '../failure';
import { freezeJson, freezeLines } from '../report/freeze-results';
import { progressLine, showPulls, type ProgressLine } from '../report/progress';
import type { CliContext } from '../context';
import { texts } from '../texts';
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
export async function runFreeze(context: CliContext, request: FreezeRequest): Promise<number> {
  const choice = await chooseDecks(context, { ...request, onlyMeetings: true });
  const line = progressLine(context);
  const results = await freezeAll(context, choice, { flags: request.flags, line });
  line.clear();
  const diagnostics = [...choice.diagnostics, ...results.flatMap(diagnosticsOf)];
  const { workspace } = choice;
  const failures = [choice, ...results].map(({ failure }) => failure);
  answer(context, {
    diagnostics,
    root: workspace?.root,
    failures,
    json: () => ({ meetings: results.map((result) => freezeJson(result, workspace)) }),
    lines: () => freezeLines(context, results, workspace),
  });
  return exitCode(diagnostics, failures);
}

async function freezeAll(
  context: CliContext,
  { workspace, manifests, checkOnly }: Choice,
  { flags, line }: { readonly flags: FreezeFlags; readonly line: ProgressLine },
): Promise<readonly FreezeResult[]> {
  // Where the settings have errors, what to read isn't certain.
  if (!workspace || checkOnly === true) return [];
  const { host } = context;
  const now = flags.date === undefined ? host.now() : `${flags.date}T00:00:00Z`;
  const opened = openSession(host, workspace, { ...readingOptions(context, flags), progress: showPulls(line) });
  const results: FreezeResult[] = [];
  for (const meeting of new Set(manifests.map((path) => path.split('/').at(-2) ?? ''))) {
    line.show(`${meeting}: ${texts.decks.progress.read}`);
    const freeze = () => freezeMeeting(opened, meeting, { now, force: flags.force ?? false });
    results.push({ meeting, ...(await attempt(freeze)) });
  }
  return results;
}
