import { pullSource } from '../../src/load/pull-source';
import { openWorkspace } from '../../src/load';
import { sourceFile, startOf } from '../../src/source';
import { memoryHost, type MemoryOptions } from '../memory-host';

const url = 'https://data.example.se/bup.csv';
const at = startOf(sourceFile('decks/metrics.yaml', ''));
const config = { '/ws/deck.config.yaml': 'sources: { hosts: [data.example.se, 127.0.0.1] }\n' };

async function pull(
  pages: MemoryOptions['pages'],
  options = {},
  address = url,
  files: MemoryOptions['files'] = {},
) {
  const host = memoryHost({ files: { ...config, ...files }, cwd: '/ws', pages: pages ?? {} });
  const { value: workspace } = await openWorkspace(host, {});
  const pulled = await pullSource(host, workspace!, { url: address, at }, options);
  return {
    host,
    text: pulled.value && new TextDecoder().decode(pulled.value),
    codes: pulled.diagnostics.map(({ code }) => code),
    message: pulled.diagnostics[0]?.message,
  };
}

describe('a URL source', () => {
  it('is pulled and kept', async () => {
    const { host, text, codes } = await pull({ [url]: { body: 'a;b' } });
    expect({ text, codes }).toEqual({ text: 'a;b', codes: [] });
    expect(host.saves.flat()[0]).toMatch(/^\/ws\/\.deck\/sources\/[0-9a-f]{32}\.csv$/);
  });

  it('falls back on its copy with a warning, and offline without one', async () => {
    const { host } = await pull({ [url]: { body: 'a;b' } });
    const kept = Object.fromEntries(host.files);
    expect(await pull({ [url]: { fails: 'timeout' } }, {}, url, kept)).toMatchObject({
      text: 'a;b',
      codes: ['pull-stale'],
    });
    expect(await pull({}, { offline: true }, url, kept)).toMatchObject({ text: 'a;b', codes: [] });
    expect((await pull({}, { offline: true }, url, kept)).host.fetched).toEqual([]);
  });

  it.each([
    ['a host that is not listed', 'https://evil.example.com/x.csv', 'host-not-allowed'],
    ['plain http', 'http://data.example.se/x.csv', 'pull-failed'],
    ['an address that is none', 'https://', 'host-not-allowed'],
  ])('is refused from %s, and nothing is asked', async (_, address, code) => {
    const { host, codes } = await pull({}, {}, address);
    expect(codes).toEqual([code]);
    expect(host.fetched).toEqual([]);
  });

  it('follows redirects only to allowed hosts', async () => {
    const away = { [url]: { status: 302, headers: { location: 'https://evil.example.com/' } } };
    expect(await pull(away)).toMatchObject({
      codes: ['pull-failed'],
      message: expect.stringContaining('evil.example.com'),
    });
    const near = {
      [url]: { status: 302, headers: { location: '/new.csv' } },
      'https://data.example.se/new.csv': { body: 'x' },
    };
    expect(await pull(near)).toMatchObject({ text: 'x', codes: [] });
    const round = { [url]: { status: 302, headers: { location: url } } };
    expect(await pull(round)).toMatchObject({
      codes: ['pull-failed'],
      message: expect.stringContaining('redirects'),
    });
  });

  it('that answers with a web page is no CSV', async () => {
    const { codes, message } = await pull({
      [url]: { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>' },
    });
    expect(codes).toEqual(['pull-failed']);
    expect(message).toContain('web page');
  });

  it('is tried three times while the server fails', async () => {
    const { host, codes } = await pull({ [url]: { status: 503 } });
    expect(codes).toEqual(['pull-failed']);
    expect(host.fetched).toHaveLength(3);
  });
});
