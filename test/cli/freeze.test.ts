import type { MemoryHost, MemoryOptions } from '../memory-host';
import { deck } from './recording-terminal';
import { manifest, METRICS, SERIES, smallWorkspace } from './small-workspace';

jest.setTimeout(60_000);

const DATA = '/ws/decks/2026-03-25/data';
const PPTX = '/ws/out/2026-03-25/a.pptx';
const URL = 'https://data.example.se/ko.csv';

const KO = `ko:
  title: Kön
  unit: antal
  source: { url: "${URL}" }
`;
const WITH_URL = {
  'deck.config.yaml': 'template: neutral\nsources: { hosts: [data.example.se] }\n',
  'decks/metrics.yaml': METRICS + KO,
  'decks/2026-03-25/a.deck.yaml': manifest('2026-03-25', 'charts: [bup, ko]'),
};
const PAGES = { [URL]: { body: SERIES } };

interface Printed {
  readonly meetings: {
    readonly meeting: string;
    readonly frozen: string | null;
    readonly status: string;
    readonly metrics: { id: string; latest: number; period: string; before?: object }[];
    readonly files: { path: string; sha256: string; bytes: number }[];
  }[];
  readonly diagnostics: { readonly code: string; readonly file: string; readonly line: number }[];
}

interface PrintedDecks {
  readonly decks: { readonly frozen: string | null; readonly errors: number }[];
  readonly diagnostics: { code: string; severity: string; file: string; line: number; help: string }[];
}

const put = (host: MemoryHost, path: string, text: string) =>
  host.files.set(`/ws/${path}`, new TextEncoder().encode(text));
const change = (host: MemoryHost, path: string, from: string, to: string) =>
  put(host, path, host.text(`/ws/${path}`)!.replace(from, to));
const hashOf = (host: MemoryHost) => host.sha256(host.files.get(PPTX)!);
const inData = (host: MemoryHost) =>
  [...host.files.keys()].filter((path) => path.startsWith(`${DATA}/`)).map((path) => path.slice(DATA.length + 1));
const lockOf = (host: MemoryHost) => JSON.parse(host.text(`${DATA}/freeze.json`)!);

async function frozen(files: Readonly<Record<string, string>> = {}, options: MemoryOptions = {}) {
  const host = smallWorkspace(files, options);
  const { code, err } = await deck(host, 'freeze 2026-03-25');
  expect([code, err]).toEqual([0, expect.not.stringContaining('error')]);
  return host;
}

async function check(host: MemoryHost, flags = '') {
  const { code, out } = await deck(host, `check 2026-03-25 --json ${flags}`);
  const { decks, diagnostics } = JSON.parse(out) as PrintedDecks;
  const told = diagnostics.filter(({ severity }) => severity !== 'info');
  return { code, deck: decks[0]!, told, codes: told.map((each) => each.code) };
}

