import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDeck } from '../../src';
import { nodeHost } from '../../src/host/node-host';
import { plainDate } from '../../src/model';
import { expectSoundPackage } from '../package-invariants';
import { sessionIn } from '../session-in';

const out = mkdtempSync(join(tmpdir(), 'deck-gallery-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

test.each(['galleri', 'kortast', 'langst'])(
  'decks/gallery/%s builds strictly, and its package is sound',
  async (name) => {
    const host = nodeHost();
    const options = { today: plainDate(2026, 3, 20), cache: false };
    const session = await sessionIn(host, options, join(__dirname, '../..'));
    const run = await buildDeck(session, `decks/gallery/${name}.deck.yaml`, { strict: true, out });
    expect(run.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    await expectSoundPackage(readFileSync(run.outputs.at(-1)!.path));
  },
);
