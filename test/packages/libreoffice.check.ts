import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { deckOf, page, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { all, finished, textOf } from '../write/finished';

const TITLE_STYLE = /(<p:titleStyle>.*?sz=)"\d+"/;

/** Another reader's opinion, where it is installed; the same is reckoned without it in inheritance.test.ts. */
const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) console.warn('soffice is not on the PATH: how LibreOffice shows a deck is not tested');

(installed ? describe : describe.skip)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-office-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function convert(format: string, decks: Readonly<Record<string, Uint8Array>>): (name: string) => Buffer {
    const files = Object.entries(decks).map(([name, bytes]) => {
      const file = join(folder, `${name}.pptx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files]);
    if (run.error) throw run.error;
    return (name) => readFileSync(join(folder, `${name}.${format}`));
  }

  it('draws a title as much larger as the master says', async () => {
    const pages = [page(sampleTemplate(), 'bullets', 'HHH', { boxes: [] })];
    const plain = await finished({ deck: deckOf(sampleTemplate()), pages, charts: new Map() });
    const twice = withMaster(plain, (master) => master.replace(TITLE_STYLE, '$1"5200"'));
    const png = convert('png', { plain, twice });
    expect(inkHeight(png('twice')) / inkHeight(png('plain'))).toBeCloseTo(2, 1);
  });

  it('sees a title on every slide, and no placeholder that nobody filled', async () => {
    const sample = convert('fodp', { sample: await finished() })('sample').toString();
    const slides = sample.split('<draw:page ').slice(1);
    // A page's notes follow its slide; their placeholder is empty where the author wrote none.
    const shown = slides.map((slide) => slide.split('<presentation:notes')[0]);
    const titles = shown.map((slide) => all(slide, /presentation:class="title"[^>]*>(.*?)<\/draw:frame>/gs));
    expect(titles.map((found) => found.map((title) => title.replace(/<[^>]*>/g, '').trim()))).toEqual(
      sampleDeck().pages.map(({ title }) => [title]),
    );
    expect(shown.filter((slide) => slide?.includes('presentation:placeholder="true"'))).toEqual([]);
  });
});

function withMaster(bytes: Uint8Array, change: (master: string) => string): Uint8Array {
  const parts = Object.entries(textOf(bytes)).map(
    ([path, text]) => [path, strToU8(path.endsWith('slideMaster1.xml') ? change(text) : text)] as const,
  );
  return zipSync(Object.fromEntries(parts));
}

/** Rows of the upper quarter of a picture that have something dark in them. */
function inkHeight(picture: Buffer): number {
  const { width, height, data } = PNG.sync.read(picture);
  const rows = Array.from({ length: Math.floor(height / 4) }, (_, y) =>
    Array.from({ length: width }, (__, x) => data[(y * width + x) * 4] ?? 255).some((grey) => grey < 128),
  );
  return rows.filter(Boolean).length;
}
