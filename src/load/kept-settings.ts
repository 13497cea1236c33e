import { HostError, type Host } from '../host';
import type { Located } from '../model';
import type { ConfigSpec } from '../schema';
import { sourceFile, type SourceFile } from '../source';
import { readKept, utf8, writeKept } from './kept-json';

/** What deck.config.yaml says, with the places of it. */
export type Settings = Located<ConfigSpec>;

interface Kept {
  /** Of deck itself and the text. */
  readonly key: string;
  readonly settings: Settings;
}

/** The settings as they were read last, when the file at `path` and deck are still the same. */
export async function keptSettings(host: Host, root: string, path: string): Promise<Settings | undefined> {
  const kept = (await readKept(host, placeIn(root), root)) as Kept | undefined;
  if (!kept) return undefined;
  const text = new TextDecoder().decode(await host.read(`${root}/${path}`, { within: root }));
  if (kept.key !== keyOf(host, text)) return undefined;
  const file = sourceFile(path, text);
  return revive(kept.settings, file);
}

/** Keeps settings that were read without a complaint; what can't be kept is read again. */
export async function keepSettings(host: Host, root: string, settings: Settings): Promise<void> {
  const { text } = settings.tree.span.file;
  const kept: Kept = { key: keyOf(host, text), settings };
  try {
    await writeKept(host, placeIn(root), withoutFiles(kept));
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

function withoutFiles(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'file' ? undefined : each)));
}

function revive(settings: Settings, file: SourceFile): Settings {
  const json = JSON.stringify(settings);
  return JSON.parse(json, (key, each: object) => (key === 'span' ? { ...each, file } : each)) as Settings;
}
