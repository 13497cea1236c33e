import { constants, type Stats } from 'node:fs';
import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { folderOf, withForwardSlashes } from './absolute-path';
import { HostError } from './host';
import { hostError } from './host-failure';
import { refuseOutside } from './hold-inside';

/** Without a limit of its own a file may be this large: far beyond any CSV, far below what memory bears. */
const LIMIT = 256 * 1024 * 1024;

/** Bytes asked for at a time once a file turns out longer than it said. */
const PIECE = 64 * 1024;

/**
 * The bytes of an ordinary file. Links are followed to where they lead first, so that `within` judges the real place;
 * devices, pipes and folders are refused before they are opened, since opening them may hang.
 */
export async function readFile(
  path: string,
  { within, limit = LIMIT }: { readonly within?: string; readonly limit?: number } = {},
): Promise<Uint8Array> {
  try {
    const real = await realpath(path);
    if (within !== undefined) await refuseOutside(path, real, within);
    refuseUnlessFile(await stat(real), path);
    const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    return await readAll(handle, path, limit).finally(() => handle.close());
  } catch (error) {
    throw hostError(error, path);
  }
}

/** The files and folders in a folder by name; links count as what they lead to, pipes and devices are left out. */
export async function listFolder(path: string): Promise<{ name: string; kind: 'file' | 'folder' }[]> {
  try {
    const names = (await readdir(path)).sort((a, b) => (a < b ? -1 : 1));
    const kinds = await Promise.all(names.map((name) => kindOf(`${path}/${name}`)));
    return names.flatMap((name, index) => {
      const kind = kinds[index];
      return kind ? [{ name, kind }] : [];
    });
  } catch (error) {
    const failure = hostError(error, path);
    if (failure.reason === 'missing') return [];
    throw failure;
  }
}

/** Whether something of that name is there; a link that leads nowhere is not. */
export async function fileExists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Where a path leads when all links are followed, as far as it exists; what is below that stays as it was written. */
export async function realPath(path: string): Promise<string> {
  try {
    return withForwardSlashes(await realpath(path), process.platform === 'win32');
  } catch (error) {
    const [above, failure] = [folderOf(path), hostError(error, path)];
    if (failure.reason !== 'missing' || above === path) throw failure;
    return `${(await realPath(above)).replace(/\/$/, '')}/${path.slice(path.lastIndexOf('/') + 1)}`;
  }
}

/** When a file was last changed, ISO 8601 in UTC. */
export async function changedAt(path: string): Promise<string> {
  try {
    return (await stat(path)).mtime.toISOString();
  } catch (error) {
    throw hostError(error, path);
  }
}

function refuseUnlessFile(found: Stats, path: string): void {
  if (found.isFile()) return;
  throw new HostError(
    'not-a-file',
    path,
    found.isDirectory() ? 'it is a folder, not a file' : 'it is not an ordinary file',
  );
}

async function readAll(handle: FileHandle, path: string, limit: number): Promise<Uint8Array> {
  const found = await handle.stat();
  refuseUnlessFile(found, path);
  if (found.size > limit) throw tooLarge(path, limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // A file may grow while it is read, and some say they are empty though they aren't (/proc): only the bytes are believed.
  for (;;) {
    const buffer = new Uint8Array(length === 0 && found.size > 0 ? found.size : PIECE);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return joined(chunks, length);
    length += bytesRead;
    if (length > limit) throw tooLarge(path, limit);
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}

/** The failure of a file or an answer beyond its limit in bytes. */
export function tooLarge(path: string, limit: number): HostError {
  const size = limit >= 1024 * 1024 ? `${Math.round(limit / 1024 / 1024)} MB` : `${limit} bytes`;
  return new HostError('too-large', path, `it is larger than ${size}`);
}
