import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDeck, openWorkspace } from '../src';
import { nodeHost } from '../src/host/node-host';
import { plainDate } from '../src/model';
import { BRANDS, goldenPages } from './golden-pages';
import { expectSoundPackage } from './package-invariants';
import { pagesAsText } from './pages-as-text';

const ROOT = join(__dirname, '..');
const GOLDEN = join(ROOT, 'fixtures/golden/gallery');

/** `UPDATE_GOLDEN=1 npx jest test/gallery` writes the expected boxes anew; read the diff before you commit it. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

describe.each(['galleri', 'kortast', 'langst'])('decks/gallery/%s', (name) => {
  const manifest = `decks/gallery/${name}.deck.yaml`;
  const out = mkdtempSync(join(tmpdir(), 'deck-gallery-'));
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it.each(BRANDS)('has every box of %s where it was', async (brand) => {
    const { pages } = await goldenPages(manifest, brand);
    const golden = join(GOLDEN, `${name}.${brand}.txt`);
    if (UPDATE) writeFileSync(golden, pagesAsText(pages));
    expect(pagesAsText(pages)).toBe(readFileSync(golden, 'utf8'));
  });

  it('builds strictly, and its package is sound', async () => {
    const host = nodeHost();
    const { value: workspace } = await openWorkspace(host, { folder: ROOT });
    const options = { today: plainDate(2026, 3, 20), strict: true, out, cache: false };
    const run = await buildDeck(host, workspace!, manifest, options);
    expect(run.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    await expectSoundPackage(readFileSync(run.outputs.at(-1)!.path));
  });
});
