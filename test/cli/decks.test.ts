import { createMemo } from '../../src/session';
import { memoryHost } from '../memory-host';
import { deck } from './recording-terminal';
import { manifest, smallWorkspace } from './small-workspace';

jest.setTimeout(60_000);

const BROKEN = { 'decks/2026-04-22/b.deck.yaml': manifest('2026-04-22', 'chart: bupp') };

interface Printed {
  readonly decks: {
    readonly deck: string;
    readonly status: string;
    readonly slides: unknown[];
    readonly outputs: { readonly path: string }[];
  }[];
  readonly diagnostics: { readonly code: string; readonly file: string; readonly line: number }[];
}

describe('deck check', () => {
  test('says a line for each good deck and writes nothing', async () => {
    const host = smallWorkspace();
    const { code, out } = await deck(host, 'check --all');
    expect(out).toBe('✓ 2026-03-25/a  4 slides, no mistakes\n✓ 2026-04-22/b  4 slides, no mistakes\n');
    expect(code).toBe(0);
    expect(host.saves).toEqual([]);
  });

  test('shows a mistake with its line and what was meant, and exits 1', async () => {
    const { code, out, err } = await deck(smallWorkspace(BROKEN), 'check 2026-04-22');
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ 2026-04-22\/b {2}1 error\n$/);
    expect(err).toContain('error[unknown-metric]');
    expect(err).toContain('--> decks/2026-04-22/b.deck.yaml:8:');
    expect(err).toMatch(/\^{4}\n/);
    expect(err).toContain('help: did you mean "bup"?');
  });

  test('annotates for GitHub', async () => {
    const { err } = await deck(smallWorkspace(BROKEN), 'check --all --format github');
    expect(err).toMatch(/^::error file=decks\/2026-04-22\/b\.deck\.yaml,line=8,col=\d+,/);
  });

  test('tells a mistake in a shared file once', async () => {
    const host = smallWorkspace({
      'decks/2026-04-22/b.deck.yaml': manifest('2026-04-22'),
      'series/bup.csv': 'Månad;A\n',
    });
    const { out } = await deck(host, 'check --all --json');
    const { diagnostics } = JSON.parse(out) as Printed;
    const inSeries = diagnostics.filter(({ file }) => file === 'series/bup.csv').map((each) => JSON.stringify(each));
    expect(inSeries.length).toBeGreaterThan(0);
    expect(new Set(inSeries).size).toBe(inSeries.length);
  });

  test('--workspace finds a folder with a backslash in its name', async () => {
    const ws = smallWorkspace();
    const files = [...ws.files].map(([path, bytes]) => [path.replace('/ws/', '/my\\ws/'), bytes] as const);
    const host = memoryHost({ files: Object.fromEntries(files), cwd: '/elsewhere' });
    for (const line of ['check 2026-04-22', 'metrics', 'freeze 2026-03-25', 'new 2026-05-27'])
      expect((await deck(host, `${line} --workspace /my\\ws`)).code).toBe(0);
    expect((await deck({ ...host, cwd: () => '/' }, 'check 2026-04-22 --workspace my\\ws/')).code).toBe(0);
  });

  test('--workspace works from any folder', async () => {
    expect((await deck(smallWorkspace({}, { cwd: '/elsewhere' }), 'check 2026-04-22 --workspace /ws')).code).toBe(0);
    expect((await deck(smallWorkspace({}, { cwd: '/elsewhere' }), 'check 2026-04-22 --workspace ../ws')).code).toBe(0);
  });

  test('--strict makes a warning fail', async () => {
    // The figures end 2026-03-31 and may be 45 days old.
    const old = { 'decks/2026-07-22/c.deck.yaml': manifest('2026-07-22') };
    expect((await deck(smallWorkspace(old), 'check 2026-07-22')).code).toBe(0);
    const failed = await deck(smallWorkspace(old), 'check 2026-07-22 --strict');
    expect(failed.code).toBe(1);
    expect(failed.out).toContain('(--strict)');
  });
});

