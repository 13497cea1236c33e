import { collect, complaints, type Outcome, type Report } from '../diagnostics';
import type { Host } from '../host';
import { parseDate, type Workspace } from '../model';

/** A meeting's folder: its date and its manifests, workspace-relative, sorted. */
export interface Meeting {
  readonly date: string;
  readonly manifests: readonly string[];
}

const MANIFEST = '.deck.yaml';

/** The meetings of a workspace by date: every folder in `decks/` named by a date that holds a manifest. */
export async function findMeetings(host: Host, workspace: Workspace): Promise<readonly Meeting[]> {
  const folders = await host.list(`${workspace.root}/${workspace.decks}`);
  const dated = folders.filter((entry) => entry.kind === 'folder' && parseDate(entry.name) !== undefined);
  const meetings = await Promise.all(dated.map((entry) => findManifests(host, workspace, entry.name)));
  return meetings.filter((meeting) => meeting.manifests.length > 0);
}

async function findManifests(host: Host, workspace: Workspace, folder: string): Promise<Meeting> {
  const entries = await host.list(`${workspace.root}/${workspace.decks}/${folder}`);
  const names = entries.filter((entry) => entry.kind === 'file' && entry.name.endsWith(MANIFEST));
  return { date: folder, manifests: names.map((entry) => `${workspace.decks}/${folder}/${entry.name}`) };
}

/**
 * The manifests that words on the command line mean: `2026-03-25`, `2026-03-25/bakgrundsmaterial`, or a path
 * relative to the workspace. An unknown one is an error.
 */
export function chooseManifests(
  meetings: readonly Meeting[],
  targets: readonly string[],
  workspace: Workspace,
): Outcome<readonly string[]> {
  return collect((report) => [
    ...new Set(targets.flatMap((target) => choose(meetings, target, workspace, report))),
  ]);
}

function choose(
  meetings: readonly Meeting[],
  target: string,
  workspace: Workspace,
  report: Report,
): readonly string[] {
  const wanted = tidy(target, workspace);
  const meeting = meetings.find(
    (each) => each.date === wanted || `${workspace.decks}/${each.date}` === wanted,
  );
  if (meeting) return meeting.manifests;
  const found = meetings
    .flatMap((each) => each.manifests)
    .filter((path) => namesOf(path, workspace).includes(wanted));
  if (found.length === 0)
    report(complaints.unknownMeeting(undefined, { target, known: knownNames(meetings, workspace) }));
  return found;
}

function namesOf(path: string, workspace: Workspace): readonly string[] {
  const short = path.slice(workspace.decks.length + 1);
  return [path, short, short.slice(0, -MANIFEST.length)];
}

function knownNames(meetings: readonly Meeting[], workspace: Workspace): string[] {
  const decks = meetings.flatMap((each) => each.manifests.map((path) => namesOf(path, workspace)[2] ?? path));
  return [...meetings.map((each) => each.date), ...decks];
}

function tidy(target: string, workspace: Workspace): string {
  const slashed = target.replace(/\\/g, '/').replace(/\/+$/, '');
  const local = slashed.startsWith(`${workspace.root}/`) ? slashed.slice(workspace.root.length + 1) : slashed;
  return local.replace(/^\.\//, '');
}
