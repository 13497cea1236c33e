import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildDeck } from '../../src';
import { nodeHost } from '../../src/host/node-host';
import { plainDate } from '../../src/model';
import { sessionIn } from '../session-in';
import { MEETING, openWorkshop, type Edition, type Workshop } from './workshop';

/** A disk below a folder that takes so many bytes more, and then fails as a full or a read-only one does. */
interface Disk {
  room: number;
  below: string;
  code: 'ENOSPC' | 'EROFS';
  written: number;
}
const disk: Disk = { room: Infinity, below: '', code: 'ENOSPC', written: 0 };

const use = (bytes: number): void => {
  disk.written += bytes;
  if (disk.written > disk.room) throw Object.assign(new Error('the disk'), { code: disk.code });
};

beforeAll(() => {
  const fs = jest.requireActual<typeof import('node:fs/promises')>('node:fs/promises');
  const open = fs.open;
  jest.spyOn(fs, 'open').mockImplementation(async (path, ...rest) => {
    const handle = await open(path, ...rest);
    if (!String(path).startsWith(`${disk.below}/`) || rest[0] !== 'wx') return handle;
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (data, ...more) => {
      const bytes = data as Uint8Array;
      // A full disk takes what it can first.
      const fits = Math.max(0, Math.min(bytes.length, disk.room - disk.written));
      await write(bytes.subarray(0, fits), ...more);
      use(bytes.length);
    };
    return handle;
  });
});

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  disk.below = join(workshop.folder, 'out');
}, 60_000);
afterAll(() => {
  workshop.close();
});

async function build(edition: Edition) {
  workshop.write(edition);
  const host = nodeHost();
  const options = { today: plainDate(2026, 3, 20), cache: false };
  const session = await sessionIn(host, options, workshop.folder);
  const manifest = `decks/${MEETING}/a.deck.yaml`;
  disk.written = 0;
  return buildDeck(session, manifest, {});
}

test('a disk that fills after any number of bytes leaves the old files, and nothing else', async () => {
  disk.room = Infinity;
  await build('old');
  await build('new');
  const all = disk.written;
  expect(workshop.results()).toEqual(workshop.editions.new.results);
  for (let turn = 0; turn < 60; turn++) {
    disk.room = Math.floor((all * turn) / 60);
    await expect(build('old')).rejects.toMatchObject({ reason: 'full' });
    expect(workshop.results()).toEqual(workshop.editions.new.results);
  }
  disk.room = Infinity;
  await build('old');
  expect(workshop.results()).toEqual(workshop.editions.old.results);
}, 300_000);

test('a disk that can not be written to is told, and nothing is lost', async () => {
  [disk.room, disk.code] = [0, 'EROFS'];
  await expect(build('new')).rejects.toMatchObject({ reason: 'denied' });
  expect(workshop.results()).toEqual(workshop.editions.old.results);
  [disk.room, disk.code] = [Infinity, 'ENOSPC'];
}, 60_000);

// Whoever runs as root may write everywhere.
(process.getuid?.() === 0 ? test.skip : test)(
  'so is a folder without the right to write',
  async () => {
    const folder = join(workshop.folder, 'out', MEETING);
    chmodSync(folder, 0o555);
    const { code, said } = await workshop.build();
    chmodSync(folder, 0o755);
    expect([code, said]).toEqual([3, expect.stringContaining('not allowed')]);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
  },
  60_000,
);
