import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { HostError, type Host } from '../../src/host';
import { nodeHost } from '../../src/host/node-host';
import { memoryHost, type FakePage } from '../memory-host';

/** A host to try, and an empty folder of it. */
interface World {
  readonly host: Host;
  readonly folder: string;
  /** Where pages are answered, and nobody answers behind `gone`. */
  readonly origin: string;
  readonly gone: string;
  readonly close: () => void;
}

const LONG = 'x'.repeat(5000);
const PAGES: Readonly<Record<string, FakePage>> = {
  '/good': { headers: { etag: '"1"' }, body: 'a;b' },
  '/long': { body: LONG },
  '/moved': { status: 302, headers: { location: '/good' }, body: 'moved' },
  '/broken': { status: 500, body: 'a stack' },
};

async function realWorld(): Promise<World> {
  const folder = realpathSync(mkdtempSync(`${tmpdir()}/deck-contract-`)).replaceAll('\\', '/');
  const server = createServer((request, response) => {
    const { status = 200, headers = {}, body } = PAGES[request.url ?? ''] ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  const listen = (): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  await listen();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  // Nobody listens on port 9 (discard) of a computer of today.
  return { host: nodeHost(), folder, origin, gone: 'http://127.0.0.1:9/', close };
}

function memoryWorld(): Promise<World> {
  const origin = 'http://data.example.se';
  const pages = Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [origin + path, page]));
  const close = (): void => undefined;
  const host = memoryHost({ pages });
  return Promise.resolve({ host, folder: '/contract', origin, gone: 'http://gone.example.se/', close });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function reasonOf(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HostError)) throw new Error(`expected a HostError, got ${String(error)}`);
  return error.reason;
}

