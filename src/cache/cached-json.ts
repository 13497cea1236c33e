import { HostError, type Host, type SaveOptions } from '../host';
import { parsedJson } from '../model/parsed-json';

const LIMIT = 64 * 1024 * 1024;

/** What is recorded as JSON in a file of the cache; undefined when there is none, or any byte of it was damaged. Its shape is for the caller to check. */
export async function readCachedJson(host: Host, path: string, within: string): Promise<unknown> {
  const text = await textOf(host, path, within);
  const cut = text?.indexOf('\n') ?? -1;
  if (text === undefined || cut < 0) return undefined;
  const json = text.slice(cut + 1);
  return text.slice(0, cut) === host.sha256(utf8(json)) ? parsedJson(json) : undefined;
}

/** A file of the cache: an absolute path and a value for JSON. */
export interface CachedFile {
  readonly path: string;
  readonly value: unknown;
}

/** Writes files of the cache, each as JSON after a line with its SHA-256, or throws a HostError. */
export async function writeCachedJson(host: Host, files: readonly CachedFile[], options: SaveOptions): Promise<void> {
  const saved = files.map(({ path, value }) => {
    const json = JSON.stringify(value);
    return { path, bytes: utf8(`${host.sha256(utf8(json))}\n${json}`) };
  });
  await host.save(saved, options);
}

/** The files of a cache's folder that an older version of deck wrote: their names are shorter hashes. They held addresses with all that is in them. */
export async function olderFiles(host: Host, folder: string): Promise<readonly string[]> {
  const entries = await host.list(folder);
  return entries.filter(({ name }) => /^[0-9a-f]{32}\.(csv|json)$/.test(name)).map(({ name }) => `${folder}/${name}`);
}

async function textOf(host: Host, path: string, within: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await host.read(path, { within, limit: LIMIT }));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** The bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
