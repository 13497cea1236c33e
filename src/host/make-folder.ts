import { mkdirSync, rmdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { folderOf } from './absolute-path';
import { HostError } from './host';
import { codeOf, withCause } from './host-failure';

/** So often a folder is made again that goes while it is looked at. */
const TRIES = 20;

/**
 * Makes a folder with those above it; one that is there is left as it is. Those it makes are added to `made` one by one, the outermost
 * first, for `removeEmpty`. Node's own recursive mkdir never returns where a parent exists but can't hold folders: a link to a disk
 * that isn't mounted, `/proc`.
 */
export async function makeFolder(path: string, made: string[] = []): Promise<void> {
  const above = folderOf(path);
  for (let attempt = 1; !(await isFolder(path)); attempt++) {
    if (above !== path) await makeFolder(above, made);
    try {
      mkdirSync(path);
      made.push(path);
    } catch (error) {
      // Two runs may make the same folder at once, or one takes away what is empty while another looks.
      const again = ['EEXIST', 'ENOENT'].includes(codeOf(error)) && attempt < TRIES;
      if (again && ((await isFolder(path)) || !(await isFolder(above)))) continue;
      throw explained(error, path);
    }
  }
}

/** Takes away again what of folders that were made is empty: in the order in which they were made, so the last ones first. */
export function removeEmpty(made: readonly string[]): void {
  for (const path of made.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      // In use, or gone.
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
