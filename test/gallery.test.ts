import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRANDS, goldenPages } from './golden-pages';
import { pagesAsText } from './pages-as-text';

const ROOT = join(__dirname, '..');
const GOLDEN = join(ROOT, 'fixtures/golden/gallery');

/** `UPDATE_GOLDEN=1 npx jest test/gallery` writes the expected boxes anew; read the diff before you commit it. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

describe.each(['galleri', 'kortast', 'langst'])('decks/gallery/%s', (name) => {
  const manifest = `decks/gallery/${name}.deck.yaml`;

  it.each(BRANDS)('has every box of %s where it was', async (brand) => {
    const { pages } = await goldenPages(manifest, brand);
    const golden = join(GOLDEN, `${name}.${brand}.txt`);
    if (UPDATE) writeFileSync(golden, pagesAsText(pages));
    expect(pagesAsText(pages)).toBe(readFileSync(golden, 'utf8'));
  });
});
