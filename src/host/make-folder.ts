import { mkdir, stat } from 'node:fs/promises';
import { HostError } from './host';
import { codeOf, withCause } from './host-failure';

/**
 * Makes a folder with those above it; one that is there is left as it is. Node's own recursive mkdir never returns
 * where a parent exists but can't hold folders: a link to a disk that isn't mounted, `/proc`.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = path.slice(0, path.lastIndexOf('/')) || '/';
  if (above !== path) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Two runs may make the same folder at once.
    if (!(await isFolder(path))) throw explained(error, path);
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
