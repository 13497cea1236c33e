import { pullSource } from '../../src/fetch/pull-source';
import { plainDate, type Progress } from '../../src/model';
import { sourceFile, startOf } from '../../src/source';
import { newPulls, type SessionOptions } from '../../src/session';
import { memoryHost, type MemoryHost, type MemoryOptions } from '../memory-host';
import { sessionIn } from '../session-in';

const url = 'https://data.example.se/bup.csv';
const at = startOf(sourceFile('decks/metrics.yaml', ''));
const CONFIG =
  'sources: { hosts: [data.example.se, "api.example.se:8443", 127.0.0.1, Räksmörgås.se], http: [old.example.se] }\n';

type Change = SessionOptions & {
  readonly address?: string;
  readonly files?: MemoryOptions['files'];
  readonly memory?: MemoryOptions;
};

async function pull(pages: NonNullable<MemoryOptions['pages']>, change: Change = {}) {
  const { address = url, files = {}, memory = {}, ...options } = change;
  const host = memoryHost({ files: { '/ws/deck.config.yaml': CONFIG, ...files }, cwd: '/ws', pages, ...memory });
  return { host, ...(await pullWith(host, address, options)) };
}

async function pullWith(host: MemoryHost, address = url, options: SessionOptions = {}) {
  const session = await sessionIn(host, { today: plainDate(2026, 3, 25), ...options });
  const pulled = await pullSource(session, { url: address, at });
  return {
    text: pulled.value && new TextDecoder().decode(pulled.value),
    day: pulled.pulled,
    codes: pulled.diagnostics.map(({ code }) => code),
    message: pulled.diagnostics[0]?.message,
    help: pulled.diagnostics[0]?.help,
  };
}

/** The files of a host that has pulled `a;b` on 2026-03-20. */
async function kept(headers: Readonly<Record<string, string>> = {}) {
  const { host } = await pull({ [url]: { body: 'a;b', headers } });
  return Object.fromEntries(host.files);
}

describe('a URL source', () => {
  it('is pulled and kept with a note of when, whence and what, but without the whole address', async () => {
    const address = `${url}?key=abc`;
    const page = { [address]: { body: 'a;b', headers: { etag: '"1"' } } };
    const { host, text, codes, day } = await pull(page, { address });
    expect({ text, codes, day }).toEqual({ text: 'a;b', codes: [], day: '2026-03-20' });
    const [csv = '', json = ''] = host.saves[0] ?? [];
    expect(csv).toMatch(/^\/ws\/\.deck\/sources\/[0-9a-f]{64}\.csv$/);
    expect(JSON.parse(host.text(json) ?? '')).toEqual({
      from: `${url}?•••`,
      asked: host.sha256(new TextEncoder().encode(address)),
      answered: host.sha256(new TextEncoder().encode(address)),
      etag: '"1"',
      pulled: '2026-03-20T14:05:09Z',
      sha256: host.sha256(new TextEncoder().encode('a;b')),
    });
  });

  it('takes away the copies of older versions, whose notes held whole addresses, and nothing else', async () => {
    const older = `/ws/.deck/sources/${'0123456789abcdef'.repeat(2)}`;
    const files = { [`${older}.json`]: '{}', [`${older}.csv`]: 'a;b', '/ws/.deck/sources/minnen.txt': '' };
    const { host } = await pull({ [url]: { body: 'a;b' } }, { files });
    const names = [...host.files.keys()].filter((path) => path.startsWith('/ws/.deck/'));
    expect(names.filter((path) => !/\/[0-9a-f]{64}\./.test(path))).toEqual(['/ws/.deck/sources/minnen.txt']);
    expect(names).toHaveLength(3);
  });

  it('counts its day in Swedish time', async () => {
    const { day } = await pull({ [url]: { body: 'a' } }, { memory: { now: '2026-03-20T23:30:00Z' } });
    expect(day).toBe('2026-03-21');
  });

  it('falls back on its copy, and says how old that is', async () => {
    const files = await kept();
    const failed = await pull({ [url]: { fails: 'timeout' } }, { files });
    expect(failed).toMatchObject({ text: 'a;b', codes: ['pull-stale'], day: '2026-03-20' });
    expect(failed.message).toContain('; a copy from 2026-03-20, 5 days old, is used');
    expect(failed.help).toContain('--offline');
    const soon = await pull({}, { files, today: plainDate(2026, 3, 21) });
    expect(soon.message).toContain('1 day old');
    const before = await pull({}, { files, today: plainDate(2026, 3, 1) });
    expect(before.message).toContain('a copy from today');
  });

  it('is not asked for offline: its copy is used, or missed', async () => {
    const there = await pull({ [url]: { body: 'new' } }, { files: await kept(), offline: true });
    expect(there).toMatchObject({ text: 'a;b', codes: ['copy-used'] });
    expect(there.message).toContain('5 days old');
    const missing = await pull({ [url]: { body: 'new' } }, { offline: true });
    expect(missing).toMatchObject({ text: undefined, codes: ['pull-failed'] });
    expect(missing.help).toContain('without --offline');
    expect([...there.host.fetched, ...missing.host.fetched]).toEqual([]);
  });

  it('neither reads nor writes a copy without caches', async () => {
    const files = await kept();
    expect(await pull({}, { files, cache: false })).toMatchObject({ codes: ['pull-failed'] });
    expect((await pull({ [url]: { body: 'x' } }, { cache: false })).host.saves).toEqual([]);
  });

  it('is pulled also where its copy can not be kept', async () => {
    const files = await kept();
    const busy = Object.keys(files).filter((path) => path.endsWith('.csv'));
    const { text, codes } = await pull({ [url]: { body: 'new' } }, { memory: { busy } });
    expect({ text, codes }).toEqual({ text: 'new', codes: ['copy-not-kept'] });
  });

  it('is pulled once a run, however often it is named', async () => {
    const host = memoryHost({ files: { '/ws/deck.config.yaml': CONFIG }, cwd: '/ws', pages: { [url]: { body: 'a' } } });
    const pulls = newPulls();
    await Promise.all([pullWith(host, url, { pulls }), pullWith(host, `${url}#bup`, { pulls })]);
    await pullWith(host, url, { pulls });
    expect(host.fetched).toEqual([url]);
    await pullWith(host, url, { pulls: newPulls() });
    expect(host.fetched).toHaveLength(2);
  });
});