describe('deck freeze', () => {
  test('writes the bytes, the catalogue and the lock of a meeting at once, the lock last', async () => {
    const host = smallWorkspace();
    const { code, out, err } = await deck(host, 'freeze 2026-03-25');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '✓ 2026-03-25  1 metric frozen in decks/2026-03-25/data/\n',
      err: expect.stringMatching(/^(\d+ infos? \(shown with --verbose\)\n)?$/),
    });
    expect(host.saves).toHaveLength(1);
    expect(host.saves[0]!.at(-1)).toBe(`${DATA}/freeze.json`);
    expect(inData(host).sort()).toEqual(['.gitattributes', 'bup.csv', 'freeze.json', 'metrics.yaml']);
    expect(host.text(`${DATA}/bup.csv`)).toBe(SERIES);
    expect(host.text(`${DATA}/.gitattributes`)).toContain('* -text\n');
    expect(host.text(`${DATA}/metrics.yaml`)).toMatch(
      /^# The metrics of this meeting .*isn't edited by hand\.\nbup:\n/,
    );
  });

  test('notes in the lock what was frozen, when, and from where', async () => {
    const host = await frozen();
    expect(lockOf(host)).toEqual({
      deck: '0.1.0',
      meeting: '2026-03-25',
      frozen: '2026-03-20T14:05:09Z',
      own: ['Kalmar län', 'Region Kalmar län'],
      metrics: { bup: { latest: 84, period: '2026-03', figures: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      files: [
        {
          file: 'bup.csv',
          source: 'series/bup.csv',
          sha256: host.sha256(host.files.get('/ws/series/bup.csv')!),
          bytes: host.files.get('/ws/series/bup.csv')!.length,
        },
        {
          file: 'metrics.yaml',
          sha256: host.sha256(host.files.get(`${DATA}/metrics.yaml`)!),
          bytes: host.files.get(`${DATA}/metrics.yaml`)!.length,
        },
      ],
    });
  });

  test('keeps the deck: built after freezing it is the same bytes as before', async () => {
    const host = smallWorkspace(WITH_URL, { pages: PAGES });
    await deck(host, 'build 2026-03-25');
    const before = hashOf(host);
    await deck(host, 'freeze 2026-03-25');
    const { out } = await deck(host, 'build 2026-03-25');
    expect(out).toMatch(/, figures frozen 2026-03-20\n$/);
    expect(hashOf(host)).toBe(before);
  });

  test('holds the figures whatever becomes of the catalogue, the sources and the settings', async () => {
    const host = await frozen();
    await deck(host, 'build 2026-03-25');
    const before = hashOf(host);
    change(host, 'decks/metrics.yaml', 'Första besök BUP', 'Något annat');
    change(host, 'decks/metrics.yaml', 'procent', 'antal');
    put(host, 'deck.config.yaml', 'template: neutral\nown: [Riket]\n');
    put(host, 'series/bup.csv', SERIES.replaceAll(';8', ';9'));
    await deck(host, 'build 2026-03-25');
    expect(hashOf(host)).toBe(before);
    put(host, 'decks/metrics.yaml', 'bup: [');
    expect((await deck(host, 'build 2026-03-25')).code).toBe(0);
    expect(hashOf(host)).toBe(before);
    put(host, 'decks/metrics.yaml', METRICS);
    const { out } = await deck(host, 'build 2026-03-25 --fresh');
    expect(out).not.toContain('frozen');
    expect(hashOf(host)).not.toBe(before);
  });

  test('pulls URL sources once, names the copy by the metric, and lets the source line say the day', async () => {
    const host = await frozen(WITH_URL, { pages: PAGES });
    expect(host.fetched).toEqual([URL]);
    expect(lockOf(host).files[1]).toMatchObject({ file: 'ko.csv', source: URL, pulled: '2026-03-20' });
    expect(host.text(`${DATA}/metrics.yaml`)).toContain(
      `  source:\n    file: ko.csv\n    citation: "${URL}"\n    retrieved: "2026-03-20"\n`,
    );
    expect((await check(host)).codes).toEqual([]);
    expect(host.fetched).toEqual([URL]);
  });

  test('takes the kept copy of a URL source under --offline, with the day it was pulled', async () => {
    const host = smallWorkspace(WITH_URL, { pages: PAGES, now: '2026-03-18T08:00:00Z' });
    await deck(host, 'check 2026-03-25');
    expect((await deck(host, 'freeze 2026-03-25 --offline --date 2026-03-26')).code).toBe(0);
    expect(host.fetched).toEqual([URL]);
    expect(lockOf(host).files[1]).toMatchObject({ source: URL, pulled: '2026-03-18' });
  });

  test('writes nothing when a metric in use has an error, and tells it', async () => {
    const host = smallWorkspace({ 'series/bup.csv': SERIES.replace('2026-03;84', '2026-03;tre') });
    const { code, out, err } = await deck(host, 'freeze 2026-03-25');
    expect([code, out]).toEqual([1, '✗ 2026-03-25  1 error, nothing frozen\n']);
    expect(err).toContain('error[unreadable-number]');
    expect(host.saves).toEqual([]);
  });

  test.each([
    [
      'a metric that is not there',
      { 'decks/2026-03-25/a.deck.yaml': manifest('2026-03-25', 'chart: bupp') },
      'unknown-metric',
    ],
    [
      'an include that is not there',
      {
        'decks/2026-03-25/b.deck.yaml': manifest('2026-03-25').replace(
          '{ title: Första besök, chart: bup }',
          '{ include: x.block.yaml }',
        ),
      },
      'missing-file',
    ],
  ])('writes nothing when a deck names %s', async (_, files, expected) => {
    const host = smallWorkspace(files);
    const { code, out } = await deck(host, 'freeze 2026-03-25 --json');
    const { meetings, diagnostics } = JSON.parse(out) as Printed;
    expect([code, meetings[0]!.status]).toEqual([1, 'failed']);
    expect(diagnostics.map((each) => each.code)).toContain(expected);
    expect(host.saves).toEqual([]);
  });

  test('says when a meeting uses no metric', async () => {
    const host = smallWorkspace();
    const { code, out } = await deck(host, 'freeze 2026-04-22');
    expect([code, out]).toEqual([0, '✓ 2026-04-22  no deck uses a metric, nothing to freeze\n']);
    expect(host.saves).toEqual([]);
  });

  test('takes every deck of the meeting, also when one of them is named', async () => {
    const files = {
      'decks/metrics.yaml': METRICS + METRICS.replace('bup:', 'vup:'),
      'decks/2026-03-25/b.deck.yaml': manifest('2026-03-25', 'bullets: ["((vup))"]'),
    };
    const host = smallWorkspace(files);
    const { out } = await deck(host, 'freeze 2026-03-25/a 2026-04-22 --json');
    const { meetings } = JSON.parse(out) as Printed;
    expect(meetings.map(({ meeting, status, frozen: time }) => [meeting, status, time])).toEqual([
      ['2026-03-25', 'frozen', '2026-03-20T14:05:09Z'],
      ['2026-04-22', 'unchanged', null],
    ]);
    expect(meetings[0]!.metrics).toEqual([
      { id: 'bup', latest: 84, period: '2026-03' },
      { id: 'vup', latest: 84, period: '2026-03' },
    ]);
    // Both read the same file, which is kept once.
    expect(meetings[0]!.files.map(({ path }) => path.slice('decks/2026-03-25/data/'.length))).toEqual([
      'bup.csv',
      '.gitattributes',
      'metrics.yaml',
      'freeze.json',
    ]);
  });

  test('--date fixes the time', async () => {
    const host = smallWorkspace();
    await deck(host, 'freeze 2026-03-25 --date 2026-03-26');
    expect(lockOf(host).frozen).toBe('2026-03-26T00:00:00Z');
  });

  test('leaves what else lies in the folder alone', async () => {
    const host = await frozen({ 'decks/2026-03-25/data/BUP.csv': 'a table of a slide' });
    expect(host.text(`${DATA}/BUP.csv`)).toBe('a table of a slide');
    expect(lockOf(host).files[0].file).toBe('bup-2.csv');
    expect((await check(host)).codes).toEqual([]);
  });

  test('a meeting that is not there is an error, and none at all wrong usage', async () => {
    expect(await deck(smallWorkspace(), 'freeze 2026-05-01')).toMatchObject({ code: 1, out: '' });
    const { code, err } = await deck(smallWorkspace(), 'freeze');
    expect(code).toBe(2);
    expect(err).toMatch(/^error: which meeting\? name it: deck freeze 2026-03-25\n/);
  });

  test('a disk that is full is told as such', async () => {
    const host = smallWorkspace({}, { busy: [`${DATA}/bup.csv`] });
    const { code, out } = await deck(host, 'freeze 2026-03-25');
    expect([code, out]).toEqual([3, '✗ 2026-03-25  stopped by the machine, nothing frozen\n']);
  });
});

