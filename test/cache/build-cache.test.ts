import { problems, type Diagnostic } from '../../src/diagnostics';
import { plainDate, type BuildOptions, type Workspace } from '../../src/model';
import { isCurrent, cacheEntryOf, readCachedBuild, cacheBuild } from '../../src/cache/build-cache';
import type { CachedBuild } from '../../src/cache/build-record';
import type { Host } from '../../src/host';
import { openSession, targetOf, type SessionOptions } from '../../src/session';
import { sourceFile } from '../../src/source';
import { memoryHost, type MemoryHost } from '../memory-host';

const workspace: Workspace = {
  root: '/ws',
  language: 'sv-SE',
  decks: 'decks',
  templates: 'templates',
  out: 'out',
  template: 'neutral',
  metrics: ['decks/metrics.yaml'],
  people: 'decks/people.yaml',
  hosts: [],
  httpHosts: [],
  staleAfter: 45,
  own: ['Kalmar län'],
};
const target = targetOf(workspace, 'decks/2026-03-25/a.deck.yaml');
const entryOf = (of: Host, options: BuildOptions & SessionOptions = {}, space = workspace) =>
  cacheEntryOf(openSession(of, space, { today: plainDate(2026, 3, 20), ...options }), target, options);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function host(): MemoryHost {
  return memoryHost({ files: { '/ws/a.csv': 'a', [target.pptx]: 'deck' } });
}

function build(of: MemoryHost): CachedBuild {
  const file = sourceFile('a.csv', 'a;b\nc');
  const warning: Diagnostic = problems.noMeetings({ file, start: 2, end: 3 }, { decks: 'decks' });
  return {
    key: entryOf(of).key,
    requests: [
      { what: 'read', path: '/ws/a.csv', answer: of.sha256(bytes('a')) },
      { what: 'read', path: '/ws/b.csv', answer: 'missing' },
      { what: 'exists', path: '/ws/decks/data', answer: 'false' },
      { what: 'list', path: '/ws/out/2026-03-25', answer: 'file a.pptx' },
    ],
    run: {
      meeting: '2026-03-25',
      deck: 'a',
      manifest: 'decks/2026-03-25/a.deck.yaml',
      diagnostics: [warning, problems.noMeetings(undefined, { decks: 'möten' })],
      slides: [],
      outputs: [{ path: target.pptx, sha256: of.sha256(bytes('deck')), bytes: 4 }],
    },
    charts: [{ file: 'bup', key: '1', sha256: '2' }],
  };
}

async function kept() {
  const of = host();
  const place = entryOf(of);
  await cacheBuild(of, place, build(of));
  return { of, place };
}

test('gives back what was remembered, frames included, but of the files only the lines that are pointed at', async () => {
  const { of, place } = await kept();
  const line = sourceFile('a.csv', 'a;b\n ');
  const { run, ...rest } = build(of);
  const diagnostics = run.diagnostics.map(({ span, ...each }) =>
    span ? { ...each, span: { ...span, file: line } } : each,
  );
  expect(await readCachedBuild(of, place)).toEqual({ ...rest, run: { ...run, diagnostics } });
});

test('takes away what older versions remembered, which held whole files, and nothing else', async () => {
  const of = host();
  const place = entryOf(of);
  const older = `/ws/.deck/builds/${'0123456789abcdef'.repeat(2)}.json`;
  of.files.set(older, bytes('{}')).set('/ws/.deck/builds/a.json', bytes('{}'));
  await cacheBuild(of, place, build(of));
  expect([older, '/ws/.deck/builds/a.json', place.path].map((path) => of.files.has(path))).toEqual([false, true, true]);
});

test.each<[string, (path: string, of: MemoryHost) => void]>([
  ['emptied', (path, of) => of.files.set(path, bytes(''))],
  ['cut', (path, of) => of.files.set(path, of.files.get(path)!.slice(0, -2))],
  ['changed', (path, of) => of.files.set(path, bytes(of.text(path)!.replace('"run"', '"ran"')))],
  ['deleted', (path, of) => of.files.delete(path)],
  ['other bytes', (path, of) => of.files.set(path, new Uint8Array(1000).fill(255))],
  ['JSON of somebody else', (path, of) => of.files.set(path, bytes('{\n}'))],
  ...[
    'not json',
    '1',
    '[]',
    '{}',
    ...[
      ['"key":"', '"kay":"'],
      ['"run":{', '"run":5,"x":{'],
      ['"charts":[', '"charts":[null,'],
      ['"requests":[', '"requests":[null,'],
      ['"format":1', '"format":2'],
      ['"outputs":[', '"outputs":[{},'],
      ['"file":0', '"file":7'],
      ['"list":[', '"list":[5,'],
      ['"meeting":"2026-03-25"', '"meeting":{}'],
    ],
  ].map((planted): [string, (path: string, of: MemoryHost) => void] => [
    `${String(planted)} under a right sum`,
    (path, of) => {
      const json = of.text(path)!.split('\n')[1]!;
      const other = typeof planted === 'string' ? planted : json.replace(planted[0]!, planted[1]!);
      expect(other).not.toBe(json);
      of.files.set(path, bytes(`${of.sha256(bytes(other))}\n${other}`));
    },
  ]),
])('knows nothing when its file is %s', async (_what, damage) => {
  const { of, place } = await kept();
  damage(place.path, of);
  expect(await readCachedBuild(of, place)).toBeUndefined();
});

test.each<[string, (of: MemoryHost) => void]>([
  ['a file that was read is another', (of) => of.files.set('/ws/a.csv', bytes('b'))],
  ['a file that was read is gone', (of) => of.files.delete('/ws/a.csv')],
  ['a file that was missed is there', (of) => of.files.set('/ws/b.csv', bytes(''))],
  ['a folder that was missed is there', (of) => of.files.set('/ws/decks/data/a.csv', bytes(''))],
  ['a folder that was listed holds more', (of) => of.files.set('/ws/out/2026-03-25/b.pptx', bytes(''))],
  ['somebody touched what was made', (of) => of.files.set(target.pptx, bytes('edited'))],
])('is not current when %s', async (_what, change) => {
  const { of, place } = await kept();
  expect(await isCurrent(of, place, build(of))).toBe(true);
  change(of);
  expect(await isCurrent(of, place, build(of))).toBe(false);
});

test('is not current for other settings, another deck, another day, or when the net was asked', async () => {
  const { of } = await kept();
  const current = (space: Workspace, more: BuildOptions & SessionOptions) =>
    isCurrent(of, entryOf(of, more, space), build(of));
  expect(await current(workspace, {})).toBe(true);
  expect(await current({ ...workspace, language: 'en-GB' }, {})).toBe(false);
  for (const more of [
    { template: 'neutral' },
    { offline: true },
    { fresh: true },
    { today: plainDate(2026, 3, 21) },
    { dated: '2026-03-20T14:05:09Z' },
  ])
    expect(await current(workspace, more)).toBe(false);
  const { requests: _, ...pulled } = build(of);
  expect(await isCurrent(of, entryOf(of), pulled)).toBe(false);
  const newer = { ...of, fingerprint: () => 'another deck' };
  expect(await isCurrent(newer, entryOf(newer), build(of))).toBe(false);
});

test('goes without when it can not be kept', async () => {
  const of = host();
  const place = entryOf(of);
  const { diagnostics } = await cacheBuild(memoryHost({ busy: [place.path] }), place, build(of));
  expect(diagnostics.at(-1)).toMatchObject({ code: 'build-not-kept', severity: 'info' });
  expect(await readCachedBuild(of, place)).toBeUndefined();
});
