import { HostError, type Host } from '../host';
import { fieldOf, parsedJson } from '../model/parsed-json';
import type { Session } from '../session';
import { showAddress } from '../source';
import { olderFiles } from '../cache/cached-json';

/** What is known of a copy; stands beside it as JSON. Folders of caches are kept and passed on, so no whole address stands in it. */
interface Note {
  /** The address as it may be shown, for people. */
  readonly from: string;
  /** SHA-256 of the address. */
  readonly asked: string;
  /** SHA-256 of the one that answered after redirects: only there are `etag` and `lastModified` worth something. */
  readonly answered: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** When it was pulled, or found unchanged: `2026-03-20T14:05:09Z`. */
  readonly pulled: string;
  /** Of the bytes. */
  readonly sha256: string;
}

/** The last good answer of an address, kept in `.deck/sources/` with what is known of it. */
export interface CachedSource extends Pick<Note, 'answered' | 'etag' | 'lastModified' | 'pulled'> {
  readonly bytes: Uint8Array;
}

/** The SHA-256 by which an address is known where it may not be shown. */
export function addressHash(host: Host, address: string): string {
  return host.sha256(new TextEncoder().encode(address));
}

const NOTE_LIMIT = 64 * 1024;

/** The copy of an address; undefined when there is none, or when anything about it is damaged: it is never half trusted. */
export async function readCachedSource(
  { host, workspace: { root }, pulls }: Session,
  url: string,
): Promise<CachedSource | undefined> {
  const asked = addressHash(host, url);
  const place = `${folderIn(root)}/${asked}`;
  try {
    const note = noteIn(await host.read(`${place}.json`, { within: root, limit: NOTE_LIMIT }));
    if (note?.asked !== asked) return undefined;
    const bytes = await host.read(`${place}.csv`, { within: root, limit: pulls.patience.bytes });
    return host.sha256(bytes) === note.sha256 ? { ...note, bytes } : undefined;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** Keeps a copy of an address and its note, and removes those of older versions, which held whole addresses. Gives why when it can't. */
export async function cacheSource(
  { host, workspace: { root } }: Session,
  url: string,
  { bytes, ...known }: CachedSource,
): Promise<string | undefined> {
  const asked = addressHash(host, url);
  const note: Note = { from: showAddress(url), asked, ...known, sha256: host.sha256(bytes) };
  const place = `${folderIn(root)}/${asked}`;
  try {
    const written = new TextEncoder().encode(`${JSON.stringify(note, null, 2)}\n`);
    const copy = { path: `${place}.csv`, bytes };
    const files = [copy, { path: `${place}.json`, bytes: written }];
    await host.save(files, { within: root, remove: await olderFiles(host, folderIn(root)) });
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.detail;
    throw error;
  }
}

function folderIn(root: string): string {
  return `${root}/.deck/sources`;
}

function noteIn(bytes: Uint8Array): Note | undefined {
  const note = parsedJson(new TextDecoder().decode(bytes));
  const keys = ['from', 'asked', 'answered', 'pulled', 'sha256', 'etag', 'lastModified'] as const;
  const texts = keys.map((key) => [key, fieldOf(note, key)] as const).filter(([, text]) => typeof text === 'string');
  const { etag, lastModified, ...known } = Object.fromEntries(texts) as Partial<Note>;
  const { from, asked, answered, pulled, sha256 } = known;
  if (from === undefined || asked === undefined || answered === undefined) return undefined;
  if (sha256 === undefined || pulled === undefined || !isMoment(pulled)) return undefined;
  if (!isHeader(etag) || !isHeader(lastModified)) return undefined;
  const headers = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
  return { from, asked, answered, pulled, sha256, ...headers };
}

/** Whether a text can be sent in a header. */
function isHeader(text = ''): boolean {
  return /^[\x20-\x7e\x80-\xff]*$/.test(text);
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
}
