import { open, readdir, rename, unlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, hostError, replaceError } from './host-failure';
import { makeFolder } from './make-folder';

interface Pending {
  readonly path: string;
  readonly temporary: string;
  readonly bytes: Uint8Array;
}

/** Virus scanners and indexers hold new files for a moment on Windows: so many tries, with a pause between (ms). */
const TRIES = 4;
const PAUSE = 120;

/**
 * Replaces files whole. All are written and flushed beside their targets first (`.<name>.deck-tmp-<pid>`), every target
 * is tried for writing, and only then they are renamed in order: a deck that is open in PowerPoint fails before anything
 * has changed. Nothing is left beside the targets, whether it went well or not.
 */
export async function saveFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const pending = files.map(({ path, bytes }) => ({
    path,
    bytes,
    temporary: temporaryFor(path, process.pid),
  }));
  try {
    for (const file of pending) await writeBeside(file);
    for (const file of pending) await tryTarget(file.path);
    for (const file of pending) await moveFile(file.temporary, file.path);
  } catch (error) {
    await Promise.all(pending.map((file) => unlink(file.temporary).catch(() => undefined)));
    throw error;
  }
}

/** Renames a file, trying again for a moment when something holds it. */
export async function moveFile(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt === TRIES || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)))
        throw replaceError(error, to);
      await pause(PAUSE);
    }
  }
}

async function writeBeside({ path, temporary, bytes }: Pending): Promise<void> {
  try {
    await makeFolder(folderOf(path));
    await sweep(path);
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw hostError(error, path);
  }
}

/** Takes away what a run that was killed left beside this target, its own process id included. */
async function sweep(path: string): Promise<void> {
  const start = temporaryFor(nameOf(path), '');
  const names = (await readdir(folderOf(path))).filter((name) => name.startsWith(start));
  const dead = names.filter((name) => !isAlive(Number(name.slice(start.length))));
  await Promise.all(dead.map((name) => unlink(`${folderOf(path)}/${name}`).catch(() => undefined)));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
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

function temporaryFor(path: string, pid: number | ''): string {
  const name = `.${nameOf(path)}.deck-tmp-${pid}`;
  return path.includes('/') ? `${folderOf(path)}/${name}` : name;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
