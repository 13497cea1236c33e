import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDeck, openWorkspace } from '../../src';
import { nodeHost } from '../../src/host/node-host';
import { plainDate } from '../../src/model';
import { expectSoundPackage } from '../package-invariants';

const out = mkdtempSync(join(tmpdir(), 'deck-gallery-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

test.each(['galleri', 'kortast', 'langst'])(
  'decks/gallery/%s builds strictly, and its package is sound',
  async (name) => {
    const host = nodeHost();
    const { value: workspace } = await openWorkspace(host, { folder: join(__dirname, '../..') });
    const options = { today: plainDate(2026, 3, 20), strict: true, out, cache: false };
    const run = await buildDeck(host, workspace!, `decks/gallery/${name}.deck.yaml`, options);
    expect(run.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    await expectSoundPackage(readFileSync(run.outputs.at(-1)!.path));
  },
);
