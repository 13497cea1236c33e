import { collect, problems, hasErrors, take, type Diagnostic, type Outcome } from '../../diagnostics';
import { absolutePath, pathWithin } from '../../host';
import { chooseManifests, findDeckFolders, meetingsAmong, type Meeting } from '../../load/find-meetings';
import { openWorkspace } from '../../load/open-workspace';
import { addDays, type PlainDate, type Workspace } from '../../model';
import { newPulls } from '../../session';
import { VERSION } from '../../version';
import { attempt, type Failure } from '../failure';
import type { CliContext } from '../context';
import { texts } from '../texts';
import type { DeckFlags, DeckRequest, ReadingFlags } from './flags';

/** What of a command line says which decks to take. */
interface Wanted extends Pick<DeckRequest, 'meetings' | 'flags'> {
  /** Only folders that are named by a date can be chosen. */
  readonly onlyMeetings?: boolean;
}

/** What is to be built. */
export interface Choice {
  readonly workspace?: Workspace;
  /** Workspace-relative paths. */
  readonly manifests: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What to say when nothing is due. */
  readonly none?: string;
  /** Why the choice could not be made. */
  readonly failure?: Failure;
  /** The settings have errors, so where to write and what to read isn't certain: decks are only checked. */
  readonly checkOnly?: boolean;
}

/** Opens the workspace and finds the manifests that a command line means; what the machine refuses is part of the answer. */
export async function chooseDecks(context: CliContext, request: Wanted): Promise<Choice> {
  const { run, failure } = await attempt(() => openAndChoose(context, request));
  return run ?? { manifests: [], diagnostics: [failure.diagnostic], failure };
}

async function openAndChoose(context: CliContext, request: Wanted): Promise<Choice> {
  const { value: workspace, diagnostics } = await openNamed(context);
  if (!workspace) return { manifests: [], diagnostics };
  const choice = await choose(context, request, workspace);
  return {
    workspace,
    ...choice,
    checkOnly: hasErrors(diagnostics),
    diagnostics: [...diagnostics, ...choice.diagnostics],
  };
}

/** Opens the workspace that the command line names, or the one around the current folder. */
export function openNamed({ host, settings: { workspace: folder } }: CliContext): Promise<Outcome<Workspace>> {
  return openWorkspace(host, folder === undefined ? {} : { folder: absolutePath(host.cwd(), folder) });
}

/** How the flags of a command open a session. */
export function readingOptions({ host, memo }: CliContext, { date, cache, offline }: ReadingFlags) {
  return {
    today: date ?? host.today(),
    cache,
    offline: offline ?? false,
    pulls: newPulls(`deck/${VERSION}`),
    ...(memo && { memo }),
  };
}

async function choose(context: CliContext, wanted: Wanted, workspace: Workspace): Promise<Choice> {
  const { meetings: typed, flags, onlyMeetings } = wanted;
  const folders = await findDeckFolders(context.host, workspace);
  const meetings = meetingsAmong(folders);
  if (typed.length > 0) {
    const targets = await Promise.all(typed.map((target) => fromHere(context, target, workspace)));
    const chosen = chooseManifests(onlyMeetings === true ? meetings : folders, targets, workspace);
    return { manifests: chosen.value ?? [], diagnostics: chosen.diagnostics };
  }
  const today = flags.date ?? context.host.today();
  const due = meetings.filter(isChosen(meetings, flags, today));
  const { value, diagnostics } = collect((report) => {
    if (meetings.length === 0) report(problems.noMeetings(undefined, { decks: workspace.decks }));
    const dates = due.map((each) => each.date);
    return take(chooseManifests(due, dates, workspace), report);
  });
  const choice = { manifests: value ?? [], diagnostics };
  if (due.length > 0 || meetings.length === 0) return choice;
  return {
    ...choice,
    none: flags.due === undefined ? texts.decks.noneNext(today) : texts.decks.noneDue(today, flags.due),
  };
}

function isChosen(meetings: readonly Meeting[], flags: DeckFlags, today: PlainDate): (meeting: Meeting) => boolean {
  if (flags.all) return () => true;
  if (flags.due !== undefined) {
    const last = addDays(today, flags.due);
    return ({ date }) => date >= today && date <= last;
  }
  const next = meetings
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort()[0];
  return ({ date }) => date === next;
}

/** Inside the decks folder a path may be typed as seen from here; anything else is left for chooseManifests. */
async function fromHere({ host }: CliContext, target: string, workspace: Workspace): Promise<string> {
  const path = absolutePath(host.cwd(), target);
  const inside = pathWithin(`${workspace.root}/${workspace.decks}`, path);
  return inside !== undefined && inside !== '' && (await host.exists(path)) ? path : target;
}
