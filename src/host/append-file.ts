import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { folderOf } from './absolute-path';
import { hostError } from './host-failure';
import { makeFolder } from './make-folder';

const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants;

/** Writes at the end of a file, through links and to devices; a pipe that nobody reads fails instead of waiting. */
export async function appendFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await makeFolder(folderOf(path));
    const handle = await open(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK);
    await handle.writeFile(bytes).finally(() => handle.close());
  } catch (error) {
    throw hostError(error, path);
  }
}