describe('deck freeze of a frozen meeting', () => {
  const BOTH = { 'decks/metrics.yaml': METRICS + METRICS.replace('bup:', 'vup:') };

  test('has nothing to add', async () => {
    const host = await frozen();
    const { code, out } = await deck(host, 'freeze 2026-03-25');
    expect([code, out]).toEqual([0, '✓ 2026-03-25  already frozen 2026-03-20, 1 metric, nothing to add\n']);
    expect(host.saves).toHaveLength(1);
  });

  test('adds what a slide has come to use, and keeps the rest', async () => {
    const host = await frozen(BOTH);
    const { files, metrics } = lockOf(host);
    put(host, 'decks/2026-03-25/a.deck.yaml', manifest('2026-03-25', 'charts: [bup, vup]'));
    put(host, 'series/bup.csv', SERIES.replaceAll(';8', ';9'));
    expect(await check(host)).toMatchObject({
      code: 0,
      told: [
        {
          code: 'not-frozen',
          file: 'decks/2026-03-25/a.deck.yaml',
          line: 8,
          help: expect.stringContaining('deck freeze 2026-03-25'),
        },
      ],
    });
    const { out } = await deck(host, 'freeze 2026-03-25 --date 2026-04-02');
    expect(out).toBe('✓ 2026-03-25  1 metric added, 1 kept as frozen 2026-03-20\n');
    expect(lockOf(host)).toMatchObject({
      frozen: '2026-03-20T14:05:09Z',
      metrics: { bup: metrics.bup, vup: { latest: 94, added: '2026-04-02T00:00:00Z' } },
      files: [files[0], { file: 'bup-2.csv' }, { file: 'metrics.yaml' }],
    });
    expect((await check(host)).codes).toEqual([]);
  });

  test('reads what it adds with the names of the own region that the snapshot has', async () => {
    const host = await frozen(BOTH);
    put(host, 'deck.config.yaml', 'template: neutral\nown: [Riket]\n');
    put(host, 'decks/2026-03-25/a.deck.yaml', manifest('2026-03-25', 'charts: [bup, vup]'));
    await deck(host, 'freeze 2026-03-25');
    const { own, metrics } = lockOf(host);
    expect(own).toEqual(['Kalmar län', 'Region Kalmar län']);
    expect(metrics.vup).toMatchObject({ latest: 84 });
    expect((await check(host)).codes).toEqual([]);
  });

  test('says which metrics have other figures although the latest is the same', async () => {
    const host = await frozen();
    put(host, 'series/bup.csv', SERIES.replace('2025-02;71', '2025-02;72'));
    const { out } = await deck(host, 'freeze 2026-03-25 --force');
    expect(out).toContain('\n  bup  84 (2026-03), other figures changed\n');
  });

  test('takes all anew under --force, and says which figures changed', async () => {
    const host = await frozen();
    put(host, 'series/bup.csv', SERIES.replace('2026-03;84', '2026-03;85'));
    const { out } = await deck(host, 'freeze 2026-03-25 --force');
    expect(out).toBe('✓ 2026-03-25  1 metric frozen in decks/2026-03-25/data/\n  bup  84 (2026-03) → 85 (2026-03)\n');
    expect(inData(host).sort()).toEqual(['.gitattributes', 'bup.csv', 'freeze.json', 'metrics.yaml']);
    const again = await deck(host, 'freeze 2026-03-25 --force --json');
    expect((JSON.parse(again.out) as Printed).meetings[0]!.metrics).toEqual([
      { id: 'bup', latest: 85, period: '2026-03' },
    ]);
  });

  test('is an error when the snapshot is damaged, unless --force', async () => {
    const host = await frozen();
    host.files.delete(`${DATA}/bup.csv`);
    const { code, out, err } = await deck(host, 'freeze 2026-03-25');
    expect([code, out]).toEqual([1, '✗ 2026-03-25  1 error, nothing frozen\n']);
    expect(err).toContain('error[snapshot-damaged]');
    expect((await deck(host, 'freeze 2026-03-25 --force')).code).toBe(0);
    expect((await check(host)).codes).toEqual([]);
  });

  test('is not built with other figures when its lock is gone', async () => {
    const host = await frozen();
    host.files.delete(`${DATA}/freeze.json`);
    expect(await check(host)).toMatchObject({ code: 1, codes: ['snapshot-damaged'] });
    expect((await check(host, '--fresh')).codes).toEqual([]);
  });

  test('does not write over a catalogue that has no lock beside it', async () => {
    const host = smallWorkspace({ 'decks/2026-03-25/data/metrics.yaml': 'mine: 1\n' });
    expect((await deck(host, 'freeze 2026-03-25')).code).toBe(1);
    expect(host.text(`${DATA}/metrics.yaml`)).toBe('mine: 1\n');
    expect((await check(host)).codes).toEqual([]);
  });
});

