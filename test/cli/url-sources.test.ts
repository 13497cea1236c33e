import type { Host } from '../../src/host';
import { nodeHost } from '../../src/host/node-host';
import { misbehavingServer, type MisbehavingServer } from '../fetch/misbehaving-server';
import { deck } from './recording-terminal';
import { manifest, METRICS, smallWorkspace } from './small-workspace';

let server: MisbehavingServer;

beforeAll(async () => {
  server = await misbehavingServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

/** The small workspace with its figures on the server. */
function workspace(path: string, files: Readonly<Record<string, string>> = {}) {
  const memory = smallWorkspace({
    'deck.config.yaml': 'template: neutral\nsources: { hosts: [127.0.0.1] }\n',
    'decks/metrics.yaml': METRICS.replace('file: ../series/bup.csv', `url: "${server.origin}${path}"`),
    ...files,
  });
  const host: Host = { ...memory, fetch: (address, options) => nodeHost().fetch(address, options) };
  return { host, memory };
}

const terminal = { isTTY: true, columns: 120 };

describe('figures from a server, on the command line', () => {
  test('are shown, with nothing to say about them but how they were read', async () => {
    const { code, out, err } = await deck(workspace('/good').host, 'metrics');
    expect({ code, err }).toEqual({ code: 0, err: '1 info (shown with --verbose)\n' });
    expect(out).toMatch(/bup\s+82\s%\s+2026-02/);
  });

  test('are an error with the reason when they are a log-in page, and exit 1', async () => {
    const { code, err } = await deck(workspace('/login-as-csv').host, 'metrics');
    expect(code).toBe(1);
    expect(err).toContain('error[pull-failed]');
    expect(err).toContain("can't be pulled: it is a web page (perhaps a log-in page), not a CSV file");
    expect(err).toContain('--> decks/metrics.yaml:7:');
  });

  test('come from the copy with a warning when the server fails, which --strict and --offline see differently', async () => {
    const { host } = workspace('/500-then-200');
    expect((await deck(host, 'metrics')).code).toBe(0);
    const broken: Host = { ...host, fetch: (_, options) => nodeHost().fetch(`${server.origin}/500`, options) };
    const { code, err } = await deck(broken, 'metrics --date 2026-03-25');
    expect(code).toBe(0);
    expect(err).toContain('warning[pull-stale]');
    expect(err).toContain('the server answered 500; a copy from 2026-03-20, 5 days old, is used');
    expect((await deck(broken, 'check 2026-03-25 --strict')).code).toBe(1);
    const offline = await deck(broken, 'check 2026-03-25 --strict --offline --verbose');
    expect(offline.code).toBe(0);
    expect(offline.err).toContain('info[copy-used]');
  });

  test('are pulled once for all decks of a run, and stand among the inputs of each', async () => {
    const { host, memory } = workspace('/good', { 'decks/2026-04-22/b.deck.yaml': manifest('2026-04-22') });
    expect((await deck(host, 'build --all')).code).toBe(0);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers['user-agent']).toMatch(/^deck\/\d/);
    const { inputs } = JSON.parse(memory.text('/ws/out/2026-03-25/a.build.json') ?? '') as {
      inputs: { file?: string; url?: string; lastPeriod?: string }[];
    };
    expect(inputs.filter(({ url }) => url !== undefined)).toEqual([
      { url: `${server.origin}/good`, sha256: expect.any(String), pulled: expect.any(String), lastPeriod: '2026-02' },
    ]);
    expect(inputs.filter(({ file }) => file?.startsWith('.deck'))).toEqual([]);
  });

  test.each(['metrics', 'check 2026-03-25', 'build 2026-03-25'])(
    'show on a terminal what `%s` waits for',
    async (line) => {
      const { err } = await deck(workspace('/429-then-200').host, line, terminal);
      const host = server.origin.slice('http://'.length);
      expect(err).toContain(`pulling from ${host}`);
      expect(err).toContain(`${host}: retrying in 7 s`);
      server.requests.length = 0;
      const { err: piped } = await deck(workspace('/429-then-200').host, line);
      server.requests.length = 0;
      const { err: quiet } = await deck(workspace('/429-then-200').host, `${line} --quiet`, terminal);
      expect(piped + quiet).not.toMatch(/pulling|retrying/);
    },
  );

  test('never show a password that stands in an address', async () => {
    const url = server.origin.replace('://', '://lina:hemligt@');
    const files = { 'decks/metrics.yaml': METRICS.replace('file: ../series/bup.csv', `url: "${url}/good"`) };
    for (const options of ['', '--json', '--format json', '--format github', '--debug']) {
      const { code, out, err } = await deck(workspace('/good', files).host, `metrics ${options}`);
      expect(code).toBe(1);
      expect(out + err).toContain('secret-in-address');
      expect(out + err).not.toMatch(/hemligt|lina/);
    }
    const wrong = { 'decks/metrics.yaml': files['decks/metrics.yaml'].replace('http:', 'ftp:') };
    const { out, err } = await deck(workspace('/good', wrong).host, 'metrics');
    expect(out + err).toContain('bad-format');
    expect(out + err).not.toMatch(/hemligt|lina/);
    expect(server.requests).toEqual([]);
  });
});
