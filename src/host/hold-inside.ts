import { lstat, realpath } from 'node:fs/promises';
import { folderOf, pathWithin, withForwardSlashes } from './absolute-path';
import { HostError } from './host';
import { codeOf, hostError, withCause } from './host-failure';

/**
 * Sees to it that a file would be written into a folder, as far as the way there exists: a link on it may lead anywhere. Else a
 * HostError `outside`.
 */
export async function holdInside(path: string, within: string): Promise<void> {
  let folder = folderOf(path);
  try {
    // What isn't there yet will be made, and won't be a link.
    while (folder !== within && folder !== folderOf(folder) && !(await isThere(folder))) folder = folderOf(folder);
    if (folder !== within) await refuseOutside(folder, await realPlace(folder), within);
  } catch (error) {
    throw hostError(error, folder);
  }
}

async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw withCause(
      new HostError('missing', path, 'it is a link that leads nowhere; put a folder in its place'),
      error,
    );
  }
}

/** Refuses a path whose real place isn't in a folder. */
export async function refuseOutside(path: string, real: string, within: string): Promise<void> {
  const windows = process.platform === 'win32';
  const folder = withForwardSlashes(await realpath(within), windows);
  if (pathWithin(folder, withForwardSlashes(real, windows)) !== undefined) return;
  const detail = (await lstat(path)).isSymbolicLink()
    ? 'it is a link that leads outside the workspace; put what it leads to in its place'
    : 'it lies outside the workspace';
  throw new HostError('outside', path, detail);
}

/** Whether something is there, be it a link that leads nowhere. */
async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw error;
  }
}