describe('which addresses are asked', () => {
  it.each([
    ['a host that is not listed', 'https://evil.example.com/x.csv', 'host-not-allowed'],
    ['a host below one that is listed', 'https://x.data.example.se/x.csv', 'host-not-allowed'],
    ['plain http', 'http://data.example.se/x.csv', 'plain-http'],
    ['plain http to a host that is not listed', 'http://evil.example.com/x.csv', 'host-not-allowed'],
    ['another port than the one listed', 'https://api.example.se/x.csv', 'host-not-allowed'],
    ['an address that is none', 'https://', 'bad-address'],
    ['a port that is none', 'https://data.example.se:99999/', 'bad-address'],
    ['a file', 'file:///etc/passwd', 'bad-address'],
    ['a user name', 'https://lina@data.example.se/x.csv', 'secret-in-address'],
    ['a password', 'https://lina:hemligt@data.example.se/x.csv', 'secret-in-address'],
  ])('not %s', async (_, address, code) => {
    const { host, codes, message, help } = await pull({ [address]: { body: 'x' } }, { address });
    expect(codes).toEqual([code]);
    expect(host.fetched).toEqual([]);
    expect(`${message ?? ''}${help ?? ''}`).not.toMatch(/hemligt|lina/);
  });

  it.each([
    ['any port of a host listed without one', 'https://data.example.se:9000/x.csv'],
    ['the port that is listed', 'https://api.example.se:8443/x.csv'],
    ['plain http where the list of such hosts says so', 'http://old.example.se/x.csv'],
    ['https there, too', 'https://old.example.se/x.csv'],
    ['plain http on this computer', 'http://127.0.0.1:8080/x.csv'],
    ['names however they are written', 'https://DATA.example.se/x.csv'],
    ['names with Swedish letters', 'https://räksmörgås.se/x.csv'],
  ])('%s', async (_, address) => {
    const page = { [new URL(address).href]: { body: 'x' } };
    expect(await pull(page, { address })).toMatchObject({ text: 'x', codes: [] });
  });

  it.each([
    ['another host', 'https://evil.example.com/', 'evil.example.com, which is not allowed'],
    ['no encryption', 'http://data.example.se/x.csv', 'data.example.se without encryption'],
    ['a password', 'https://lina:hemligt@data.example.se/', 'with a user name or password'],
    ['a local file', 'file:///etc/passwd', 'no address'],
    ['rubbish', 'https://', 'no address'],
  ])('no redirect to %s', async (_, location, reason) => {
    const { host, codes, message } = await pull({ [url]: { status: 302, headers: { location } } });
    expect(codes).toEqual(['pull-failed']);
    expect(message).toContain(reason);
    expect(message).not.toContain('hemligt');
    expect(host.fetched).toEqual([url]);
  });
});

