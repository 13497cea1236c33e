import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../../src/host/node-host';

const host = nodeHost();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-saving-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const dead = (): number => spawnSync(process.execPath, ['-e', '0']).pid;
const text = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
const file = (name: string, content: string) => ({
  path: `${folder}/${name}`,
  bytes: new TextEncoder().encode(content),
});

/** What a run leaves that was killed when it had moved the first of two files. */
function killedHalfway(pid: number): void {
  mkdirSync(`${folder}/charts`);
  writeFileSync(`${folder}/charts/a.png`, 'new chart');
  writeFileSync(`${folder}/a.pptx`, 'old deck');
  mkdirSync(`${folder}/.a.pptx.deck-new-${pid}`);
  writeFileSync(`${folder}/.a.pptx.deck-new-${pid}/1`, 'new deck');
  const steps = [
    { to: 'charts/a.png', from: '0', before: sha256('old chart') },
    { to: 'a.pptx', from: '1', before: sha256('old deck') },
  ];
  writeFileSync(`${folder}/.a.pptx.deck-new-${pid}/moves.json`, JSON.stringify(steps));
}

test('takes files away together with those it writes', async () => {
  await host.save([file('charts/a.png', 'a'), file('charts/b.png', 'b'), file('a.pptx', 'deck')]);
  await host.save([file('charts/a.png', 'a2'), file('a.pptx', 'deck 2')], { remove: [`${folder}/charts/b.png`] });
  expect(readdirSync(`${folder}/charts`)).toEqual(['a.png']);
  expect(readdirSync(folder)).toEqual(['a.pptx', 'charts']);
  expect(text('a.pptx')).toBe('deck 2');
});

test('takes away again the folders that were made in vain', async () => {
  mkdirSync(`${folder}/a.pptx`);
  const saving = host.save([file('new/charts/a.png', 'a'), file('a.pptx', 'a')]);
  await expect(saving).rejects.toMatchObject({ name: 'HostError' });
  expect(readdirSync(folder)).toEqual(['a.pptx']);
});

test('does not fail when folders come and go under it', async () => {
  mkdirSync(`${folder}/a.pptx`);
  const [good, bad] = [file('new/2026/b.pptx', 'b'), file('new/2026/a.pptx', 'a')];
  for (let turn = 0; turn < 100; turn += 1) {
    const vain = host.save([bad, file('a.pptx', 'a')]).catch(() => undefined);
    await host.save([good]);
    await vain;
    expect(text('new/2026/b.pptx')).toBe('b');
    rmSync(`${folder}/new`, { recursive: true });
  }
});

test('follows no link that leads out, for a file to write or to take away', async () => {
  const away = mkdtempSync(join(tmpdir(), 'deck-away-'));
  writeFileSync(`${away}/b.png`, 'b');
  mkdirSync(`${folder}/out`);
  symlinkSync(away, `${folder}/out/charts`);
  symlinkSync('nowhere', `${folder}/lost`);
  const deck = file('out/a.pptx', 'a');
  for (const [files, remove] of [
    [[file('out/charts/a.png', 'a'), deck], []],
    [[file('out/charts/deep/er/a.png', 'a'), deck], []],
    [[deck], [`${folder}/out/charts/b.png`]],
  ] as const)
    await expect(host.save(files, { remove, within: folder })).rejects.toMatchObject({
      reason: 'outside',
      path: `${folder}/out/charts`,
    });
  await expect(host.save([file('lost/a.pptx', 'a')], { within: folder })).rejects.toMatchObject({
    path: `${folder}/lost`,
    detail: 'it is a link that leads nowhere; put a folder in its place',
  });
  expect([readdirSync(away), readdirSync(`${folder}/out`)]).toEqual([['b.png'], ['charts']]);
  await host.save([file('fresh/charts/a.png', 'a'), file('fresh/a.pptx', 'a')], { within: `${folder}/fresh` });
  await host.save([file('out/charts/a.png', 'a'), deck]);
  expect(readdirSync(away)).toEqual(['a.png', 'b.png']);
  rmSync(away, { recursive: true });
});

test('puts everything back when the last file can not be moved', async () => {
  await host.save([file('charts/a.png', 'old'), file('charts/b.png', 'old'), file('a.pptx', 'old')]);
  onReplacing(`${folder}/a.pptx`, {
    before: () => {
      throw Object.assign(new Error('held'), { code: 'EBUSY' });
    },
  });
  const saving = host.save([file('charts/a.png', 'new'), file('charts/c.png', 'new'), file('a.pptx', 'new')], {
    remove: [`${folder}/charts/b.png`],
  });
  await expect(saving).rejects.toMatchObject({ reason: 'busy', path: `${folder}/a.pptx` });
  jest.restoreAllMocks();
  expect(readdirSync(folder)).toEqual(['a.pptx', 'charts']);
  expect(readdirSync(`${folder}/charts`)).toEqual(['a.png', 'b.png']);
  for (const name of ['a.pptx', 'charts/a.png', 'charts/b.png']) expect(text(name)).toBe('old');
});

