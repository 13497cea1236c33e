import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Host } from '../../src/host';
import { nodeHost } from '../../src/host/node-host';
import { pullSource } from '../../src/fetch/pull-source';
import { newPulls, type Patience, type SessionOptions } from '../../src/session';
import { dayNumber } from '../../src/model';
import { sourceFile, startOf } from '../../src/source';
import { CSV, misbehavingServer, type MisbehavingServer } from './misbehaving-server';
import { sessionIn } from '../session-in';

/** Long enough for a busy computer to answer what it answers at once. */
const PATIENCE: Patience = { request: 10_000, total: 10_000, waits: [5, 10], longestWait: 10_000, bytes: 100_000 };
/** Too short for what never comes to an end, which is all that is asked under it. */
const HURRY: Patience = { ...PATIENCE, request: 150, total: 250 };

let folder = '';
let server: MisbehavingServer;
const contacted: string[] = [];
const pauses: number[] = [];

/** The real host; what it asks for and waits for is noted, and it doesn't wait. */
const host: Host = {
  ...nodeHost(),
  cwd: () => folder,
  fetch: (address, options) => {
    contacted.push(new URL(address).hostname);
    return nodeHost().fetch(address, options);
  },
  pause: (ms) => {
    pauses.push(ms);
    return Promise.resolve();
  },
};

beforeAll(async () => {
  server = await misbehavingServer();
});

afterAll(() => server.close());

beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/deck-pull-`).replace(/\\/g, '/');
  writeFileSync(`${folder}/deck.config.yaml`, 'sources: { hosts: [127.0.0.1, data.example.se] }\n');
  server.requests.length = 0;
  pauses.length = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  expect(new Set(contacted)).toEqual(new Set(['127.0.0.1']));
});

async function pull(
  path: string,
  options: { readonly patience?: Patience; readonly agent?: string } & SessionOptions = {},
) {
  const at = startOf(sourceFile('decks/metrics.yaml', ''));
  const { patience = PATIENCE, agent, ...given } = options;
  const session = await sessionIn(host, { pulls: newPulls(agent, patience), ...given });
  const pulled = await pullSource(session, { url: `${server.origin}${path}`, at });
  return {
    text: pulled.value && new TextDecoder().decode(pulled.value),
    codes: pulled.diagnostics.map(({ code }) => code),
    message: pulled.diagnostics.map(({ message }) => message).join('\n'),
    day: pulled.pulled,
  };
}

/** Puts a copy where that of a path belongs, pulled on 2026-03-20. */
async function plant(path: string, text: string): Promise<void> {
  const url = `${server.origin}${path}`;
  const bytes = new TextEncoder().encode(text);
  const asked = host.sha256(new TextEncoder().encode(url));
  const name = `${folder}/.deck/sources/${asked}`;
  const known = { from: url, asked, answered: asked, pulled: '2026-03-20T14:05:09Z' };
  const note = { ...known, sha256: host.sha256(bytes) };
  await host.save([
    { path: `${name}.csv`, bytes },
    { path: `${name}.json`, bytes: new TextEncoder().encode(JSON.stringify(note)) },
  ]);
}

const keptFiles = () => readdirSync(`${folder}/.deck/sources`);
const keptText = () =>
  readFileSync(`${folder}/.deck/sources/${keptFiles().find((name) => name.endsWith('.csv')) ?? ''}`, 'utf8');

describe('a server that answers', () => {
  it.each(['/good', '/near', '/gzip', '/br', '/deflate', '/deflate-raw'])('at %s gives the figures', async (path) => {
    expect(await pull(path)).toMatchObject({ text: CSV, codes: [] });
    expect(keptText()).toBe(CSV);
    expect(keptFiles()).toHaveLength(2);
  });

  it('hears who asks and for what, and nothing else', async () => {
    await pull('/good', { agent: 'deck/1.2.3' });
    expect(server.requests[0]?.headers).toEqual({
      'user-agent': 'deck/1.2.3',
      accept: 'text/csv, text/plain;q=0.9, */*;q=0.1',
      'accept-encoding': 'gzip, deflate, br',
      host: server.origin.slice('http://'.length),
      connection: 'close',
    });
  });

  it.each(['/etag', '/modified'])('that nothing is new, at %s, is asked no more than that', async (path) => {
    await pull(path);
    const before = keptFiles();
    expect(await pull(path)).toMatchObject({ text: CSV, codes: [] });
    expect(server.requests).toHaveLength(2);
    expect(keptFiles()).toEqual(before);
  });

  it('is told of the copy only at the address that the copy came from', async () => {
    await pull('/to-etag');
    await pull('/to-etag');
    const told = server.requests.map(({ url, headers }) => [url, headers['if-none-match']]);
    expect(told.slice(2)).toEqual([
      ['/to-etag', undefined],
      ['/etag', '"v1"'],
    ]);
  });

  it('that nothing is new counts as a pull of today', async () => {
    await pull('/etag');
    const json = `${folder}/.deck/sources/${keptFiles().find((name) => name.endsWith('.json')) ?? ''}`;
    const note = readFileSync(json, 'utf8');
    writeFileSync(json, note.replace(/"pulled": "[^"]+"/, '"pulled": "2026-03-20T10:00:00Z"'));
    expect((await pull('/etag')).day).toBe(host.today());
    expect((await pull('/etag', { offline: true })).day).toBe(host.today());
  });

  it('is not told of a copy that is damaged', async () => {
    await pull('/etag');
    const csv = keptFiles().find((name) => name.endsWith('.csv')) ?? '';
    writeFileSync(`${folder}/.deck/sources/${csv}`, 'something else');
    expect(await pull('/etag')).toMatchObject({ text: CSV, codes: [] });
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
    expect(keptText()).toBe(CSV);
  });
});

describe('a server that answers at the second try', () => {
  it.each([
    ['/500-then-200', 5],
    ['/cut-then-200', 5],
    ['/429-then-200', 7000],
  ])('gives the figures, at %s after %i ms', async (path, wait) => {
    expect(await pull(path)).toMatchObject({ text: CSV, codes: [] });
    expect(pauses).toEqual([wait]);
  });
});

describe('a server that misbehaves', () => {
  it.each([
    ['/cut-length', 3, 'broke off'],
    ['/cut-chunk', 3, 'broke off'],
    ['/cut-gzip', 3, 'cut off'],
    ['/500', 3, 'answered 500'],
    ['/404', 1, 'answered 404'],
    ['/round', 6, 'redirects more than 5 times'],
    ['/away', 1, '169.254.169.254, which is not allowed'],
    ['/downgrade', 1, 'data.example.se without encryption'],
    ['/json', 1, 'JSON'],
    ['/login', 1, 'log-in page'],
    ['/login-as-csv', 1, 'log-in page'],
    ['/empty', 1, 'empty'],
    ['/zstd', 1, 'compressed in a way'],
    ['/bomb', 1, 'larger than'],
    ['/endless', 1, 'larger than'],
  ])('at %s is an error after %i requests, and a warning when there is a copy', async (path, requests, reason) => {
    const without = await pull(path);
    expect(without).toMatchObject({ text: undefined, codes: ['pull-failed'] });
    expect(without.message).toContain(reason);
    expect(server.requests).toHaveLength(requests);
    await plant(path, 'old');
    const withCopy = await pull(path);
    expect(withCopy).toMatchObject({ text: 'old', codes: ['pull-stale'], day: '2026-03-20' });
    const age = dayNumber(host.today()) - dayNumber(withCopy.day!);
    expect(withCopy.message).toContain(`a copy from 2026-03-20, ${age} days old, is used`);
    expect(keptText()).toBe('old');
  });

  it.each(['/silent', '/drip'])('at %s is given up in time', async (path) => {
    await plant(path, 'old');
    const before = performance.now();
    const { codes, message } = await pull(path, { patience: HURRY });
    expect(codes).toEqual(['pull-stale']);
    expect(message).toMatch(/the answer took longer than 0\.\d+ seconds/);
    // Two tries at most; the rest is for a busy computer.
    expect(performance.now() - before).toBeLessThan(5000);
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });
});

describe('without a server', () => {
  it('nobody answers, and the copy is used', async () => {
    const gone = await misbehavingServer();
    await gone.close();
    const session = await sessionIn(host, { pulls: newPulls('deck', PATIENCE) });
    const at = startOf(sourceFile('decks/metrics.yaml', ''));
    const pulled = await pullSource(session, { url: `${gone.origin}/good`, at });
    expect(pulled.diagnostics[0]?.message).toContain('refused the connection');
    expect(pauses).toEqual([5, 10]);
  });

  it('offline, nothing is asked', async () => {
    await pull('/good');
    expect(await pull('/good', { offline: true })).toMatchObject({ text: CSV, codes: ['copy-used'] });
    expect(await pull('/near', { offline: true })).toMatchObject({ text: undefined, codes: ['pull-failed'] });
    expect(server.requests).toHaveLength(1);
  });
});