describe('trying again', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])(
    'helps with status %i: three tries with growing waits',
    async (status) => {
      const { host } = await pull({ [url]: { status } });
      expect(host.fetched).toHaveLength(3);
      expect(host.pauses).toEqual([500, 2000]);
    },
  );

  it.each([400, 401, 403, 404, 410, 501, 304, 204, 206])('does not help with status %i', async (status) => {
    const { host, codes, message } = await pull({ [url]: { status } });
    expect(host.fetched).toHaveLength(1);
    expect(codes).toEqual(['pull-failed']);
    expect(message).toContain(String(status));
  });

  it.each([
    ['network', 3],
    ['timeout', 3],
    ['no-such-host', 2],
    ['insecure', 1],
  ] as const)('after failure "%s" makes %i tries', async (fails, tries) => {
    expect((await pull({ [url]: { fails } })).host.fetched).toHaveLength(tries);
  });

  it.each([
    ['1', [1000, 2000]],
    ['5', [5000, 5000]],
    ['Fri, 20 Mar 2026 14:05:12 GMT', [3000, 3000]],
    ['Fri, 20 Mar 2026 13:00:00 GMT', [500, 2000]],
    ['soon', [500, 2000]],
    ['3600', []],
  ])('waits as Retry-After: %s asks, if that is not too long', async (after, pauses) => {
    const { host } = await pull({ [url]: { status: 429, headers: { 'retry-after': after } } });
    expect(host.pauses).toEqual(pauses);
  });

  it('ends when the time of the source is up', async () => {
    const busy = { [url]: { status: 503, headers: { 'retry-after': '20' } } };
    const patience = { request: 1000, total: 30_000, waits: [1, 1, 1], longestWait: 20_000, bytes: 100 };
    expect((await pull(busy, { pulls: newPulls('deck', patience) })).host.pauses).toEqual([20_000]);
  });

  it('tells the host and the wait as it goes on', async () => {
    const events: unknown[] = [];
    const progress: Progress = (event) => {
      if (event.stage === 'pull') events.push([event.from, event.retryIn]);
    };
    await pull({ [url]: { status: 503 } }, { progress });
    const from = 'data.example.se';
    expect(events).toEqual([
      [from, undefined],
      [from, 500],
      [from, undefined],
      [from, 2000],
      [from, undefined],
    ]);
  });
});

describe('an answer that is no CSV', () => {
  it.each([
    ['a web page', 'text/html; charset=utf-8', 'a;b', 'web page'],
    ['a web page called CSV', 'text/csv', '\n <!DOCTYPE html><html>', 'web page'],
    ['a web page after a comment', 'text/csv', '<!-- 1 -->\n<html>', 'web page'],
    ['JSON', 'application/problem+json', 'a;b', 'JSON'],
    ['JSON called CSV', 'text/csv', '{ "error": 1 }', 'JSON'],
    ['XML called text', 'text/plain', '<?xml version="1.0"?>', 'XML'],
    ['a PDF', 'application/pdf', 'a;b', 'PDF'],
    ['a picture', 'image/png', 'a;b', 'picture'],
    ['a workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'a;b', 'xlsx'],
    ['a workbook called CSV', 'text/csv', 'PK\u0003\u0004', 'xlsx'],
    ['nothing', 'text/csv', '', 'empty'],
    ['nothing but a byte order mark', 'text/csv', '\ufeff\r\n', 'empty'],
  ])('is %s', async (_, type, body, word) => {
    const page = { [url]: { headers: { 'content-type': type }, body } };
    const files = await kept();
    const without = await pull(page);
    expect(without.codes).toEqual(['pull-failed']);
    expect(without.message).toContain(word);
    const { host, text, codes } = await pull(page, { files });
    expect({ text, codes, saves: host.saves }).toEqual({ text: 'a;b', codes: ['pull-stale'], saves: [] });
  });

  it.each(['application/vnd.ms-excel', 'application/octet-stream', 'text/csv; header=present', ''])(
    'is not everything sent as "%s"',
    async (type) => {
      const page = { [url]: { headers: { 'content-type': type }, body: 'a;b' } };
      expect((await pull(page)).codes).toEqual([]);
    },
  );
});

describe('a damaged copy', () => {
  it.each([
    ['a note that is no JSON', 'json', () => '{'],
    ['a note that is no object', 'json', () => 'null'],
    ['a note without a day', 'json', (note: string) => note.replace('pulled', 'x')],
    ['a day that is none', 'json', (note: string) => note.replace('2026-03-20', '2026-99-20')],
    ['a header that can not be sent', 'json', (note: string) => note.replace('\\"1\\"', '\\n')],
    ['the note of another address', 'json', (note: string) => note.replace(/(?<="asked": ").{8}/, '01234567')],
    ['other bytes than the note says', 'csv', () => 'a;c'],
  ])('with %s is never used', async (_, part, damage) => {
    const files = await kept({ etag: '"1"' });
    const path = Object.keys(files).find((each) => each.endsWith(`.${part}`) && each.includes('.deck')) ?? '';
    const damaged = { ...files, [path]: damage(new TextDecoder().decode(files[path])) };
    expect(await pull({}, { files: damaged })).toMatchObject({ text: undefined, codes: ['pull-failed'] });
    expect(await pull({ [url]: { body: 'new' } }, { files: damaged })).toMatchObject({ text: 'new', codes: [] });
  });
});
