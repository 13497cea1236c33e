import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../../src/host/node-host';
import { deck } from '../cli/recording-terminal';

const FIXTURES = join(__dirname, '../../fixtures/manifests/base');
const host = nodeHost();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/deck-freeze-`).replace(/\\/g, '/');
  mkdirSync(`${folder}/ws`);
  cpSync(FIXTURES, `${folder}/ws`, { recursive: true });
  cpSync(join(__dirname, '../../templates'), `${folder}/ws/templates`, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (line: string) => deck(host, `${line} --workspace ${folder}/ws`);
const bytesOf = (path: string) => readFileSync(`${folder}/ws/${path}`);

describe('a meeting frozen on a disk', () => {
  it('builds the same bytes before and after, and after its sources are gone', async () => {
    expect((await run('build 2026-03-25')).code).toBe(0);
    const before = bytesOf('out/2026-03-25/mote.pptx');
    expect((await run('freeze 2026-03-25')).code).toBe(0);
    expect(bytesOf('decks/2026-03-25/data/bup.csv').equals(bytesOf('series/bup.csv'))).toBe(true);
    rmSync(`${folder}/ws/series`, { recursive: true });
    rmSync(`${folder}/ws/decks/metrics.yaml`);
    expect((await run('build 2026-03-25')).code).toBe(0);
    expect(bytesOf('out/2026-03-25/mote.pptx').equals(before)).toBe(true);
  });

  it('has no figures behind a link that leads out of the workspace', async () => {
    const copy = `${folder}/ws/decks/2026-02-25/data/vup.csv`;
    writeFileSync(`${folder}/outside.csv`, readFileSync(copy));
    rmSync(copy);
    symlinkSync(`${folder}/outside.csv`, copy);
    const { code, err } = await run('check 2026-02-25');
    expect(code).toBe(1);
    expect(err).toContain('error[snapshot-damaged]');
    expect(err).toContain('leads out of the workspace');
  });

  it('writes into no folder behind such a link', async () => {
    mkdirSync(`${folder}/outside`);
    symlinkSync(`${folder}/outside`, `${folder}/ws/decks/2026-03-25/data`);
    const { code } = await run('freeze 2026-03-25');
    expect(code).not.toBe(0);
    expect(await host.list(`${folder}/outside`)).toEqual([]);
  });
});
