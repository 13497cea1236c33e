import { collect, complaints, type Outcome, type Report } from '../diagnostics';
import type { Host } from '../host';
import { parseDate, type Workspace } from '../model';

/** A folder in `decks/` that holds manifests: a meeting's, or one with another name, e.g. `gallery`. */
export interface DeckFolder {
  readonly name: string;
  /** Workspace-relative, sorted. */
  readonly manifests: readonly string[];
}

/** A meeting's folder, which is named by its date. */
export interface Meeting extends DeckFolder {
  readonly date: string;
}

const MANIFEST = '.deck.yaml';

/** Every folder in `decks/` that holds a manifest, by name. */
export async function findDeckFolders(host: Host, workspace: Workspace): Promise<readonly DeckFolder[]> {
  const entries = await host.list(`${workspace.root}/${workspace.decks}`);
  const folders = entries.filter((entry) => entry.kind === 'folder');
  const found = await Promise.all(folders.map((entry) => findManifests(host, workspace, entry.name)));
  return found.filter(({ manifests }) => manifests.length > 0);
}

/** The meetings of a workspace by date: the folders that `--all`, `--next` and `--due` choose from, and `freeze`. */
export async function findMeetings(host: Host, workspace: Workspace): Promise<readonly Meeting[]> {
  return meetingsAmong(await findDeckFolders(host, workspace));
}

/** The folders that are named by a date; a folder with another name belongs to no meeting. */
export function meetingsAmong(folders: readonly DeckFolder[]): readonly Meeting[] {
  return folders
    .filter(({ name }) => parseDate(name) !== undefined)
    .map((folder) => ({ ...folder, date: folder.name }));
}

async function findManifests(host: Host, workspace: Workspace, name: string): Promise<DeckFolder> {
  const entries = await host.list(`${workspace.root}/${workspace.decks}/${name}`);
  const files = entries.filter((entry) => entry.kind === 'file' && entry.name.endsWith(MANIFEST));
  return { name, manifests: files.map((entry) => `${workspace.decks}/${name}/${entry.name}`) };
}

/**
 * The manifests that words on the command line mean: `2026-03-25`, `gallery`, `2026-03-25/bakgrundsmaterial`, or a
 * path relative to the workspace. An unknown one is an error.
 */
export function chooseManifests(
  folders: readonly DeckFolder[],
  targets: readonly string[],
  workspace: Workspace,
): Outcome<readonly string[]> {
  return collect((report) => [
    ...new Set(targets.flatMap((target) => choose(folders, target, workspace, report))),
  ]);
}

function choose(
  folders: readonly DeckFolder[],
  target: string,
  workspace: Workspace,
  report: Report,
): readonly string[] {
  const wanted = tidy(target, workspace);
  const folder = folders.find(({ name }) => name === wanted || `${workspace.decks}/${name}` === wanted);
  if (folder) return folder.manifests;
  const found = folders
    .flatMap((each) => each.manifests)
    .filter((path) => namesOf(path, workspace).includes(wanted));
  if (found.length === 0)
    report(complaints.unknownMeeting(undefined, { target, known: knownNames(folders, workspace) }));
  return found;
}

function namesOf(path: string, workspace: Workspace): readonly string[] {
  const short = path.slice(workspace.decks.length + 1);
  return [path, short, short.slice(0, -MANIFEST.length)];
}

function knownNames(folders: readonly DeckFolder[], workspace: Workspace): string[] {
  const decks = folders.flatMap((each) => each.manifests.map((path) => namesOf(path, workspace)[2] ?? path));
  return [...folders.map(({ name }) => name), ...decks];
}

function tidy(target: string, workspace: Workspace): string {
  const slashed = target.replace(/\\/g, '/').replace(/\/+$/, '');
  const local = slashed.startsWith(`${workspace.root}/`) ? slashed.slice(workspace.root.length + 1) : slashed;
  return local.replace(/^\.\//, '');
}
