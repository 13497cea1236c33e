import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkshop, randomFrom, type Workshop } from './workshop';

const random = randomFrom(Number(process.env['DECK_FAULT_SEED'] ?? 1));

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
}, 60_000);
afterAll(() => {
  workshop.close();
});

test('20 builds at once come to one result, with no error but that of the lock', async () => {
  workshop.write('new');
  const ends = await Promise.all(Array.from({ length: 20 }, () => workshop.build()));
  const failed = ends.filter(({ code }) => code !== 0);
  console.log(`20 at once: ${20 - failed.length} done, ${failed.length} gave up waiting`);
  for (const { code, said } of failed) {
    expect(code).toBe(3);
    expect(said).toMatch(/another run (has been|is) writing here/);
  }
  expect(failed.length).toBeLessThan(20);
  expect(workshop.results()).toEqual(workshop.editions.new.results);
}, 300_000);

test('so do 20 of two editions that write into one folder: the last one to save has it all', async () => {
  const other = await openWorkshop();
  workshop.write('old');
  other.write('new');
  const out = join(workshop.folder, 'out');
  const builds = [workshop, other].flatMap((each) =>
    Array.from({ length: 10 }, () => each.build('--out', out, '--force')),
  );
  const ends = await Promise.all(builds);
  for (const { code, said } of ends) if (code !== 0) expect(said).toMatch(/another run/);
  expect([workshop.editions.old.results, workshop.editions.new.results]).toContainEqual(workshop.results());
  other.close();
}, 300_000);

test('a cache that is damaged anywhere does no harm', async () => {
  workshop.write('new');
  const memory = join(workshop.folder, '.deck/builds');
  for (let turn = 0; turn < 30; turn++) {
    const edition = turn % 2 === 0 ? 'new' : 'old';
    workshop.write(edition);
    await workshop.build();
    for (const name of readdirSync(memory)) {
      const bytes = readFileSync(join(memory, name));
      const at = Math.floor(random() * bytes.length);
      const kinds = [
        () => bytes.fill(Math.floor(random() * 256), at, at + 1 + Math.floor(random() * 50)),
        () => bytes.subarray(0, at),
        () => Buffer.concat([bytes, bytes.subarray(at)]),
      ];
      writeFileSync(join(memory, name), kinds[turn % 3]?.() ?? bytes);
    }
    const { code, said } = await workshop.build();
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
    expect(workshop.results()).toEqual(workshop.editions[edition].results);
  }
  rmSync(join(workshop.folder, '.deck'), { recursive: true });
  mkdirSync(join(workshop.folder, '.deck'));
  writeFileSync(join(workshop.folder, '.deck/builds'), 'a file where a folder should be');
  expect((await workshop.build()).code).toBe(0);
}, 300_000);
