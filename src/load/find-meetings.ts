import { collect, problems, type Diagnostic, type Outcome } from '../diagnostics';
import { absolutePath, pathWithin, type Host } from '../host';
import { parseDate, type Workspace } from '../model';

/** A folder in `decks/`: a meeting's, or one with another name, e.g. `gallery`. */
export interface DeckFolder {
  readonly name: string;
  /** Workspace-relative, sorted. */
  readonly manifests: readonly string[];
  /** Names of its other YAML files: blocks, and manifests of a name that isn't a manifest's. */
  readonly others: readonly string[];
}

/** A meeting's folder, which is named by its date and holds a manifest. */
export interface Meeting extends DeckFolder {
  readonly date: string;
}

const MANIFEST = '.deck.yaml';
const BLOCK = '.block.yaml';

/** Every folder in `decks/`, by name. */
export async function findDeckFolders(host: Host, workspace: Workspace): Promise<readonly DeckFolder[]> {
  const entries = await host.list(`${workspace.root}/${workspace.decks}`);
  const folders = entries.filter((entry) => entry.kind === 'folder');
  return Promise.all(folders.map((entry) => lookInto(host, workspace, entry.name)));
}

/** The meetings of a workspace by date: the folders that `--all`, `--next` and `--due` choose from, and `freeze`. */
export async function findMeetings(host: Host, workspace: Workspace): Promise<readonly Meeting[]> {
  return meetingsAmong(await findDeckFolders(host, workspace));
}

/** The folders that are named by a date; a folder with another name belongs to no meeting. */
export function meetingsAmong(folders: readonly DeckFolder[]): readonly Meeting[] {
  return folders
    .filter(({ name, manifests }) => parseDate(name) !== undefined && manifests.length > 0)
    .map((folder) => ({ ...folder, date: folder.name }));
}

async function lookInto(host: Host, workspace: Workspace, name: string): Promise<DeckFolder> {
  const entries = await host.list(`${workspace.root}/${workspace.decks}/${name}`);
  const files = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name);
  return {
    name,
    manifests: files.filter((file) => file.endsWith(MANIFEST)).map((file) => `${workspace.decks}/${name}/${file}`),
    others: files.filter((file) => /\.ya?ml$/.test(file) && !file.endsWith(MANIFEST)),
  };
}

/** The manifests that targets name: `2026-03-25`, `gallery`, `2026-03-25/bakgrundsmaterial`, or a path. An unknown one is an error. */
export function chooseManifests(
  folders: readonly DeckFolder[],
  targets: readonly string[],
  workspace: Workspace,
): Outcome<readonly string[]> {
  return collect((report) => [
    ...new Set(
      targets.flatMap((target) => {
        const wanted = tidy(target, workspace);
        const found = choose(folders, wanted, workspace);
        if (found.length === 0) report(whyNone(folders, wanted, workspace));
        return found;
      }),
    ),
  ]);
}

function choose(folders: readonly DeckFolder[], wanted: string, workspace: Workspace): readonly string[] {
  const folder = folders.find(({ name }) => name === wanted || `${workspace.decks}/${name}` === wanted);
  if (folder && folder.manifests.length > 0) return folder.manifests;
  return folders.flatMap((each) => each.manifests).filter((path) => namesOf(path, workspace).includes(wanted));
}

/** A folder without a manifest, a block that was named alone, or nothing at all. */
function whyNone(folders: readonly DeckFolder[], wanted: string, workspace: Workspace): Diagnostic {
  const local = wanted.startsWith(`${workspace.decks}/`) ? wanted.slice(workspace.decks.length + 1) : wanted;
  const bare = folders.find(({ name }) => name === local);
  if (bare)
    return problems.noManifest(undefined, {
      folder: `${workspace.decks}/${bare.name}`,
      files: bare.others,
      isDay: parseDate(local) !== undefined,
    });
  const holders = folders.filter(({ name, others }) =>
    others.some((file) => file.endsWith(BLOCK) && blockNames(name, file).includes(local)),
  );
  if (holders.length > 0)
    return problems.blockAlone(undefined, { name: wanted, folders: holders.map(({ name }) => name) });
  const known = knownNames(folders, workspace);
  return problems.unknownMeeting(undefined, { target: wanted, known, isDay: parseDate(wanted) !== undefined });
}

function blockNames(folder: string, file: string): readonly string[] {
  const name = file.slice(0, -BLOCK.length);
  return [name, file, `${folder}/${name}`, `${folder}/${file}`];
}

function namesOf(path: string, workspace: Workspace): readonly string[] {
  const short = path.slice(workspace.decks.length + 1);
  return [path, short, short.slice(0, -MANIFEST.length)];
}

function knownNames(folders: readonly DeckFolder[], workspace: Workspace): string[] {
  const decks = folders.flatMap((each) => each.manifests.map((path) => namesOf(path, workspace)[2] ?? path));
  return [...folders.filter(({ manifests }) => manifests.length > 0).map(({ name }) => name), ...decks];
}

/** A target as a path from the workspace's root, where it is one. */
function tidy(target: string, { root }: Workspace): string {
  return pathWithin(root, absolutePath(root, target)) || target;
}