describe('a deck of a frozen meeting', () => {
  test('says so in --json, in its report and with --verbose', async () => {
    const host = await frozen();
    const { out } = await deck(host, 'build 2026-03-25 --json');
    expect((JSON.parse(out) as PrintedDecks).decks[0]!.frozen).toBe('2026-03-20T14:05:09Z');
    const report = JSON.parse(host.text('/ws/out/2026-03-25/a.build.json')!);
    expect(report.frozen).toBe('2026-03-20T14:05:09Z');
    expect(report.inputs).toContainEqual(
      expect.objectContaining({ file: 'decks/2026-03-25/data/bup.csv', lastPeriod: '2026-03' }),
    );
    const { err } = await deck(host, 'check 2026-03-25 --verbose');
    expect(err).toContain('info[frozen-figures]: the figures are those frozen 2026-03-20');
    const fresh = await check(host, '--fresh');
    expect(fresh.deck.frozen).toBeNull();
  });

  test.each([
    [
      'bup.csv',
      'changed',
      SERIES.replace('84', '85'),
      "decks/2026-03-25/data/bup.csv isn't as deck froze it: it was changed",
    ],
    [
      'metrics.yaml',
      'changed',
      'bup: {}\n',
      "decks/2026-03-25/data/metrics.yaml isn't as deck froze it: it was changed",
    ],
    ['bup.csv', 'gone', undefined, "decks/2026-03-25/data/bup.csv isn't as deck froze it: it is gone"],
  ])('is not built when %s was %s, unless --fresh', async (name, _, text, message) => {
    const host = await frozen();
    if (text === undefined) host.files.delete(`${DATA}/${name}`);
    else put(host, `decks/2026-03-25/data/${name}`, text);
    const { code, told } = await check(host);
    expect(code).toBe(1);
    expect(told).toEqual([
      expect.objectContaining({
        code: 'snapshot-damaged',
        message,
        file: 'decks/2026-03-25/data/freeze.json',
        help: expect.stringMatching(/version control.*deck freeze 2026-03-25 --force.*--fresh/),
      }),
    ]);
    expect((await check(host, '--fresh')).codes).toEqual([]);
  });

  test('warns when this deck reads the same bytes otherwise', async () => {
    const host = await frozen();
    const { figures } = lockOf(host).metrics.bup;
    change(host, 'decks/2026-03-25/data/freeze.json', figures, '0'.repeat(64));
    change(host, 'decks/2026-03-25/data/freeze.json', '"latest": 84', '"latest": 8.4');
    const { code, told } = await check(host);
    expect(code).toBe(0);
    expect(told).toMatchObject([
      {
        code: 'frozen-figures-differ',
        severity: 'warning',
        message: expect.stringContaining('the latest was 8.4 (2026-03) and is now 84 (2026-03)'),
        file: 'decks/2026-03-25/data/metrics.yaml',
        help: expect.stringContaining('build with deck 0.1.0'),
      },
    ]);
    put(host, 'decks/metrics.yaml', `${METRICS}  accept: [{ code: frozen-figures-differ, why: x }]\n`);
    expect((await check(host, '--strict')).codes).toEqual([]);
  });

  test('is not built when the folder was copied from another meeting', async () => {
    const host = await frozen();
    const [date, data] = ['2026-06-24', '/ws/decks/2026-06-24/data'];
    for (const name of inData(host)) host.files.set(`${data}/${name}`, host.files.get(`${DATA}/${name}`)!);
    put(host, `decks/${date}/a.deck.yaml`, manifest(date));
    const { code, err } = await deck(host, `build ${date}`);
    expect(code).toBe(1);
    expect(err).toContain('error[snapshot-of-other-meeting]');
    expect(err).toContain(`delete decks/${date}/data/`);
    expect((await deck(host, `freeze ${date}`)).code).toBe(1);
  });

  test('has a catalogue that deck metrics reads', async () => {
    const host = await frozen(WITH_URL, { pages: PAGES });
    const { code, out } = await deck(host, 'metrics --json --file decks/2026-03-25/data/metrics.yaml');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { id: 'bup', latest: { value: 84 } },
      { id: 'ko', latest: { value: 84 } },
    ]);
  });
});

