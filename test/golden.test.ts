import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDeck } from '../src';
import { nodeHost } from '../src/host/node-host';
import { plainDate } from '../src/model';
import { outlineOf } from './outline-of';
import { expectSoundPackage } from './package-invariants';
import { sessionIn } from './session-in';

const ROOT = join(__dirname, '..');
const GOLDEN = join(ROOT, 'fixtures/golden');
const MANIFESTS = ['decks/2026-03-25/bakgrundsmaterial.deck.yaml', 'decks/2025-12-10/informationspunkter.deck.yaml'];

/** `UPDATE_GOLDEN=1 npm test -- test/golden` writes the expected outlines anew; read the diff before you commit it. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

describe.each(MANIFESTS)('%s', (manifest) => {
  const out = mkdtempSync(join(tmpdir(), 'deck-golden-'));
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it.each(['region-kalmar', 'neutral'])(
    'builds strictly in the brand %s, and its package is sound',
    async (template) => {
      const host = nodeHost();
      const session = await sessionIn(host, { today: plainDate(2026, 3, 20), cache: false }, ROOT);
      const run = await buildDeck(session, manifest, { strict: true, template, out: join(out, template) });
      expect(run.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
      const pptx = readFileSync(run.outputs.at(-1)!.path);
      await expectSoundPackage(pptx);
      const golden = join(GOLDEN, `${run.deck}.${template}.txt`);
      if (UPDATE) writeFileSync(golden, outlineOf(pptx));
      expect(outlineOf(pptx)).toBe(readFileSync(golden, 'utf8'));
    },
  );
});
