import { chooseManifests, findDeckFolders, findMeetings, openWorkspace } from '../../src';
import { memoryHost } from '../memory-host';

const files = {
  '/ws/deck.config.yaml': 'own: [Kalmar län]\n',
  '/ws/decks/2025-12-10/info.deck.yaml': '',
  '/ws/decks/2026-03-25/a.deck.yaml': '',
  '/ws/decks/2026-03-25/b.deck.yaml': '',
  '/ws/decks/2026-03-25/lina.block.yaml': '',
  '/ws/decks/2026-02-30/never.deck.yaml': '',
  '/ws/decks/gallery/galleri.deck.yaml': '',
  '/ws/decks/2026-06-17/m.yaml': '',
  '/ws/decks/2026-06-18/notes.txt': '',
  '/ws/decks/2026-06-19/b.block.yaml': '',
  '/ws/decks/README.md': '',
};

async function choose(...targets: string[]) {
  const host = memoryHost({ files, cwd: '/ws/decks/2026-03-25' });
  const { value: workspace } = await openWorkspace(host, {});
  const { value, diagnostics } = chooseManifests(await findDeckFolders(host, workspace!), targets, workspace!);
  return { value, codes: diagnostics.map(({ code }) => code), help: diagnostics[0]?.help };
}

describe('meetings', () => {
  it('are the folders named by a real date that hold a manifest', async () => {
    const host = memoryHost({ files, cwd: '/ws' });
    const { value: workspace } = await openWorkspace(host, {});
    const meetings = await findMeetings(host, workspace!);
    expect(meetings.map(({ date, manifests }) => [date, manifests.length])).toEqual([
      ['2025-12-10', 1],
      ['2026-03-25', 2],
    ]);
  });

  it.each([
    '2026-03-25/b',
    'decks/2026-03-25/b.deck.yaml',
    './decks/2026-03-25/b.deck.yaml',
    '/ws/decks/2026-03-25/b.deck.yaml',
    'decks/2026-03-25/../2026-03-25/b.deck.yaml',
  ])('are named by %s', async (target) => {
    expect((await choose(target)).value).toEqual(['decks/2026-03-25/b.deck.yaml']);
  });

  it.each(['gallery', 'gallery/galleri', 'decks/gallery', 'decks/gallery/galleri.deck.yaml'])(
    'have neighbours of no date, which %s names',
    async (target) => {
      expect((await choose(target)).value).toEqual(['decks/gallery/galleri.deck.yaml']);
    },
  );

  it('are named with backslashes on Windows, and only there', async () => {
    const typed = 'decks\\2026-03-25\\b.deck.yaml';
    expect((await choose(typed)).codes).toEqual(['unknown-meeting']);
    const host = memoryHost({ files, cwd: '/ws' });
    const { value: workspace } = await openWorkspace(host, {});
    const onWindows = { ...workspace!, root: 'C:/ws' };
    const { value } = chooseManifests(await findDeckFolders(host, workspace!), [typed], onWindows);
    expect(value).toEqual(['decks/2026-03-25/b.deck.yaml']);
  });

  it('are built once however often they are named', async () => {
    const { value } = await choose('2026-03-25', '2026-03-25/a');
    expect(value).toEqual(['decks/2026-03-25/a.deck.yaml', 'decks/2026-03-25/b.deck.yaml']);
  });

  it('that are not there are errors that know their neighbours', async () => {
    expect(await choose('2026-03-26')).toEqual({
      value: [],
      codes: ['unknown-meeting'],
      help: 'did you mean "2026-03-25"? deck new 2026-03-26 begins a meeting',
    });
  });

  it.each([
    ['2026-06-01', 'deck new 2026-06-01 begins a meeting'],
    ['2025-03-25', 'did you mean "2026-03-25"? deck new 2025-03-25 begins a meeting'],
    ['2026-02-31', 'did you mean "2026-02-30"?'],
  ])('suggest days that are near: %s', async (target, help) => {
    expect(await choose(target)).toEqual({ value: [], codes: ['unknown-meeting'], help });
  });

  it.each([
    ['2026-06-17', 'it holds m.yaml; call the manifest m.deck.yaml'],
    ['decks/2026-06-17/', 'it holds m.yaml; call the manifest m.deck.yaml'],
    ['2026-06-18', 'it needs one: deck new 2026-06-18 writes one'],
    ['2026-06-19', 'it holds b.block.yaml, which a manifest includes: deck new 2026-06-19 writes one'],
  ])('need a manifest: %s', async (target, help) => {
    expect(await choose(target)).toEqual({ value: [], codes: ['no-manifest'], help });
  });

  it.each(['lina', '2026-03-25/lina', 'lina.block.yaml', 'decks/2026-03-25/lina.block.yaml'])(
    'build their blocks: %s is none by itself',
    async (target) => {
      expect(await choose(target)).toEqual({
        value: [],
        codes: ['block-alone'],
        help: 'a block is built with its meeting: deck build 2026-03-25',
      });
    },
  );
});

describe('a workspace', () => {
  it('is found by walking up', async () => {
    const { value } = await openWorkspace(memoryHost({ files, cwd: '/ws/decks/2026-03-25' }), {});
    expect(value).toMatchObject({ root: '/ws', out: 'out', own: ['Kalmar län'], staleAfter: 45 });
  });

  it('that is nowhere is an error', async () => {
    const { value, diagnostics } = await openWorkspace(memoryHost({ files, cwd: '/elsewhere' }), {});
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-workspace']);
  });

  it('may lie in a folder with a backslash in its name', async () => {
    const host = memoryHost({ files: { '/a\\b/decks/metrics.yaml': '{}', '/a/b/x': '' }, cwd: '/' });
    expect((await openWorkspace(host, { folder: 'a\\b' })).value).toMatchObject({ root: '/a\\b' });
    expect((await openWorkspace(host, { folder: '/a\\b/' })).value).toMatchObject({ root: '/a\\b' });
  });

  it('that is named needs no config', async () => {
    const host = memoryHost({ files: { '/data/metrics.yaml': '{}' }, cwd: '/ws' });
    const { value } = await openWorkspace(host, { folder: '../data' });
    expect(value).toMatchObject({ root: '/data', metrics: ['metrics.yaml'] });
  });
});