describe('a lock that somebody edited', () => {
  const sha = '0'.repeat(64);
  const file = (name: string) =>
    `{"deck":"0.1.0","meeting":"2026-03-25","frozen":"2026-03-20T14:05:09Z","own":[],"metrics":{},"files":[{"file":"${name}","sha256":"${sha}","bytes":1}]}`;

  test.each([
    ['nothing', ''],
    ['half of it', '{"deck": "0.1.0", "metrics": {'],
    ['a mark of a merge', '<<<<<<< HEAD\n{}\n'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no keys', '{}'],
    ['a key too many', file('bup.csv').replace('"own"', '"more":1,"own"')],
    ['a file above its folder', file('../../metrics.yaml')],
    ['an absolute file', file('/etc/passwd')],
    ['a file of Windows', file('C:\\\\a.csv')],
    ['a hidden file', file('.gitattributes')],
    ['a file that is not there', file('x.csv')],
    ['a file twice', file('bup.csv').replace(']}', `,{"file":"bup.csv","sha256":"${sha}","bytes":1}]}`)],
    ['no catalogue', file('bup.csv')],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['text that is no UTF-8', '\uFFFD'.repeat(10)],
  ])('with %s is told at its place and stops the deck', async (_, lock) => {
    const host = await frozen();
    put(host, 'decks/2026-03-25/data/freeze.json', lock);
    const { code, told, codes } = await check(host);
    expect(code).toBe(1);
    expect(new Set(codes)).toEqual(new Set(['snapshot-damaged']));
    expect(told[0]!.file).toBe('decks/2026-03-25/data/freeze.json');
    expect(told[0]!.line).toBeGreaterThan(0);
    expect((await check(host, '--fresh')).codes).toEqual([]);
    expect((await deck(host, 'freeze 2026-03-25')).code).toBe(1);
    expect((await deck(host, 'freeze 2026-03-25 --force')).code).toBe(0);
  });

  test.each([
    ['a prototype', '"metrics": {', `"metrics": { "__proto__": { "figures": "${sha}" },`],
    ['a prototype of its own', '"own":', '"__proto__": { "deck": 1 }, "own":'],
    ['a metric named as one of all objects', '"metrics": {', `"metrics": { "constructor": { "figures": "${sha}" },`],
    ['a huge size', '"bytes": ', `"bytes": 1${'0'.repeat(400)}`],
    ['a figure without end', '"latest": 84', '"latest": 1e999'],
    ['a figure that is text', '"latest": 84', '"latest": "åttiofyra"'],
    ['a time of another kind', 'T14:05:09Z', ''],
  ])('with %s, whole otherwise, is told as well', async (_, from, to) => {
    const host = await frozen();
    change(host, 'decks/2026-03-25/data/freeze.json', from, to);
    expect(await check(host)).toMatchObject({ code: 1, codes: ['snapshot-damaged'] });
  });

  test('can not have figures that lie outside the snapshot', async () => {
    const host = await frozen();
    const before = host.text(`${DATA}/metrics.yaml`)!;
    const after = before.replace('file: bup.csv', 'file: ../../../series/bup.csv');
    put(host, 'decks/2026-03-25/data/metrics.yaml', after);
    const [then, now] = [before, after].map((text) => host.sha256(new TextEncoder().encode(text)));
    change(host, 'decks/2026-03-25/data/freeze.json', then!, now!);
    expect((await check(host)).codes).toEqual(['snapshot-damaged']);
  });
});
