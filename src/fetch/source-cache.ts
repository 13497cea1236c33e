import { HostError, type Host } from '../host';
import type { Workspace } from '../model';

/** What is known of a copy; stands beside it as JSON. */
interface Note {
  readonly url: string;
  /** The address that answered after redirects: only there are `etag` and `lastModified` worth something. */
  readonly address: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** When it was pulled, or found unchanged: `2026-03-20T14:05:09Z`. */
  readonly pulled: string;
  /** Of the bytes. */
  readonly sha256: string;
}

/** The last good answer of an address, kept in `.deck/sources/`. */
export interface CachedSource extends Omit<Note, 'sha256'> {
  readonly bytes: Uint8Array;
}

const NOTE_LIMIT = 64 * 1024;

/** The copy of an address; undefined when there is none, or when anything about it is damaged: it is never half trusted. */
export async function readCachedSource(
  host: Host,
  { root }: Workspace,
  url: string,
  limit: number,
): Promise<CachedSource | undefined> {
  const place = placeOf(host, root, url);
  try {
    const note = noteIn(await host.read(`${place}.json`, { within: root, limit: NOTE_LIMIT }));
    if (note?.url !== url) return undefined;
    const bytes = await host.read(`${place}.csv`, { within: root, limit });
    return host.sha256(bytes) === note.sha256 ? { ...note, bytes } : undefined;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** Keeps a copy and its note, each replaced whole; says why when that can't be done, since a build goes well without. */
export async function cacheSource(
  host: Host,
  { root }: Workspace,
  copy: CachedSource,
): Promise<string | undefined> {
  const { bytes, ...known } = copy;
  const note: Note = { ...known, sha256: host.sha256(bytes) };
  const place = placeOf(host, root, copy.url);
  try {
    const written = new TextEncoder().encode(`${JSON.stringify(note, null, 2)}\n`);
    const files = [
      { path: `${place}.csv`, bytes },
      { path: `${place}.json`, bytes: written },
    ];
    await host.save(files, { within: root });
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.detail;
    throw error;
  }
}

function placeOf(host: Host, root: string, url: string): string {
  return `${root}/.deck/sources/${host.sha256(new TextEncoder().encode(url)).slice(0, 32)}`;
}

function noteIn(bytes: Uint8Array): Note | undefined {
  const [url, address, pulled, sha256, etag, lastModified] = textsOf(bytes, [
    'url',
    'address',
    'pulled',
    'sha256',
    'etag',
    'lastModified',
  ]);
  if (url === undefined || address === undefined || sha256 === undefined) return undefined;
  if (pulled === undefined || !isMoment(pulled) || !isHeader(etag) || !isHeader(lastModified))
    return undefined;
  return { url, address, pulled, sha256, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** The texts under the keys of a JSON object, whatever else the file holds. */
function textsOf(bytes: Uint8Array, keys: readonly string[]): readonly (string | undefined)[] {
  try {
    const note: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof note !== 'object' || note === null) return [];
    return keys.map((key) => {
      const value: unknown = Object.hasOwn(note, key) ? Reflect.get(note, key) : undefined;
      return typeof value === 'string' ? value : undefined;
    });
  } catch {
    return []; // the only thing that JSON.parse throws is "not JSON"
  }
}

/** Whether a text can be sent in a header. */
function isHeader(text = ''): boolean {
  return /^[\x20-\x7e\x80-\xff]*$/.test(text);
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
}