describe('deck build', () => {
  test('writes the deck last, after its report and charts', async () => {
    const host = smallWorkspace();
    const { code, out } = await deck(host, 'build 2026-03-25');
    expect(out).toMatch(/^✓ out\/2026-03-25\/a\.pptx {2}4 slides, 1 chart(, \d+ warnings?)?\n$/);
    expect(code).toBe(0);
    const written = host.saves.flat().filter((path) => path.startsWith('/ws/out/'));
    expect(written.at(-1)).toBe('/ws/out/2026-03-25/a.pptx');
    expect(written).toContain('/ws/out/2026-03-25/a.build.json');
  });

  test('goes on after a broken meeting, and the highest exit code counts', async () => {
    const host = smallWorkspace({ 'decks/2026-03-25/a.deck.yaml': manifest('2026-03-25', 'chart: bupp') });
    const { code, out } = await deck(host, 'build --all --no-cache');
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ 2026-03-25\/a/);
    expect(out).toContain('✓ out/2026-04-22/b.pptx');
    expect(host.files.has('/ws/out/2026-04-22/b.pptx')).toBe(true);
    expect(host.files.has('/ws/out/2026-03-25/a.pptx')).toBe(false);
  });

  test('a deck that is open in PowerPoint is the failure of the machine, told in plain words', async () => {
    const host = smallWorkspace({}, { busy: ['/ws/out/2026-04-22/b.pptx'] });
    const { code, out, err } = await deck(host, 'build 2026-04-22 --no-cache');
    expect(code).toBe(3);
    expect(out).toContain('✗ 2026-04-22/b  stopped by the machine, nothing written');
    expect(err).toContain('is it open in PowerPoint?');
    expect(err).not.toContain('    at ');
  });

  test('--json prints decks and diagnostics and nothing else to stdout', async () => {
    const { code, out } = await deck(smallWorkspace(BROKEN), 'build --all --json --no-cache');
    const { decks, diagnostics } = JSON.parse(out) as Printed;
    expect(code).toBe(1);
    expect(decks.map(({ deck: name, status }) => [name, status])).toEqual([
      ['a', 'built'],
      ['b', 'failed'],
    ]);
    expect(decks[0]!.outputs.at(-1)!.path).toBe('out/2026-03-25/a.pptx');
    expect(decks[0]!.slides).toHaveLength(4);
    expect(diagnostics.map(({ code: each }) => each)).toContain('unknown-metric');
  });

  test('--out writes elsewhere, relative to the folder one stands in', async () => {
    const host = smallWorkspace({}, { cwd: '/ws/decks' });
    expect((await deck(host, 'build 2026-04-22 --out ../preview --no-cache')).code).toBe(0);
    expect(host.files.has('/ws/preview/2026-04-22/b.pptx')).toBe(true);
  });

  test('--due says when there is nothing to do', async () => {
    expect(await deck(smallWorkspace(), 'build --due 2d')).toEqual({
      code: 0,
      out: 'no meeting within 2 days from 2026-03-20\n',
      err: '',
    });
  });

  test('shows progress on a terminal only, and clears its line', async () => {
    const watched = await deck(smallWorkspace(), 'build 2026-03-25 --no-cache', { isTTY: true, memo: createMemo() });
    expect(watched.err).toContain('2026-03-25/a: drawing charts');
    expect(watched.err.lastIndexOf('\r\u001b[2K')).toBeGreaterThan(watched.err.lastIndexOf('2026-03-25/a: '));
    const piped = await deck(smallWorkspace(), 'build 2026-03-25 --no-cache');
    expect(piped.err).not.toContain('\r');
  });
});

describe('deck metrics', () => {
  test('shows the catalogue', async () => {
    const { code, out } = await deck(smallWorkspace(), 'metrics');
    expect(code).toBe(0);
    expect(out.replace(/\u00a0/g, ' ')).toMatch(/^bup +84 % +2026-03 +\+12 p\.e\. +80 % +now +▁/m);
  });

  test('prints the array of the contract', async () => {
    const { out } = await deck(smallWorkspace(), 'metrics --json');
    const [bup] = JSON.parse(out) as Record<string, unknown>[];
    expect(Object.keys(bup!)).toEqual('id title unit latest target series source diagnostics'.split(' '));
    expect(bup).toMatchObject({
      id: 'bup',
      latest: { series: 'Kalmar län', period: '2026-03', value: 84 },
      target: 80,
    });
  });

  test('keeps a metric that can not be read, and exits 1', async () => {
    const { code, out } = await deck(smallWorkspace({ 'series/bup.csv': 'Månad;A\n' }), 'metrics --json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ id: 'bup', latest: null, series: [] }]);
  });

  test('an unknown id is an error with the nearest one', async () => {
    const { code, out, err } = await deck(smallWorkspace(), 'metrics bupp');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('did you mean "bup"?');
  });

  test('works in a folder that holds only a metrics.yaml and its tables', async () => {
    const files = {
      '/m/metrics.yaml': 'f1: { title: A, unit: antal, source: { file: a.csv } }\n',
      '/m/a.csv': 'Månad;A\n2026-01;1\n2026-02;2\n',
    };
    for (const line of ['--workspace /m', '--file /m/metrics.yaml']) {
      const host = smallWorkspace();
      Object.entries(files).forEach(([path, text]) => host.files.set(path, new TextEncoder().encode(text)));
      const { out } = await deck(host, `metrics --json ${line}`);
      expect(JSON.parse(out)).toMatchObject([{ id: 'f1', latest: { period: '2026-02', value: 2 } }]);
    }
  });
});

test.each([
  ['people: .', 'the folder of the workspace'],
  ['metrics: [./]', 'the folder of the workspace'],
  ['people: decks', 'decks'],
])('a folder where a file should be is called by a name: %s', async (setting, name) => {
  const host = smallWorkspace({ 'deck.config.yaml': `template: neutral\n${setting}\n` });
  const { code, err } = await deck(host, 'check 2026-03-25');
  expect(err).toContain(`error[unreadable-file]: ${name} can't be read: it is a folder, not a file\n`);
  expect(code).toBe(1);
});