describe.each([
  ['node', realWorld],
  ['memory', memoryWorld],
])('the host of %s', (_, open) => {
  let world: World;
  const at = (name: string): string => `${world.folder}/${name}`;
  const save = (...files: readonly (readonly [name: string, text: string, replaces?: string | null])[]) =>
    world.host.save(
      files.map(([name, text, replaces]) => ({
        path: at(name),
        bytes: bytes(text),
        ...(replaces !== undefined && { replaces }),
      })),
    );
  const text = async (name: string) => new TextDecoder().decode(await world.host.read(at(name)));

  beforeEach(async () => {
    world = await open();
    if (world.origin.includes('127.0.0.1')) mkdirSync(world.folder, { recursive: true });
  });
  afterEach(() => {
    world.close();
  });

  test('reads what was saved, in folders made for it', async () => {
    await save(['a/b/c.txt', 'Måluppfyllelse'], ['a/empty', '']);
    expect([await text('a/b/c.txt'), await text('a/empty')]).toEqual(['Måluppfyllelse', '']);
    expect(await text('a/./b/../b/c.txt')).toBe('Måluppfyllelse');
  });

  test('says why it can not read', async () => {
    const { host, folder } = world;
    await save(['a/b.txt', '12345']);
    expect(await reasonOf(host.read(at('none')))).toBe('missing');
    expect(await reasonOf(host.read(at('a/b.txt/c')))).toBe('missing');
    expect(await reasonOf(host.read(at('a')))).toBe('not-a-file');
    expect(await host.read(at('a/b.txt'), { limit: 5, within: folder })).toHaveLength(5);
    expect(await reasonOf(host.read(at('a/b.txt'), { limit: 4 }))).toBe('too-large');
    expect(await reasonOf(host.read(at('x/../a/b.txt'), { within: at('x') }))).toMatch(/^(outside|missing)$/);
    await save(['x/y', ''], ['x-secret', 's']);
    expect(await reasonOf(host.read(at('x/../a/b.txt'), { within: at('x') }))).toBe('outside');
    expect(await reasonOf(host.read(at('x-secret'), { within: at('x') }))).toBe('outside');
  });

  test('tells what is there', async () => {
    const { host, folder } = world;
    await save(['b/c', ''], ['c', ''], ['a', ''], ['B', '']);
    const [B, a, b, c] = ['B', 'a', 'b', 'c'].map((name) => ({ name, kind: name === 'b' ? 'folder' : 'file' }));
    expect(await host.list(folder)).toEqual([B, a, b, c]);
    expect([await host.list(at('none')), await host.list(at('a'))]).toEqual([[], []]);
    const there = ['a', 'b', 'b/c', 'none', 'a/b'].map((name) => host.exists(at(name)));
    expect(await Promise.all(there)).toEqual([true, true, true, false, false]);
    expect(await host.realPath(at('b/../b/./c'))).toBe(at('b/c'));
    expect(await host.realPath(at('none/x'))).toBe(at('none/x'));
    expect(await host.changedAt(at('a'))).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await reasonOf(host.changedAt(at('none')))).toBe('missing');
  });

  test('replaces all files or none', async () => {
    const { host } = world;
    await save(['a', 'old'], ['b', 'old'], ['c', 'old']);
    const old = host.sha256(bytes('old'));
    await save(['a', 'new'], ['b', 'new', old]);
    expect([await text('a'), await text('b')]).toEqual(['new', 'new']);
    expect(await reasonOf(save(['a', 'newer'], ['b', 'newer', old]))).toBe('changed');
    expect(await reasonOf(save(['a', 'newer'], ['c', 'newer', null]))).toBe('changed');
    expect(await reasonOf(save(['a', 'newer'], ['none', 'newer', old]))).toBe('changed');
    expect([await text('a'), await text('b'), await text('c')]).toEqual(['new', 'new', 'old']);
    expect((await host.list(world.folder)).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    await save(['d', 'new', null]);
    await host.finishSaving(at('d'));
    expect(await text('d')).toBe('new');
  });

  test('takes files away with those it saves, but not when that fails', async () => {
    const { host } = world;
    await save(['a', 'a'], ['b', 'b']);
    const path = at('c');
    const failing = host.save([{ path, bytes: bytes('c'), replaces: '0' }], { remove: [at('a')] });
    expect(await reasonOf(failing)).toBe('changed');
    expect(await host.exists(at('a'))).toBe(true);
    await host.save([{ path, bytes: bytes('c') }], { remove: [at('a'), at('none')] });
    expect((await host.list(world.folder)).map(({ name }) => name)).toEqual(['b', 'c']);
  });

  test('saves and locks nothing outside of a folder that it is told not to leave', async () => {
    const { host } = world;
    await save(['in/a', 'a']);
    const files = [
      { path: at('in/b'), bytes: bytes('b') },
      { path: at('in/../out'), bytes: bytes('b') },
    ];
    expect(await reasonOf(host.save(files, { within: at('in') }))).toBe('outside');
    expect([await host.exists(at('in/b')), await host.exists(at('out'))]).toEqual([false, false]);
  });

  test('adds to the end of a file, but not to one that is excepted', async () => {
    const { host } = world;
    await host.append(at('a'), bytes('one\n'));
    await host.append(at('a'), bytes('two\n'), { except: [at('b')] });
    expect(await text('a')).toBe('one\ntwo\n');
    expect(await reasonOf(host.append(at('a'), bytes('three'), { except: [at('a')] }))).toBe('denied');
    expect(await text('a')).toBe('one\ntwo\n');
  });

  test('gives a lock to one at a time', async () => {
    const { host } = world;
    const unlock = await host.lock(at('.lock'), 0);
    expect(await reasonOf(host.lock(at('.lock'), 0))).toBe('busy');
    (await host.lock(at('.other-lock'), 0))();
    unlock();
    (await host.lock(at('.lock'), 0))();
  });

  test('pulls an address as it answers, without its redirect or the body of a failure', async () => {
    const { host, origin, gone } = world;
    const limits = { timeout: 5000, limit: 1000 };
    const good = await host.fetch(`${origin}/good`, limits);
    expect([good.status, good.headers['etag'], new TextDecoder().decode(good.bytes)]).toEqual([200, '"1"', 'a;b']);
    const moved = await host.fetch(`${origin}/moved`, limits);
    expect([moved.status, moved.headers['location'], moved.bytes.length]).toEqual([302, '/good', 0]);
    const broken = await host.fetch(`${origin}/broken`, limits);
    expect([broken.status, broken.bytes.length]).toEqual([500, 0]);
    expect(await reasonOf(host.fetch(`${origin}/long`, limits))).toBe('too-large');
    expect(await host.fetch(`${origin}/long`, { ...limits, limit: 5000 })).toMatchObject({ status: 200 });
    expect(await reasonOf(host.fetch(gone, limits))).toBe('network');
  });

  test('knows hashes, the day and the moment, and begins work in turn', async () => {
    const { host } = world;
    expect(host.sha256(bytes('deck'))).toMatch(/^[0-9a-f]{64}$/);
    expect(host.sha256(bytes('deck'))).not.toBe(host.sha256(bytes('Deck')));
    expect(host.today()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(host.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const before = host.elapsed();
    await host.pause(5);
    expect(host.elapsed() - before).toBeGreaterThanOrEqual(4);
    const order: string[] = [];
    const work = (name: string, ms: number) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      order.push(`${name} ends`);
    };
    await Promise.all([host.inTurn(work('a', 10)), host.inTurn(work('b', 0))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(host.cwd()).toMatch(/^(\/|[A-Z]:\/)/);
    expect((await host.shipped('schema')).length).toBeGreaterThan(0);
  });
});
