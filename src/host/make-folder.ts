import { rmdirSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { HostError } from './host';
import { codeOf, withCause } from './host-failure';

/**
 * Makes a folder with those above it, and gives those it made, the outermost first; one that is there is left as it is. Node's own recursive mkdir never returns
 * where a parent exists but can't hold folders: a link to a disk that isn't mounted, `/proc`.
 */
export async function makeFolder(path: string): Promise<readonly string[]> {
  if (await isFolder(path)) return [];
  const above = path.slice(0, path.lastIndexOf('/')) || '/';
  const made = above === path ? [] : await makeFolder(above);
  try {
    await mkdir(path);
    return [...made, path];
  } catch (error) {
    // Two runs may make the same folder at once.
    if (await isFolder(path)) return made;
    removeEmpty(made);
    throw explained(error, path);
  }
}

/** Takes away again what of folders that were made is empty: in the order in which they were made, so the last ones first. */
export function removeEmpty(made: readonly string[]): void {
  for (const path of made.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      return; // in use, or gone
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

function explained(error: unknown, path: string): unknown {
  if (codeOf(error) === 'EEXIST') {
    return new HostError('not-a-file', path, 'there is something else where a folder should be');
  }
  if (codeOf(error) !== 'ENOENT') return error;
  return withCause(new HostError('missing', path, "the folder can't be made; is the disk there?"), error);
}
