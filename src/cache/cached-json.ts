import { HostError, type Host } from '../host';
import { parsedJson } from '../model/parsed-json';

const LIMIT = 64 * 1024 * 1024;

/** What was kept as JSON in a file of the cache; undefined when there is none, or any byte of it was damaged. What it is must be looked at. */
export async function readCachedJson(host: Host, path: string, within: string): Promise<unknown> {
  const text = await textOf(host, path, within);
  const cut = text?.indexOf('\n') ?? -1;
  if (text === undefined || cut < 0) return undefined;
  const json = text.slice(cut + 1);
  return text.slice(0, cut) === host.sha256(utf8(json)) ? parsedJson(json) : undefined;
}

/** Keeps something as JSON after a line with its SHA-256; throws a HostError when it can't be written, or not `within` a folder. */
export async function writeCachedJson(
  host: Host,
  path: string,
  value: unknown,
  within: string,
): Promise<void> {
  const json = JSON.stringify(value);
  await host.save([{ path, bytes: utf8(`${host.sha256(utf8(json))}\n${json}`) }], { within });
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
