import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../../src/host/node-host';

const host = nodeHost();
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-lock-'));
  path = `${folder}/out/.a.deck-lock`;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const dead = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

/** A lock that another run left or holds, last touched so many seconds ago. */
function heldBy(holder: object, age = 0): void {
  mkdirSync(join(folder, 'out'), { recursive: true });
  const whole = { token: 'another', pid: process.ppid, started: 0, machine: hostname(), since: '2026-03-20T14:05:09Z' };
  writeFileSync(path, JSON.stringify({ ...whole, ...holder }));
  const then = Date.now() / 1000 - age;
  utimesSync(path, then, then);
}

test('is there while it is held, and gone afterwards', async () => {
  const letGo = await host.lock(path, 0);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, machine: hostname() });
  letGo();
  expect(existsSync(path)).toBe(false);
});

test('takes away a folder that was made for it and stayed empty, but no other', async () => {
  const deep = `${folder}/new/2026-03-25/.a.deck-lock`;
  (await host.lock(deep, 0))();
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(`${folder}/out`);
  (await host.lock(path, 0))();
  expect(readdirSync(folder)).toEqual(['out']);
  const letGo = await host.lock(deep, 0);
  writeFileSync(`${folder}/new/2026-03-25/a.pptx`, '');
  letGo();
  expect(readdirSync(`${folder}/new/2026-03-25`)).toEqual(['a.pptx']);
});

test('is taken by one who waits when the folder goes with the lock', async () => {
  const letGo = await host.lock(path, 0);
  const waiting = host.lock(path, 5000);
  await new Promise((go) => setTimeout(go, 150));
  letGo();
  const release = await waiting;
  expect(readdirSync(`${folder}/out`)).toEqual(['.a.deck-lock']);
  release();
});

test('is refused to a second taker, with who holds it', async () => {
  const letGo = await host.lock(path, 0);
  await expect(host.lock(path, 0)).rejects.toMatchObject({
    reason: 'busy',
    path,
    detail: expect.stringMatching(/^another run has been writing here since \d\d:\d\d UTC \(process \d+ on /),
  });
  letGo();
});

test('is given to who waits, when it is let go', async () => {
  const letGo = await host.lock(path, 0);
  const order: string[] = [];
  const second = host.lock(path, 5000).then((done) => {
    order.push('taken');
    done();
  });
  await host.pause(50);
  order.push('let go');
  letGo();
  await second;
  expect(order).toEqual(['let go', 'taken']);
  expect(readdirSync(folder)).toEqual([]);
});

test.each<[string, object, number]>([
  ['whose process is gone', { pid: 0 }, 0],
  ['of an earlier process with this number', { pid: process.pid, started: 1 }, 0],
  ['of another machine that was silent for long', { machine: 'elsewhere' }, 301],
  ['of a living process that was silent for long', {}, 301],
  ['that was touched in hours to come, before the clock was set back', {}, -7200],
  ['that can not be read and is no longer being written', { token: 7 }, 11],
])('is taken over from a run %s', async (_what, holder, age) => {
  heldBy('pid' in holder && holder.pid === 0 ? { pid: dead() } : holder, age);
  const letGo = await host.lock(path, 0);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
  letGo();
  expect(readdirSync(`${folder}/out`)).toEqual([]);
});

test.each<[string, object, number]>([
  ['of a living process', {}, 0],
  ['of another machine, whatever its number', { machine: 'elsewhere', pid: 999_999_999 }, 0],
  ['that is just being written', { token: 7 }, 0],
])('is not taken over %s', async (_what, holder, age) => {
  heldBy(holder, age);
  await expect(host.lock(path, 0)).rejects.toMatchObject({ reason: 'busy' });
});

test('is told when a folder stands where it should, and leaves nothing', async () => {
  mkdirSync(path, { recursive: true });
  utimesSync(path, 0, 0);
  await expect(host.lock(path, 0)).rejects.toMatchObject({ name: 'HostError', path });
  expect(readdirSync(`${folder}/out`)).toEqual(['.a.deck-lock']);
});

test('is taken over from a pipe and from a link to nowhere', async () => {
  for (const make of ['mkfifo "$0"', 'ln -s nowhere "$0"']) {
    mkdirSync(join(folder, 'out'), { recursive: true });
    spawnSync('sh', ['-c', `${make}; touch -h -d 2020-01-01 "$0"`, path]);
    (await host.lock(path, 0))();
    expect(readdirSync(`${folder}/out`)).toEqual([]);
  }
});

test('goes to one of many that find it dead, one after the other', async () => {
  heldBy({ pid: dead() });
  let [holding, most] = [0, 0];
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const letGo = await host.lock(path, 30_000);
      most = Math.max(most, ++holding);
      await host.pause(5);
      holding -= 1;
      letGo();
    }),
  );
  expect(most).toBe(1);
  expect(readdirSync(`${folder}/out`)).toEqual([]);
});

test('of somebody else is not taken away when letting go of an own one that was lost', async () => {
  const letGo = await host.lock(path, 0);
  writeFileSync(path, JSON.stringify({ token: 'another' }));
  letGo();
  expect(existsSync(path)).toBe(true);
});
