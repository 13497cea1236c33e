import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { HostError, swedishDay } from '../../src/host';
import { nodeHost } from '../../src/host/node-host';

const host = nodeHost();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/deck-host-`).replace(/\\/g, '/');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);

async function failureOf(act: Promise<unknown>): Promise<HostError> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HostError)) throw new Error(`expected a HostError, got ${String(error)}`);
  return error;
}

test('a failure says nothing of an address that may not be shown', () => {
  const address = 'https://lina:abc@x.se/?k=abc';
  const { path, detail, message, stack } = new HostError('network', address, `no answer from ${address}`);
  expect([path, detail]).toEqual(['https://•••@x.se/?•••', 'no answer from https://••••••••@x.se/?•••••']);
  expect(`${message}${stack ?? ''}`).not.toContain('abc');
});

describe('reading', () => {
  test('gives the bytes of a file', async () => {
    writeFileSync(`${folder}/a.txt`, 'Måluppfyllelse');
    expect(Buffer.from(await host.read(`${folder}/a.txt`)).toString()).toBe('Måluppfyllelse');
  });

  test('gives an empty file as no bytes', async () => {
    writeFileSync(`${folder}/a.txt`, '');
    expect(await host.read(`${folder}/a.txt`)).toHaveLength(0);
  });

  test('says missing for a file that is not there, or under a file', async () => {
    writeFileSync(`${folder}/a.txt`, '');
    expect((await failureOf(host.read(`${folder}/b.txt`))).reason).toBe('missing');
    expect((await failureOf(host.read(`${folder}/a.txt/b.txt`))).reason).toBe('missing');
    expect((await failureOf(host.read(`${folder}/a\0.txt`))).reason).toBe('missing');
  });

  test('refuses a folder', async () => {
    expect((await failureOf(host.read(folder))).reason).toBe('not-a-file');
  });

  test('refuses a device and a pipe instead of waiting for them', async () => {
    spawnSync('mkfifo', [`${folder}/pipe`]);
    expect((await failureOf(host.read(`${folder}/pipe`))).reason).toBe('not-a-file');
    expect((await failureOf(host.read('/dev/zero'))).reason).toBe('not-a-file');
  });

  test('refuses a file beyond the limit, and allows one at it', async () => {
    writeFileSync(`${folder}/a.txt`, '12345');
    expect(await host.read(`${folder}/a.txt`, { limit: 5 })).toHaveLength(5);
    expect((await failureOf(host.read(`${folder}/a.txt`, { limit: 4 }))).reason).toBe('too-large');
  });

  test('follows a link that stays inside the workspace', async () => {
    mkdirSync(`${folder}/inside`);
    writeFileSync(`${folder}/inside/a.txt`, 'a');
    symlinkSync('inside/a.txt', `${folder}/link.txt`);
    expect(await host.read(`${folder}/link.txt`, { within: folder })).toHaveLength(1);
  });

  test('refuses a link that leads out of the workspace, also by a linked folder', async () => {
    mkdirSync(`${folder}/inside`);
    mkdirSync(`${folder}/outside`);
    writeFileSync(`${folder}/outside/secret.txt`, 'secret');
    symlinkSync('../outside/secret.txt', `${folder}/inside/link.txt`);
    symlinkSync('../outside', `${folder}/inside/folder`);
    const within = `${folder}/inside`;
    expect((await failureOf(host.read(`${within}/link.txt`, { within }))).reason).toBe('outside');
    expect((await failureOf(host.read(`${within}/folder/secret.txt`, { within }))).reason).toBe('outside');
    expect((await failureOf(host.read(`${within}/../outside/secret.txt`, { within }))).reason).toBe('outside');
  });

  test('does not take a neighbour whose name begins alike for the workspace', async () => {
    mkdirSync(`${folder}/deck`);
    mkdirSync(`${folder}/deck-secret`);
    writeFileSync(`${folder}/deck-secret/a.txt`, 'a');
    symlinkSync('../deck-secret/a.txt', `${folder}/deck/a.txt`);
    expect((await failureOf(host.read(`${folder}/deck/a.txt`, { within: `${folder}/deck` }))).reason).toBe('outside');
  });

  test('reads within a workspace that is itself behind a link', async () => {
    mkdirSync(`${folder}/real`);
    writeFileSync(`${folder}/real/a.txt`, 'a');
    symlinkSync('real', `${folder}/workspace`);
    expect(await host.read(`${folder}/workspace/a.txt`, { within: `${folder}/workspace` })).toHaveLength(1);
  });
});

describe('listing', () => {
  test('names files and folders in order and leaves out what is neither', async () => {
    mkdirSync(`${folder}/b`);
    writeFileSync(`${folder}/c.txt`, '');
    writeFileSync(`${folder}/a.txt`, '');
    symlinkSync('nowhere', `${folder}/broken`);
    expect(await host.list(folder)).toEqual([
      { name: 'a.txt', kind: 'file' },
      { name: 'b', kind: 'folder' },
      { name: 'c.txt', kind: 'file' },
    ]);
  });

  test('finds nothing in a folder that is not there', async () => {
    expect(await host.list(`${folder}/nothing`)).toEqual([]);
    expect(await host.exists(`${folder}/nothing`)).toBe(false);
    expect(await host.exists(folder)).toBe(true);
  });
});

describe('saving', () => {
  test('makes the folders it needs and leaves nothing beside the files', async () => {
    await host.save([
      { path: `${folder}/out/2026-03-25/a.json`, bytes: bytes('{}') },
      { path: `${folder}/out/2026-03-25/a.pptx`, bytes: bytes('deck') },
    ]);
    expect(readdirSync(`${folder}/out/2026-03-25`)).toEqual(['a.json', 'a.pptx']);
    expect(readFileSync(`${folder}/out/2026-03-25/a.pptx`, 'utf8')).toBe('deck');
  });

  test('replaces nothing when one of the files can not be replaced', async () => {
    writeFileSync(`${folder}/a.json`, 'old');
    mkdirSync(`${folder}/a.pptx`);
    const failure = await failureOf(
      host.save([
        { path: `${folder}/a.json`, bytes: bytes('new') },
        { path: `${folder}/a.pptx`, bytes: bytes('new') },
      ]),
    );
    expect(failure.reason).toBe('not-a-file');
    expect(readFileSync(`${folder}/a.json`, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json', 'a.pptx']);
  });

  test('says whose folder is in the way when it is a file', async () => {
    writeFileSync(`${folder}/out`, '');
    const failure = await failureOf(host.save([{ path: `${folder}/out/a.pptx`, bytes: bytes('new') }]));
    expect(failure.path).toBe(`${folder}/out`);
    expect(failure.reason).toBe('not-a-file');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('gives up where a folder can not be made, as behind a link to a disk that is not there', async () => {
    symlinkSync(`${folder}/unmounted`, `${folder}/out`);
    for (const target of [`${folder}/out/2026-03-25/a.pptx`, '/proc/deck/a.pptx']) {
      const failure = await failureOf(host.save([{ path: target, bytes: bytes('new') }]));
      expect(['not-a-file', 'missing', 'denied']).toContain(failure.reason);
    }
  });

  test('knows when a file was changed', async () => {
    writeFileSync(`${folder}/b`, '');
    expect(await host.changedAt(`${folder}/b`)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect((await failureOf(host.changedAt(`${folder}/a`))).reason).toBe('missing');
  });
});

describe('pulling', () => {
  async function served<T>(listener: RequestListener, use: (address: string) => Promise<T>): Promise<T> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
  const limits = { timeout: 5000, limit: 1000 };

  test('gives status, headers and bytes, and sends the headers asked for', async () => {
    const answer = await served(
      (request, response) => response.setHeader('etag', '"1"').end(request.headers['if-none-match']),
      (address) => host.fetch(address, { ...limits, headers: { 'if-none-match': '"0"' } }),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(Buffer.from(answer.bytes).toString()).toBe('"0"');
  });

  test('hands a redirect back instead of following it', async () => {
    const answer = await served(
      (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      (address) => host.fetch(address, limits),
    );
    expect(answer).toMatchObject({ status: 302, headers: { location: 'http://169.254.169.254/' } });
  });

  test('stops a body that goes on beyond the limit', async () => {
    const failure = await served(
      (_request, response) => {
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(500)));
        };
        response.on('drain', pour);
        pour();
      },
      (address) => failureOf(host.fetch(address, limits)),
    );
    expect(failure.reason).toBe('too-large');
  });

  test('gives up on a body that never ends', async () => {
    const failure = await served(
      (_request, response) => void response.write('x'),
      (address) => failureOf(host.fetch(address, { timeout: 200, limit: 1000 })),
    );
    expect(failure.reason).toBe('timeout');
  });

  test('takes no part of a compressed body for the whole', async () => {
    const whole = gzipSync('a;b\n'.repeat(100));
    const failure = await served(
      (_request, response) => response.setHeader('content-encoding', 'gzip').end(whole.subarray(0, -9)),
      (address) => failureOf(host.fetch(address, limits)),
    );
    expect(failure.message).toContain('cut off');
  });

  test('reads no body but that of a 200', async () => {
    const answer = await served(
      (_request, response) => void response.writeHead(500).write('x'.repeat(5000)),
      (address) => host.fetch(address, limits),
    );
    expect(answer).toMatchObject({ status: 500, bytes: new Uint8Array() });
  });

  test('tells a host that does not speak https from one that is not there', async () => {
    const failure = await served(
      (_request, response) => response.end(),
      (address) => failureOf(host.fetch(address.replace('http:', 'https:'), limits)),
    );
    expect(failure.reason).toBe('insecure');
  });

  test('says in plain words that nobody answers', async () => {
    const address = await served(
      (_request, response) => response.end(),
      (each) => Promise.resolve(each),
    );
    const failure = await failureOf(host.fetch(address, limits));
    expect(failure.reason).toBe('network');
    expect(failure.message).toContain('refused the connection');
  });

  test('pulls nothing but http and https', async () => {
    expect((await failureOf(host.fetch('data:text/plain,a', limits))).reason).toBe('network');
    expect((await failureOf(host.fetch('file:///etc/passwd', limits))).reason).toBe('network');
  });
});

describe('the rest of the world', () => {
  test('ships its fonts as files', async () => {
    for (const path of Object.values(host.fonts())) {
      expect(Array.from((await host.read(path)).subarray(0, 4))).toEqual([0, 1, 0, 0]);
    }
  });

  test('knows what day it is in Sweden, also around midnight and in summer', () => {
    expect(swedishDay(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(swedishDay(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(swedishDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });

  test('knows the moment to the second, and how long a pause was', async () => {
    expect(host.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const before = host.elapsed();
    await host.pause(20);
    // Timers may fire a fraction of a millisecond early.
    expect(host.elapsed() - before).toBeGreaterThanOrEqual(19);
  });

  test('hashes bytes as sha256sum does', () => {
    expect(host.sha256(bytes('deck'))).toMatch(/^[0-9a-f]{64}$/);
    expect(host.sha256(bytes(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
