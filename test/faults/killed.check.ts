import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MEETING, openWorkshop, randomFrom, type Edition, type Workshop } from './workshop';

/** Kills of each kind; `DECK_FAULT_RUNS=1000 npm run test:faults` for more. */
const RUNS = Number(process.env['DECK_FAULT_RUNS'] ?? 200);
const SEED = Number(process.env['DECK_FAULT_SEED'] ?? 1);
const random = randomFrom(SEED);

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
}, 60_000);
afterAll(() => {
  workshop.close();
});

/** Builds one edition over the other and stops it at some moment; gives how it ended. */
async function stopped(signal: NodeJS.Signals, edition: Edition, moment: 'any' | 'saving') {
  workshop.write(edition);
  const { child, ended } = workshop.start('--no-cache');
  if (moment === 'saving') await untilSaving(child.pid ?? 0);
  await pause(random() * (moment === 'any' ? workshop.editions[edition].took : 12));
  child.kill(signal);
  return ended;
}

/** Waits until a run has begun to write, or is over. */
async function untilSaving(pid: number): Promise<void> {
  const folder = join(workshop.folder, 'out', MEETING);
  for (let left = 20_000; left > 0; left--) {
    if (readdirSync(folder).includes(`.a.pptx.deck-new-${pid}`)) return;
    await pause(0);
  }
}

/** Every file that lies there is one of an edition, whole; the .pptx is there. */
function expectWhole(): void {
  const { old, new: newer } = workshop.editions;
  const files = Object.entries(workshop.results()).filter(([path]) => !path.startsWith('.'));
  expect(files.map(([path]) => path)).toContain('a.pptx');
  for (const [path, hash] of files) expect([old.results[path], newer.results[path]]).toContain(hash);
}

async function expectNextBuildRight(edition: Edition): Promise<void> {
  const { code, said } = await workshop.build();
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  expect(workshop.results()).toEqual(workshop.editions[edition].results);
}

async function tried(signal: NodeJS.Signals, moment: 'any' | 'saving', times: number) {
  workshop.write('old');
  await workshop.build();
  const ends = { stopped: 0, between: 0, over: 0 };
  for (let turn = 0; turn < times; turn++) {
    const edition = turn % 2 === 0 ? 'new' : 'old';
    const { code } = await stopped(signal, edition, moment);
    expectWhole();
    const left = Object.keys(workshop.results()).filter((path) => path.startsWith('.'));
    if (code === 0) ends.over += 1;
    else if (left.some((path) => path.endsWith('moves.json'))) ends.between += 1;
    else ends.stopped += 1;
    if (signal !== 'SIGKILL') expect(left).toEqual([]);
    await expectNextBuildRight(edition);
  }
  return ends;
}

test(
  `${RUNS} builds killed at any moment leave the old files whole, and the next is right`,
  async () => {
    const ends = await tried('SIGKILL', 'any', RUNS);
    console.log(`killed at any moment (seed ${SEED}):`, ends);
    expect(ends.stopped).toBeGreaterThan(RUNS / 2);
  },
  RUNS * 30_000,
);

test(
  `so do ${RUNS} that are killed while they save`,
  async () => {
    const ends = await tried('SIGKILL', 'saving', RUNS);
    console.log(`killed while saving (seed ${SEED}):`, ends);
    expect(ends.stopped + ends.between).toBeGreaterThan(RUNS / 4);
  },
  RUNS * 30_000,
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  'builds stopped by %s leave nothing of their own, either',
  async (signal) => {
    const times = Math.ceil(RUNS / 8);
    const ends = [await tried(signal, 'any', times), await tried(signal, 'saving', times)];
    console.log(`stopped by ${signal} (seed ${SEED}):`, ends);
    expect(ends.reduce((sum, each) => sum + each.stopped, 0)).toBeGreaterThan(times / 2);
  },
  RUNS * 30_000,
);
