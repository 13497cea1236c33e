import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { nodeHost } from '../../src/host/node-host';
import { filesIn, hashes } from './elsewhere';
import { deck, type TerminalOptions } from './recording-terminal';
import { manifest, METRICS, SERIES, writeSmallWorkspace } from './small-workspace';

jest.setTimeout(60_000);

const PICTURE = PNG.sync.write(new PNG({ width: 60, height: 40, fill: true }));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-inputs-'));
  writeSmallWorkspace(root, {
    // A series by a name that nothing can be told from.
    'series/notes.txt': SERIES,
    'decks/metrics.yaml': METRICS.replace('bup.csv', 'notes.txt'),
  });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function run(line: string, options: TerminalOptions = {}) {
  return deck({ ...nodeHost(), cwd: () => root }, `${line} --date 2026-03-20`, options);
}

/** Everything but what deck keeps for itself. */
function sources() {
  const all = Object.entries(hashes(filesIn(root)));
  return Object.fromEntries(all.filter(([path]) => !/^(out|\.deck)\//.test(path)));
}

describe('a summary is added to no file that deck reads', () => {
  const ways: Readonly<Record<string, (name: string) => Promise<{ code: number; err: string }>>> = {
    '--summary': (name) => run(`check 2026-03-25 --summary ${name}`),
    GITHUB_STEP_SUMMARY: (name) => run('check 2026-03-25', { env: { GITHUB_STEP_SUMMARY: name } }),
  };

  describe.each(Object.entries(ways))('by %s', (by, write) => {
    test.each([
      'decks/people.yaml',
      './decks/../decks/people.yaml',
      'decks/people.yaml/',
      'decks/people.yaml/.',
      'decks/PEOPLE.YAML',
      'decks/people.yaml.',
      'decks/2026-04-22/b.deck.yaml',
      'new.csv',
      'alias.md',
    ])('not to %s, which its name tells', async (name) => {
      symlinkSync('decks/2026-04-22/b.deck.yaml', join(root, 'alias.md'));
      const before = sources();
      const { code, err } = await write(name);
      expect(code).toBe(2);
      expect(err).toContain(
        `error: ${by} names a file to add Markdown to, such as summary.md, and "${name}" is a file of another kind`,
      );
      expect(sources()).toEqual(before);
    });

    test('not to one that it has read, whatever it is called', async () => {
      symlinkSync('series/notes.txt', join(root, 'link.md'));
      mkdirSync(join(root, 'elsewhere'));
      symlinkSync('../series', join(root, 'elsewhere/folder'));
      const before = sources();
      for (const name of ['series/notes.txt', 'link.md', 'elsewhere/folder/notes.txt']) {
        const { code, err } = await write(name);
        expect({ name, code }).toEqual({ name, code: 3 });
        expect(err).toContain('deck has read or written this file in the same run');
      }
      expect(sources()).toEqual(before);
    });

    test('not to one that has another name in the workspace', async () => {
      linkSync(join(root, 'decks/2026-04-22/b.deck.yaml'), join(root, 'hard.md'));
      const before = sources();
      const { code, err } = await write('hard.md');
      expect(code).toBe(3);
      expect(err).toContain('hard.md: the file has another name too (a hard link)');
      expect(sources()).toEqual(before);
    });

    test('but to a file of its own, by whatever way it is named', async () => {
      writeFileSync(join(root, 'real'), 'begun\n');
      symlinkSync('real', join(root, 'linked'));
      expect((await write('linked')).code).toBe(0);
      expect((await write('../' + root.slice(root.lastIndexOf('/') + 1) + '/new/summary.md')).code).toBe(0);
      expect(readFileSync(join(root, 'real'), 'utf8')).toMatch(/^begun\n\n## Decks checked\n/);
      expect(readFileSync(join(root, 'new/summary.md'), 'utf8')).toMatch(/^## Decks checked\n/);
    });
  });

  test('nor to a deck that the run has made', async () => {
    symlinkSync('out/2026-04-22/b.build.json', join(root, 'later'));
    const { code, err } = await run('build 2026-04-22 --summary later');
    expect(code).toBe(3);
    expect(err).toContain('deck has read or written this file in the same run');
    expect(() => {
      JSON.parse(readFileSync(join(root, 'out/2026-04-22/b.build.json'), 'utf8'));
    }).not.toThrow();
  });

  test('and once to a file that both name', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(root, 'step') };
    writeFileSync(join(root, 'step'), '');
    symlinkSync('step', join(root, 'own.md'));
    expect((await run('check 2026-03-25 --summary own.md', { env })).code).toBe(0);
    expect(readFileSync(join(root, 'step'), 'utf8').match(/^## /gm)).toHaveLength(1);
  });
});

describe('a deck is written over nothing that it was made of', () => {
  /** A slide that shows a chart, and one that shows a picture. */
  const show = (picture: string) =>
    `${manifest('2026-03-25')}          - { title: Bild, image: { file: ${picture}, decorative: true } }\n`;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };

  test.each(['decks', 'way'])('with --out %s', async (out) => {
    symlinkSync('decks', join(root, 'way'));
    write('decks/2026-03-25/charts/a.forsta-besok.png', PICTURE);
    write('decks/2026-03-25/a.deck.yaml', show('charts/a.forsta-besok.png'));
    const before = sources();
    const { code, err } = await run(`build 2026-03-25 --out ${out}`);
    expect(code).toBe(3);
    expect(err).toContain('charts/a.forsta-besok.png: this deck is made of it, so it is not written over');
    expect(sources()).toEqual(before);
    expect((await run('build 2026-03-25')).code).toBe(0);
  });

  test('when it shows a chart of its last build, which neither goes nor is replaced', async () => {
    expect((await run('build 2026-03-25')).code).toBe(0);
    const chart = join(root, 'out/2026-03-25/charts/a.forsta-besok.png');
    const before = readFileSync(chart);
    write('decks/2026-03-25/a.deck.yaml', show('../../out/2026-03-25/charts/a.forsta-besok.png'));
    write('series/notes.txt', SERIES.replaceAll(';70;', ';71;'));
    expect((await run('build 2026-03-25')).code).toBe(3);
    expect(readFileSync(chart)).toEqual(before);
    const alone = show('../../out/2026-03-25/charts/a.forsta-besok.png').replace('chart: bup', 'text: Ord');
    write('decks/2026-03-25/a.deck.yaml', alone);
    expect((await run('build 2026-03-25')).code).toBe(0);
    expect(existsSync(chart)).toBe(true);
  });
});

test('a deck whose name holds a colon or a backslash is known as its own', async () => {
  for (const name of ['kl 10:30', 'a\\b']) {
    const path = join(root, `decks/2026-04-22/${name}.deck.yaml`);
    writeFileSync(path, manifest('2026-04-22', 'bullets: [Ett]'));
    expect((await run('build 2026-04-22')).code).toBe(0);
    writeFileSync(path, manifest('2026-04-22', 'bullets: [Annat]'));
    expect((await run('build 2026-04-22')).code).toBe(0);
  }
});
