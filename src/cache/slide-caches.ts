import type { Host } from '../host';
import type { SlideFindings } from '../inspect';
import { fieldOf, listIn } from '../model/parsed-json';
import type { SlideCache } from '../package/slide-cache';
import type { Session } from '../session';
import type { CacheEntry } from './build-cache';
import { FORMAT } from './build-record';
import { readCachedJson, utf8, type CachedFile } from './cached-json';

/** What was made of slides before: in this session, and in the last build of the same deck. */
export interface SlideCaches {
  /** The XML of slides. */
  readonly finished: SlideCache<string>;
  /** What was found on slides. */
  readonly inspected: SlideCache<SlideFindings>;
  /** The file for the next build, which holds what this one used; undefined when the last one's would hold the same. */
  readonly file: () => CachedFile | undefined;
}

/**
 * The caches of a deck's slides. Keys are hashed together with deck's own fingerprint.
 * @param entry of the deck's build; without one, nothing is read from the disk
 */
export async function slideCaches({ host, memo }: Session, entry: CacheEntry | undefined): Promise<SlideCaches> {
  const path = entry?.path.replace(/\.json$/, '.slides.json');
  const last = entry && path !== undefined ? await lastSlides(host, path, entry.root) : new Map<string, unknown>();
  const used = new Map<string, unknown>();
  const cacheOf = <V>(kind: string, isValue: (value: unknown) => value is V): SlideCache<V> => {
    const hashOf = (key: string): string => host.sha256(utf8(`${host.fingerprint()}\n${kind}\n${key}`));
    const inMemo = (hash: string): unknown =>
      memo.of<unknown>({ kind: 'slide', key: hash, weight: 0 }, () => undefined);
    const note = (hash: string, value: V): V => {
      used.set(hash, value);
      return memo.of({ kind: 'slide', key: hash, weight: 20_000 }, () => value);
    };
    return {
      get: (key) => {
        const hash = hashOf(key);
        const value = inMemo(hash) ?? last.get(hash);
        return isValue(value) ? note(hash, value) : undefined;
      },
      set: (key, value) => void note(hashOf(key), value),
    };
  };
  return {
    finished: cacheOf('finished', (value) => typeof value === 'string'),
    inspected: cacheOf('inspected', isFindings),
    file: () => {
      const isSame = used.size === last.size && [...used.keys()].every((hash) => last.has(hash));
      const value = { format: FORMAT, slides: Object.fromEntries(used) };
      return path === undefined || isSame ? undefined : { path, value };
    },
  };
}

async function lastSlides(host: Host, path: string, root: string): Promise<ReadonlyMap<string, unknown>> {
  const record = await readCachedJson(host, path, root);
  const slides = fieldOf(record, 'format') === FORMAT ? fieldOf(record, 'slides') : undefined;
  return new Map(typeof slides === 'object' && slides !== null ? Object.entries(slides) : []);
}

/** Whether a value has the shape of findings: a cache lies in the open, and may hold what another program put there. */
function isFindings(value: unknown): value is SlideFindings {
  const outline = fieldOf(value, 'outline');
  const objects = listIn(outline, 'objects');
  return (
    typeof fieldOf(value, 'unlisted') === 'number' &&
    (listIn(value, 'faults')?.every((fault) => hasTexts(fault, 'part', 'rule', 'message')) ?? false) &&
    isTexts(listIn(outline, 'notes')) &&
    isTextOrNull(fieldOf(outline, 'title')) &&
    (objects?.every(
      (each) => hasTexts(each, 'kind', 'name') && isTexts(listIn(each, 'text')) && isTextOrNull(fieldOf(each, 'alt')),
    ) ??
      false)
  );
}

function hasTexts(value: unknown, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof fieldOf(value, key) === 'string');
}

function isTexts(list: readonly unknown[] | undefined): boolean {
  return list?.every((each) => typeof each === 'string') ?? false;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
