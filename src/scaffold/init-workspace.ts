import { problems, type Diagnostic } from '../diagnostics';
import type { Host } from '../host';
import { addDays, partsOf, type OutputFile, type PlainDate } from '../model';
import { saveAll, type Placed } from '../session/save-all';
import { datedManifest } from './carry-over/carry-over-file';

/** What became of a new workspace. */
export interface InitRun {
  /** Absolute. */
  readonly workspace: string;
  /** The date of the sample meeting: `2026-04-03`. */
  readonly meeting: PlainDate;
  /** Everything that was written, sorted; empty when something was in the way. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The sample meeting is so many days from today, so that it is the next one. */
const DAYS_AHEAD = 14;

/** The last month of the sample series as it is shipped, counted from the year 0. */
const LAST_MONTH = 2025 * 12 + 11;

/** Makes a workspace in a folder, with a sample meeting that builds at once. Nothing is replaced; all files are written, or none. */
export async function initWorkspace(host: Host, workspace: string, today: PlainDate): Promise<InitRun> {
  const meeting = addDays(today, DAYS_AHEAD);
  const run = { workspace, meeting, files: [], diagnostics: [] };
  if (await isFile(host, workspace))
    return { ...run, diagnostics: [problems.alreadyThere(undefined, { paths: [workspace], thing: 'file' })] };
  const files = await filesOf(host, meeting);
  const names = files.map(({ name }) => name);
  const paths = await existing(host, workspace, names);
  if (paths.length > 0)
    return { ...run, diagnostics: [problems.alreadyThere(undefined, { paths, thing: 'workspace' })] };
  return { ...run, files: await saveAll(host, { workspace, folder: workspace }, byName(files)) };
}

/** Those of some paths in a folder that exist. */
export async function existing(host: Host, folder: string, paths: readonly string[]): Promise<string[]> {
  const there = await Promise.all(paths.map((path) => host.exists(`${folder}/${path}`)));
  return paths.filter((_, index) => there[index] === true);
}

/** Whether the way to a folder ends in a file, or passes one. */
async function isFile(host: Host, path: string): Promise<boolean> {
  const cut = path.lastIndexOf('/');
  if (cut <= 0) return false;
  const [folder, name] = [path.slice(0, cut), path.slice(cut + 1)];
  if (!(await host.exists(path))) return isFile(host, folder);
  return (await host.list(folder)).some((entry) => entry.kind === 'file' && entry.name === name);
}

/** Files in the order of their names. */
export function byName(files: readonly Placed[]): readonly Placed[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesOf(host: Host, meeting: PlainDate): Promise<readonly Placed[]> {
  const starter = (await host.shipped('starter')).filter(({ path }) => path.startsWith('workspace/'));
  const shared = await Promise.all(
    (['templates', 'schema'] as const).map(async (folder) =>
      (await host.shipped(folder)).map(({ path, bytes }) => ({ name: `${folder}/${path}`, bytes })),
    ),
  );
  const own = starter.map(({ path, bytes }) => ownFile(path.slice('workspace/'.length), bytes, meeting));
  return [...own, ...shared.flat()];
}

/** A file of the starter in its place: the sample meeting's in the folder of its date, the series up to the month before it. */
function ownFile(path: string, bytes: Uint8Array, meeting: PlainDate): Placed {
  if (path === 'gitignore') return { name: '.gitignore', bytes }; // npm leaves out a file of that name
  if (path.startsWith('series/')) return { name: path, bytes: shifted(bytes, meeting) };
  const name = path.replace(/^decks\/meeting\//, `decks/${meeting}/`);
  return { name, bytes: datedManifest(name, bytes, meeting) };
}

/** A series of months moved so that it ends with the month before the meeting. */
function shifted(bytes: Uint8Array, meeting: PlainDate): Uint8Array {
  const { year, month } = partsOf(meeting);
  const by = year * 12 + month - 2 - LAST_MONTH;
  const text = new TextDecoder().decode(bytes).replace(/^(\d{4})-(\d{2})/gm, (_, y: string, m: string) => {
    const months = Number(y) * 12 + Number(m) - 1 + by;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
  return new TextEncoder().encode(text);
}
