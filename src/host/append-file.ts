import { constants } from 'node:fs';
import { open, realpath, rm, stat, type FileHandle } from 'node:fs/promises';
import { folderOf } from './absolute-path';
import { HostError, type AppendOptions } from './host';
import { hostError } from './host-failure';
import { makeFolder, removeEmpty } from './make-folder';
import { fileExists } from './read-file';

const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants;

/**
 * Writes at the end of a file, through links and to devices; a pipe that nobody reads fails instead of waiting. All bytes are
 * added or none, and what was made for them goes again. A file with more than one name, and one of `except` by whatever name,
 * is a HostError `denied`.
 */
export async function appendFile(path: string, bytes: Uint8Array, { except = [] }: AppendOptions = {}): Promise<void> {
  const made: string[] = [];
  try {
    await makeFolder(folderOf(path), made);
    const isNew = !(await fileExists(path));
    const handle = await open(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK);
    try {
      await addTo(handle, { path, isNew, except }, bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    removeEmpty(made);
    throw hostError(error, path);
  }
}

interface Target {
  readonly path: string;
  readonly isNew: boolean;
  readonly except: readonly string[];
}

async function addTo(handle: FileHandle, { path, isNew, except }: Target, bytes: Uint8Array): Promise<void> {
  const before = await handle.stat({ bigint: true });
  if (before.isFile()) await refuseOtherNames(path, before, except);
  try {
    await handle.writeFile(bytes);
  } catch (error) {
    // A full disk takes what it can first. A device and a pipe give nothing back.
    if (before.isFile()) await handle.truncate(Number(before.size)).catch(() => undefined);
    if (isNew && before.size === 0n) await rm(await realpath(path)).catch(() => undefined);
    throw error;
  }
}

/** What tells a file from all others, under whatever name and spelling it was opened. */
interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
  /** How many names it has. */
  readonly nlink: bigint;
}

async function refuseOtherNames(path: string, found: Identity, except: readonly string[]): Promise<void> {
  if (found.nlink > 1n)
    throw new HostError(
      'denied',
      path,
      'the file has another name too (a hard link), and would change there as well; name a file of its own',
    );
  for (const other of except) {
    const there = await stat(other, { bigint: true }).catch(() => undefined);
    if (there?.dev === found.dev && there.ino === found.ino)
      throw new HostError(
        'denied',
        path,
        `deck has read or written this file in the same run (${other}); name another one`,
      );
  }
}
