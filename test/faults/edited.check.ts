import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MEETING, openWorkshop, randomFrom, type Workshop } from './workshop';

const RUNS = Number(process.env['DECK_FAULT_RUNS'] ?? 200);
const SEED = Number(process.env['DECK_FAULT_SEED'] ?? 1);
const random = randomFrom(SEED);

let workshop: Workshop;
let folder: string;
beforeAll(async () => {
  workshop = await openWorkshop();
  folder = join(workshop.folder, 'out', MEETING);
}, 60_000);
afterAll(() => {
  workshop.close();
});

/** Whether an edit stands in the deck or in one that was kept. */
function isKept(edit: string): boolean {
  const decks = readdirSync(folder).filter((name) => name.endsWith('.pptx'));
  return decks.some((name) => readFileSync(join(folder, name)).includes(edit));
}

test.each([[[]], [['--force']]])(
  `an edit at any moment of a build %j is never lost`,
  async (args) => {
    workshop.write('old');
    await workshop.build('--force');
    const ends = { refused: 0, built: 0 };
    for (let turn = 0; turn < RUNS / 2; turn++) {
      const edition = turn % 2 === 0 ? 'new' : 'old';
      workshop.write(edition);
      const { ended } = workshop.start('--no-cache', ...args);
      await pause(random() * workshop.editions[edition].took);
      const edit = `edit number ${turn}.`;
      // PowerPoint saves by writing anew; the worst is a program that writes into the file that is there.
      if (existsSync(join(folder, 'a.pptx'))) appendFileSync(join(folder, 'a.pptx'), edit);
      const { code } = await ended;
      ends[code === 0 ? 'built' : 'refused'] += 1;
      expect([turn, isKept(edit)]).toEqual([turn, true]);
      const forced = await workshop.build('--force');
      expect([forced.code, isKept(edit)]).toEqual([0, true]);
    }
    console.log(`edited during builds ${args.join(' ')} (seed ${SEED}):`, ends);
  },
  RUNS * 15_000,
);
