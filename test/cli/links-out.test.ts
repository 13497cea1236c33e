import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../src/host';
import { nodeHost } from '../../src/host/node-host';
import { deck } from './recording-terminal';
import { writeSmallWorkspace } from './small-workspace';

jest.setTimeout(60_000);

let temp: string;
let root: string;
let away: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'deck-links-'));
  [root, away] = [join(temp, 'ws'), join(temp, 'away')];
  writeSmallWorkspace(root);
  mkdirSync(away);
});
afterEach(() => {
  rmSync(temp, { recursive: true, force: true });
});

const run = (line: string) => deck(nodeHost(), `${line} --workspace ${root} --date 2026-03-20`);

describe('a link that leads out of the workspace', () => {
  it('is not followed where decks are written, but --out may name any folder', async () => {
    symlinkSync(away, join(root, 'out'));
    const link = await run('build 2026-04-22');
    expect(link.code).toBe(3);
    expect(link.err).toContain(`${root}/out: it is a link that leads outside the workspace`);
    expect(readdirSync(away)).toEqual([]);
    expect((await run(`build 2026-04-22 --out ${away}`)).code).toBe(0);
    expect(readdirSync(join(away, '2026-04-22')).sort()).toEqual(['b.build.json', 'b.pptx']);
  });

  it('is not followed where charts are written', async () => {
    mkdirSync(join(root, 'out/2026-03-25'), { recursive: true });
    symlinkSync(away, join(root, 'out/2026-03-25/charts'));
    const { code, err } = await run('build 2026-03-25');
    expect(code).toBe(3);
    expect(err).toContain('/out/2026-03-25/charts: it is a link that leads outside the workspace');
    expect([readdirSync(away), readdirSync(join(root, 'out/2026-03-25'))]).toEqual([[], ['charts']]);
  });

  it('is not followed by what is kept, which costs time and no deck', async () => {
    symlinkSync(away, join(root, '.deck'));
    const first = await run('build 2026-04-22 --json');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/"code": "build-not-kept"[^}]*outside the workspace/);
    expect(readdirSync(away)).toEqual([]);
    expect(readdirSync(join(root, 'out/2026-04-22')).sort()).toEqual(['b.build.json', 'b.pptx']);
  });

  it('is not followed by a snapshot', async () => {
    symlinkSync(away, join(root, 'decks/2026-03-25/data'));
    const { code, err } = await run('freeze 2026-03-25');
    expect(code).toBe(1);
    expect(err).toContain('error[outside-workspace]');
    expect(readdirSync(away)).toEqual([]);
  });

  it('is not followed by a new workspace, which is made whole or not at all', async () => {
    const fresh = join(temp, 'fresh');
    mkdirSync(fresh);
    symlinkSync(away, join(fresh, 'decks'));
    const { code, err } = await deck(nodeHost(), `init ${fresh}`);
    expect(code).toBe(3);
    expect(err).toContain('outside the workspace');
    expect([readdirSync(away), readdirSync(fresh)]).toEqual([[], ['decks']]);
  });

  it('is followed when it stays inside', async () => {
    mkdirSync(join(root, 'results'));
    symlinkSync('results', join(root, 'out'));
    expect((await run('build 2026-04-22')).code).toBe(0);
    expect(readdirSync(join(root, 'results/2026-04-22')).sort()).toEqual(['b.build.json', 'b.pptx']);
  });
});

it('leaves no folder behind when the first build comes to nothing', async () => {
  const host = nodeHost();
  const full = { ...host, save: () => Promise.reject(new HostError('full', `${root}/out`, 'the disk is full')) };
  const { code, err } = await deck(full, `build 2026-04-22 --workspace ${root} --date 2026-03-20`);
  expect(code).toBe(3);
  expect(err).toContain('the disk is full');
  expect(readdirSync(root)).not.toContain('out');
});
