import { cacheBuild, cacheEntryOf } from '../../src/cache/build-cache';
import { FORMAT } from '../../src/cache/build-record';
import { utf8 } from '../../src/cache/cached-json';
import { slideCaches } from '../../src/cache/slide-caches';
import type { Host } from '../../src/host';
import type { SlideFindings } from '../../src/inspect';
import type { Workspace } from '../../src/model';
import { createMemo, openSession, targetOf, type SessionOptions } from '../../src/session';
import { memoryHost, type MemoryHost } from '../memory-host';

const workspace: Workspace = {
  root: '/ws',
  language: 'sv-SE',
  decks: 'decks',
  templates: 'templates',
  out: 'out',
  template: 'neutral',
  metrics: [],
  people: 'decks/people.yaml',
  hosts: [],
  httpHosts: [],
  staleAfter: 45,
  own: [],
};
const target = targetOf(workspace, 'decks/2026-03-25/a.deck.yaml');
const run = { meeting: '2026-03-25', deck: 'a', manifest: 'a.deck.yaml', diagnostics: [], slides: [], outputs: [] };
const findings: SlideFindings = {
  outline: { title: 'Läget', layout: 'Punkter', hidden: false, objects: [], notes: ['Säg.'] },
  faults: [],
  unlisted: 0,
};

/** The caches of a process that begins. */
async function opened(host: Host, options: SessionOptions = {}) {
  const session = openSession(host, workspace, options);
  const entry = cacheEntryOf(session, target, {});
  const caches = await slideCaches(session, session.cache ? entry : undefined);
  /** Ends a build: its record and its slides go to the disk. */
  const save = async (): Promise<void> => {
    const files = [caches.file()].filter((file) => file !== undefined);
    await cacheBuild(host, { ...entry, files }, { key: entry.key, run, charts: [] });
  };
  return { ...caches, save };
}

async function savedOnce(): Promise<MemoryHost> {
  const host = memoryHost({ files: {} });
  const { finished, inspected, save } = await opened(host);
  finished.set('1', '<p:sld/>');
  finished.set('2', '<p:sld n="2"/>');
  inspected.set('1', findings);
  await save();
  return host;
}

const path = (host: MemoryHost): string => [...host.files.keys()].find((name) => name.endsWith('.slides.json')) ?? '';

test('slides of the last build are there for the next process, each kind by itself', async () => {
  const { finished, inspected } = await opened(await savedOnce());
  expect([finished.get('1'), finished.get('2'), finished.get('3')]).toEqual(['<p:sld/>', '<p:sld n="2"/>', undefined]);
  expect([inspected.get('1'), inspected.get('2')]).toEqual([findings, undefined]);
});

test('a build keeps what it used, and writes nothing where that is the same', async () => {
  const host = await savedOnce();
  const same = await opened(host);
  for (const key of ['1', '2']) same.finished.get(key);
  same.inspected.get('1');
  expect(same.file()).toBeUndefined();
  const shorter = await opened(host);
  shorter.finished.get('2');
  await shorter.save();
  const { finished } = await opened(host);
  expect([finished.get('1'), finished.get('2')]).toEqual([undefined, '<p:sld n="2"/>']);
});

test('a session that lives on has them without the disk, and so has one that uses no cache', async () => {
  const memo = createMemo();
  const host = memoryHost({ files: {} });
  const first = await opened(host, { memo, cache: false });
  first.finished.set('1', '<p:sld/>');
  expect(first.file()).toBeUndefined();
  expect((await opened(host, { memo })).finished.get('1')).toBe('<p:sld/>');
  expect((await opened(await savedOnce(), { cache: false })).finished.get('1')).toBeUndefined();
});

test('another version of deck, a damaged file and one of another shape count as none', async () => {
  const host = await savedOnce();
  const of = async (bytes: Uint8Array, other: Partial<Host> = {}) => {
    const changed = memoryHost({ files: {} });
    changed.files.set(path(host), bytes);
    const { finished, inspected } = await opened({ ...changed, ...other });
    return [finished.get('1'), inspected.get('1')];
  };
  const text = new TextDecoder().decode(host.files.get(path(host)));
  const signed = (value: unknown): Uint8Array => {
    const json = JSON.stringify(value);
    return utf8(`${host.sha256(utf8(json))}\n${json}`);
  };
  const slides = JSON.parse(text.slice(text.indexOf('\n'))).slides as Record<string, unknown>;
  const all = (value: unknown) =>
    signed({ format: FORMAT, slides: Object.fromEntries(Object.keys(slides).map((key) => [key, value])) });
  expect(await of(utf8(text))).toEqual(['<p:sld/>', findings]);
  const none = [undefined, undefined];
  expect(await of(utf8(text), { fingerprint: () => 'another deck' })).toEqual(none);
  expect(await of(utf8(text.replace('Läget', 'Laget')))).toEqual(none);
  expect(await of(signed({ format: FORMAT + 1, slides }))).toEqual(none);
  for (const value of [
    null,
    1,
    [],
    { ...findings, faults: [{}] },
    { ...findings, outline: { ...findings.outline, objects: [null] } },
  ])
    expect(await of(all(value))).toEqual(none);
});