/** What another program does when a file is about to be replaced, and when it just was. */
interface Intrusion {
  readonly before?: () => void;
  readonly after?: () => void;
}

/** Lets another program act when a file is replaced: each time before it, once after it. */
function onReplacing(path: string, { before, after }: Intrusion): void {
  const fs = jest.requireActual<typeof import('node:fs')>('node:fs');
  const rename = fs.renameSync;
  let isDone = false;
  jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    const isNow = to === path && !isDone;
    if (isNow) before?.();
    isDone ||= isNow;
    rename(from, to);
    if (isNow) after?.();
  });
}

afterEach(() => {
  jest.restoreAllMocks();
});

test.each<[string, (deck: string) => Intrusion]>([
  [
    'writes into it',
    (deck) => ({
      before: () => {
        writeFileSync(deck, 'edited');
      },
    }),
  ],
  [
    'had opened it and writes when it is replaced',
    (deck) => {
      const opened = openSync(deck, 'r+');
      const write = (): void => {
        writeSync(opened, 'edited');
        closeSync(opened);
      };
      return { after: write };
    },
  ],
])('puts a deck back when a program %s at the last moment', async (_, doing) => {
  const [deck, old] = [`${folder}/a.pptx`, 'of old'];
  await host.save([file('a.json', old), file('a.pptx', old)]);
  onReplacing(deck, doing(deck));
  const guarded = { ...file('a.pptx', 'newest'), replaces: sha256(old) };
  await expect(host.save([file('a.json', 'newest'), guarded])).rejects.toMatchObject({ reason: 'changed', path: deck });
  expect([text('a.pptx'), text('a.json')]).toEqual(['edited', old]);
  expect(readdirSync(folder)).toEqual(['a.json', 'a.pptx']);
});

test('finishes what a killed run had begun to move', async () => {
  killedHalfway(dead());
  await host.finishSaving(`${folder}/a.pptx`);
  expect(text('a.pptx')).toBe('new deck');
  expect(text('charts/a.png')).toBe('new chart');
  expect(readdirSync(folder)).toEqual(['a.pptx', 'charts']);
});

test('does not finish it over a file that somebody has changed since', async () => {
  killedHalfway(dead());
  writeFileSync(`${folder}/a.pptx`, 'edited by hand');
  await host.finishSaving(`${folder}/a.pptx`);
  expect(text('a.pptx')).toBe('edited by hand');
  expect(readdirSync(folder)).toEqual(['a.pptx', 'charts']);
});

test('leaves alone what a living run writes, and takes over from an older process of its own number', async () => {
  killedHalfway(process.ppid);
  await host.finishSaving(`${folder}/a.pptx`);
  expect(readdirSync(folder)).toContain(`.a.pptx.deck-new-${process.ppid}`);
  expect(text('a.pptx')).toBe('old deck');
  mkdirSync(`${folder}/.a.pptx.deck-new-${process.pid}`);
  await host.save([file('a.pptx', 'newest')]);
  expect(readdirSync(folder)).toEqual([`.a.pptx.deck-new-${process.ppid}`, 'a.pptx', 'charts']);
});

test.each([
  ['is broken', '[{"to":'],
  ['is something else', '{"to": "a.pptx"}'],
  ['leads out of its folder', JSON.stringify([{ to: '../victim', from: '0', before: sha256('untouched') }])],
  ['takes from elsewhere', JSON.stringify([{ to: 'a.pptx', from: '../../victim', before: null }])],
])('throws away a journal that %s', async (_what, journal) => {
  const [out, staging] = [`${folder}/out`, `${folder}/out/.a.pptx.deck-new-${dead()}`];
  mkdirSync(staging, { recursive: true });
  writeFileSync(`${folder}/victim`, 'untouched');
  writeFileSync(`${staging}/0`, 'planted');
  writeFileSync(`${staging}/moves.json`, journal);
  await host.finishSaving(`${out}/a.pptx`);
  expect(readdirSync(out)).toEqual([]);
  expect(text('victim')).toBe('untouched');
});

test('replaces only what it was told may be replaced, and then nothing at all', async () => {
  await host.save([file('a.json', 'old'), file('a.pptx', 'old')]);
  const guarded = (replaces: string | null) =>
    host.save([file('a.json', 'new'), { ...file('a.pptx', 'new'), replaces }]);
  await expect(guarded(sha256('older'))).rejects.toMatchObject({ reason: 'changed', path: `${folder}/a.pptx` });
  await expect(guarded(null)).rejects.toMatchObject({ reason: 'changed' });
  expect([text('a.json'), text('a.pptx')]).toEqual(['old', 'old']);
  await guarded(sha256('old'));
  expect([text('a.json'), text('a.pptx')]).toEqual(['new', 'new']);
  expect(readdirSync(folder)).toEqual(['a.json', 'a.pptx']);
});

