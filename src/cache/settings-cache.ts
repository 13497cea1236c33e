import { HostError, type Host } from '../host';
import type { Located } from '../model';
import type { ConfigSpec } from '../schema';
import { sourceFile } from '../source';
import { readCachedJson, utf8, writeCachedJson } from './cached-json';

/** What deck.config.yaml says, with the places of it. */
export type Settings = Located<ConfigSpec>;

interface Kept {
  /** Of deck itself and the text. */
  readonly key: string;
  readonly value: ConfigSpec;
}

/**
 * The settings as they were read last, when the file at `path` and deck are still the same; of their places only the file is kept. They
 * haven't been validated again, so they serve to see whether there is anything to do, and for nothing that writes.
 */
export async function cachedSettings(host: Host, root: string, path: string): Promise<Settings | undefined> {
  const kept = await readCachedJson(host, placeIn(root), root);
  if (!isKept(kept)) return undefined;
  const text = new TextDecoder().decode(await host.read(`${root}/${path}`, { within: root }));
  if (kept.key !== keyOf(host, text)) return undefined;
  const span = { file: sourceFile(path, text), start: 0, end: text.length };
  return { value: kept.value, tree: { kind: 'map', entries: [], span } };
}

/** Records settings that were read without a diagnostic; what can't be recorded is read again. */
export async function cacheSettings(host: Host, root: string, { value, tree }: Settings): Promise<void> {
  const kept: Kept = { key: keyOf(host, tree.span.file.text), value };
  try {
    await writeCachedJson(host, [{ path: placeIn(root), value: kept }], { within: root });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

function placeIn(root: string): string {
  return `${root}/.deck/settings.json`;
}

function keyOf(host: Host, text: string): string {
  return host.sha256(utf8(`${host.fingerprint()}\n${text}`));
}

const TEXTS = ['language', 'decks', 'templates', 'out', 'template', 'people', 'stale_after'];
const LISTS = ['metrics', 'own'];

function isKept(kept: unknown): kept is Kept {
  if (!isRecord(kept) || typeof kept['key'] !== 'string' || !isRecord(kept['value'])) return false;
  const { sources = {}, ...settings } = kept['value'];
  return (
    Object.entries(settings).every(([key, value]) =>
      LISTS.includes(key) ? isTexts(value) : TEXTS.includes(key) && typeof value === 'string',
    ) &&
    isRecord(sources) &&
    Object.values(sources).every(isTexts)
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
