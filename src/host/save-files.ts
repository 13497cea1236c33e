import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { folderOf } from './absolute-path';
import { holdInside } from './hold-inside';
import type { NewFile, SaveOptions } from './host';
import { codeOf, hostError, replaceError } from './host-failure';
import { makeFolder, removeEmpty } from './make-folder';
import { onInterruption } from './on-interruption';
import { finishSteps, patiently, replaceFiles, type Step } from './replace-files';
import { isRunning } from './lock-file';

/**
 * Replaces files whole, all of them or none, in their order. Everything is written and flushed beforehand in a folder beside the
 * last one (`.<name>.deck-new-<process>`) and every target tried: a full disk, a folder that can't be written to, a deck that
 * PowerPoint holds fails before anything has changed, and folders made in vain go. Then the files are moved in one go. A run
 * that is told to stop leaves nothing; one that is killed leaves the folder for `finishSaving`.
 */
export async function saveFiles(files: readonly NewFile[], { remove = [], within }: SaveOptions = {}): Promise<void> {
  const last = files.at(-1);
  if (!last) return;
  const paths = [...files.map(({ path }) => path), ...remove];
  if (within !== undefined) for (const path of paths) await holdInside(path, within);
  const folder = commonFolder(paths);
  const start = stagingStart(last.path);
  finish(folder, start);
  const staging = `${folder}/${start}${process.pid}`;
  const made: string[] = [];
  const takeAway = (): void => {
    throwAway(staging);
    removeEmpty(made);
  };
  const off = onInterruption(takeAway);
  try {
    const ready = await stage({ staging, folder, made }, files);
    const gone = remove.map((path) => ({ to: below(folder, path) }));
    replaceFiles({ staging, steps: [...gone, ...ready] });
  } finally {
    takeAway();
    off();
  }
}

/**
 * Takes up what a killed run left of saving `path` and files below its folder. If it had begun to move them, the rest is moved too, but
 * not over a file that somebody has changed since; if it had not, what it had written is thrown away.
 */
export function finishSaving(path: string): Promise<void> {
  finish(folderOf(path), stagingStart(path));
  return Promise.resolve();
}

function finish(folder: string, start: string): void {
  for (const name of namesIn(folder)) {
    if (!name.startsWith(start) || isAnothers(Number(name.slice(start.length)))) continue;
    const staging = `${folder}/${name}`;
    try {
      // A link, or something else that no run leaves, is only taken away.
      if (lstatSync(staging).isDirectory()) finishSteps(staging);
      rmSync(staging, { recursive: true, force: true });
    } catch (error) {
      throw hostError(error, staging);
    }
  }
}

/** What can't be thrown away now is by the next run. */
function throwAway(staging: string): void {
  try {
    patiently(() => rmSync(staging, { recursive: true, force: true }));
  } catch {
    // The failure that led here says more.
  }
}

/** Where files are made ready, the folder that holds it, and the folders that were made for them. */
interface Room {
  readonly staging: string;
  readonly folder: string;
  readonly made: string[];
}

async function stage({ staging, folder, made }: Room, files: readonly NewFile[]): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const { path, bytes, replaces } of files) {
    try {
      await makeFolder(folderOf(path), made);
      if (steps.length === 0) await makeFolder(staging);
      await writeFlushed(`${staging}/${steps.length}`, bytes);
    } catch (error) {
      throw hostError(error, path);
    }
    await tryTarget(path);
    steps.push({ from: String(steps.length), to: below(folder, path), ...(replaces !== undefined && { replaces }) });
  }
  return steps;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Opens an existing target for writing and closes it again: the cheapest way to learn that a program holds it. */
async function tryTarget(path: string): Promise<void> {
  try {
    await (await open(path, 'r+')).close();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw replaceError(error, path);
  }
}

/** Whether a staging folder belongs to another run that is alive; one with this process's number is left from an earlier life of it. */
function isAnothers(pid: number): boolean {
  return pid !== process.pid && isRunning(pid);
}

function stagingStart(path: string): string {
  return `.${nameOf(path)}.deck-new-`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return []; // makeFolder reports what is in the way
    throw hostError(error, folder);
  }
}

/** The deepest folder that holds all files. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => folderOf(path));
  let folder = first;
  while (!rest.every((each) => each === folder || each.startsWith(`${folder === '/' ? '' : folder}/`)))
    folder = folderOf(folder);
  return folder;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function below(folder: string, path: string): string {
  return path.slice(folder.replace(/\/$/, '').length + 1);
}