test.each<[string, (out: string, staging: string) => void]>([
  [
    'is a link to a folder elsewhere',
    (_out, staging) => {
      symlinkSync('../victims', staging);
    },
  ],
  [
    'names a folder behind a link',
    (out, staging) => {
      symlinkSync('../victims', `${out}/charts`);
      plant(staging, { to: 'charts/z', from: '0', before: null });
    },
  ],
  [
    'takes away a file behind a link',
    (out, staging) => {
      symlinkSync('../victims', `${out}/charts`);
      plant(staging, { to: 'charts/0', before: sha256('untouched') });
    },
  ],
  [
    'is a pipe',
    (_out, staging) => {
      mkdirSync(staging);
      spawnSync('mkfifo', [`${staging}/moves.json`]);
    },
  ],
  [
    'names a pipe',
    (out, staging) => {
      spawnSync('mkfifo', [`${out}/z`]);
      plant(staging, { to: 'z', from: '0', before: null });
    },
  ],
  [
    'names a folder that is gone',
    (_out, staging) => {
      plant(staging, { to: 'gone/z', from: '0', before: null });
    },
  ],
])('throws away what a killed run seems to have left, when its journal %s', async (_what, make) => {
  const [out, victims] = [`${folder}/out`, `${folder}/victims`];
  mkdirSync(out);
  mkdirSync(victims);
  writeFileSync(`${victims}/0`, 'untouched');
  writeFileSync(`${victims}/moves.json`, JSON.stringify([{ to: 'stolen', from: '0', before: null }]));
  make(out, `${out}/.a.pptx.deck-new-${dead()}`);
  await host.finishSaving(`${out}/a.pptx`);
  expect(readdirSync(victims)).toEqual(['0', 'moves.json']);
  expect(readdirSync(out).filter((name) => !['charts', 'z'].includes(name))).toEqual([]);
});

function plant(staging: string, step: object): void {
  mkdirSync(staging);
  writeFileSync(`${staging}/0`, 'planted');
  writeFileSync(`${staging}/moves.json`, JSON.stringify([step]));
}

test('adds to the end of a file, through a link, and makes one', async () => {
  writeFileSync(`${folder}/real.md`, 'a');
  symlinkSync('real.md', `${folder}/link.md`);
  await host.append(`${folder}/link.md`, new TextEncoder().encode('b'));
  await host.append(`${folder}/new/c.md`, new TextEncoder().encode('c'));
  expect([text('real.md'), text('new/c.md')]).toEqual(['ab', 'c']);
  spawnSync('mkfifo', [`${folder}/pipe`]);
  await expect(host.append(`${folder}/pipe`, new Uint8Array(1))).rejects.toMatchObject({ name: 'HostError' });
});

test('adds nothing to a file with a second name, nor to one of those that are excepted, whatever it is called', async () => {
  for (const name of ['linked', 'own']) writeFileSync(`${folder}/${name}`, name);
  linkSync(`${folder}/linked`, `${folder}/hard.md`);
  symlinkSync('own', `${folder}/soft.md`);
  const bytes = new TextEncoder().encode('more');
  const except = [`${folder}/gone`, `${folder}/own`];
  for (const name of ['hard.md', 'linked', 'own', 'soft.md'])
    await expect(host.append(`${folder}/${name}`, bytes, { except })).rejects.toMatchObject({ reason: 'denied' });
  expect([text('linked'), text('own')]).toEqual(['linked', 'own']);
  await host.append(`${folder}/soft.md`, bytes);
  expect(text('own')).toBe('ownmore');
});

test('tells where a path leads, as far as it exists', async () => {
  const real = await host.realPath(folder);
  mkdirSync(`${folder}/a`);
  symlinkSync('a', `${folder}/link`);
  symlinkSync('nowhere', `${folder}/dangling`);
  expect(await host.realPath(`${folder}/link/new/b.md`)).toBe(`${real}/a/new/b.md`);
  expect(await host.realPath(`${folder}/dangling`)).toBe(`${real}/dangling`);
  expect(await host.realPath('/')).toBe('/');
});

test('does not follow a link planted where the staging folder goes', async () => {
  mkdirSync(`${folder}/victim`);
  writeFileSync(`${folder}/victim/0`, 'untouched');
  symlinkSync('victim', `${folder}/.a.pptx.deck-new-${process.pid}`);
  await host.save([file('a.pptx', 'deck')]);
  expect(readdirSync(folder)).toEqual(['a.pptx', 'victim']);
  expect(text('victim/0')).toBe('untouched');
});
