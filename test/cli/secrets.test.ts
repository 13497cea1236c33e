import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HostError, type Host } from '../../src/host';
import type { FakePage, MemoryHost } from '../memory-host';
import { deck, type TerminalOptions } from './recording-terminal';
import { SERIES, smallWorkspace } from './small-workspace';

jest.setTimeout(60_000);

/** Stands in every secret; only the files that authors wrote may hold it. */
const MARK = /hemlig/i;
const SECRET = 'q7HEMLIGx2Kw9';
const HOST = 'https://data.example.se';

/** Addresses that are asked, as YAML takes them: a secret may stand wherever a server looks for it. */
const ASKED: readonly string[] = [
  ...['token', 'auth', 'sessionid', 'pass', 'pw', 'jwt', 'bearer', 'X-Amz-Credential', 't%6Fken', 'api[key]'].map(
    (name) => `"${HOST}/${name.length}.csv?${name}=${SECRET}"`,
  ),
  `"${HOST}/bare.csv?${SECRET}"`,
  `"${HOST}/padded.csv?${SECRET}=="`,
  `"${HOST}/second.csv?a=1&b=${SECRET}&c=2"`,
  `"${HOST}/semicolon.csv?a=1;token=${SECRET}"`,
  `"${HOST}/matrix.csv;token=${SECRET}"`,
  `"${HOST}/matrix;token=${SECRET}/x.csv"`,
  `"${HOST}/fragment.csv#access_token=${SECRET}"`,
  `"${HOST}/fragment.csv#/${SECRET}"`,
  `"${HOST}/services/T000/B000/${SECRET}"`,
  `"${HOST}/api/key/HEMLIGHEMLIG/x.csv"`,
  `"${HOST}/encoded/%48EMLIG%39xQz/x.csv"`,
  `"${HOST}/long.csv?k=${'a'.repeat(2_500)}${SECRET}"`,
  `"${HOST}/quote.csv?k=it's${SECRET}"`,
  `'${HOST}/quote.csv?k="${SECRET}'`,
  `"${HOST}/space.csv?k=a b ${SECRET}"`,
  `${HOST}/plain.csv?k=${SECRET}`,
  `"HTTPS://DATA.example.se/capitals.csv?token=${SECRET}"`,
  `"HTTP://data.example.se/capitals.csv?token=${SECRET}"`,
  `"https:\\u002F/data.example.se/escaped.csv\\x3Ftoken=${SECRET}"`,
  `"${HOST}/redirected.csv"`,
];

/** Addresses that are refused. */
const REFUSED: readonly string[] = [
  `"https://lina:${SECRET}@data.example.se/x.csv"`,
  `"https://${SECRET}@data.example.se/x.csv"`,
  `"http://li'na:${SECRET}@data.example.se/x.csv"`,
  `'http://li"na:${SECRET}@data.example.se/x.csv'`,
  `"http://li na:a ${SECRET}@data.example.se/x.csv"`,
  `"http:lina:${SECRET}@data.example.se/x.csv"`,
  `"http:/lina:${SECRET}@data.example.se/x.csv"`,
  `"http:\\\\\\\\lina:${SECRET}@data.example.se/x.csv"`,
  `'http:\\\\lina:${SECRET}@data.example.se/x.csv'`,
  `"HTTPS://lina:${SECRET}@data.example.se/x.csv"`,
  `"https://lina:a/b?${SECRET}@data.example.se/x.csv"`,
  `"https://lina:${SECRET}/x.csv"`,
  `"https://lina:${SECRET}%40data.example.se/x.csv"`,
  `"https\\x3a//lina:${SECRET}\\x40data.example.se/x.csv"`,
  `"lina:${SECRET}@data.example.se/x.csv"`,
  `"//lina:${SECRET}@data.example.se/x.csv"`,
  `"ftp://lina:${SECRET}@data.example.se/x.csv"`,
  `"www.example.se/x.csv?token=${SECRET}"`,
  `"https://lina:${'a'.repeat(2_500)}${SECRET}@data.example.se/x.csv"`,
  `"https://${SECRET}${'a'.repeat(40)}@data.example.se/x.csv"`,
  `"https://elsewhere.example.se/x.csv?token=${SECRET}"`,
];

const SETTINGS = 'template: neutral\nsources: { hosts: [data.example.se], http: [data.example.se] }\n';

const METRIC = `bup:
  title: Första besök BUP
  unit: procent
  source: { file: ../series/bup.csv, citation: Exempel }
`;

function metrics(addresses: readonly string[], rest = ''): string {
  const one = (url: string, index: number): string =>
    `m${index}:\n  title: Väntande ${index}\n  unit: procent\n  source: { url: ${url}${rest} }\n`;
  return addresses.map(one).join('');
}

/** A slide for each metric, so that its source line stands in the deck. */
function manifest(slides: readonly string[]): string {
  const head =
    'title: Läget\nmeeting: { body: Regionstyrelsen, date: 2026-03-25 }\nagenda:\n  - section: Siffror\n    slides:\n';
  return head + slides.map((slide) => `      - { ${slide} }\n`).join('');
}

function workspace(catalogue: string, slides: readonly string[], answer: FakePage = { body: SERIES }) {
  const inputs = {
    'deck.config.yaml': SETTINGS,
    'decks/metrics.yaml': catalogue,
    'decks/2026-03-25/a.deck.yaml': manifest(slides),
  };
  const memory = smallWorkspace(inputs);
  memory.files.delete('/ws/decks/2026-04-22/b.deck.yaml');
  const own = new Set(memory.files.keys());
  // Everything that was ever written, also what was replaced later.
  const written: [path: string, bytes: Uint8Array][] = [];
  const recorded: MemoryHost = {
    ...memory,
    save: (files, options) => {
      written.push(...files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]));
      return memory.save(files, options);
    },
  };
  return { memory, own, written, host: answering(recorded, answer) };
}

/** Every address answers alike, but one that leads to another with a secret in it. */
function answering(memory: MemoryHost, page: FakePage): Host {
  const { status = 200, headers = {}, body = '', fails } = page;
  return {
    ...memory,
    fetch: (address) => {
      if (address.endsWith('/redirected.csv'))
        return Promise.resolve({
          status: 302,
          headers: { location: `/to.csv?token=${SECRET}` },
          bytes: new Uint8Array(),
        });
      if (fails) return Promise.reject(new HostError(fails, address, `no answer from ${address}`));
      const etag = { etag: '"1"', 'last-modified': 'Fri, 20 Mar 2026 10:00:00 GMT' };
      return Promise.resolve({
        status,
        headers: { ...etag, ...headers },
        bytes: new TextEncoder().encode(String(body)),
      });
    },
  };
}

/** Every way to be told something. */
const HUMAN = '--verbose';
const GITHUB = '--format github --verbose';
const JSON_TOO = '--json --format json --debug --verbose';
const SUMMED = '--summary s.md';

/** Runs command lines, on a wide terminal, and gives all that they said, with how each ended. */
async function run(
  host: Host,
  lines: readonly string[],
): Promise<{ readonly said: string; readonly codes: readonly number[] }> {
  const said: string[] = [];
  const codes: number[] = [];
  for (const [index, line] of lines.entries()) {
    const options: TerminalOptions = {
      columns: 400,
      isTTY: index % 2 === 0,
      env: { GITHUB_STEP_SUMMARY: '/ws/step.md' },
    };
    const { code, out, err } = await deck(host, line, options);
    said.push(`${index}\n${out}${err}`);
    codes.push(code);
  }
  return { said: said.join('\n'), codes };
}

/** The places and lines that hold a secret: of what was said, and of every file that no author wrote, the parts of packages apart. */
function leaks(said: string, { memory, own, written }: ReturnType<typeof workspace>): readonly string[] {
  const lying = [...memory.files].filter(([path]) => !own.has(path));
  const parts = [...lying, ...written].flatMap(([path, bytes]): [string, Uint8Array][] =>
    path.endsWith('.pptx')
      ? Object.entries(unzipSync(bytes)).map(([part, each]) => [`${path}/${part}`, each])
      : [[path, bytes]],
  );
  const texts = [['said', said], ...parts.map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')])];
  return texts.flatMap(([place = '', text = '']) =>
    [place, ...text.split('\n')].filter((line) => MARK.test(line)).map((line) => `${place}: ${line.slice(0, 300)}`),
  );
}

/** Three metrics a slide, whose source lines name all of them. */
const SLIDES = ASKED.flatMap((_, index) =>
  index % 3 === 0 ? [`title: Bild ${index}, table: { metric: [m${index}, m${index + 1}, m${index + 2}] }`] : [],
);
const MADE = [
  'decks/2026-03-25/data/freeze.json',
  'decks/2026-03-25/data/metrics.yaml',
  'out/2026-03-25/a.pptx',
  'out/2026-03-25/a.build.json',
  'decks/2026-04-29/a.deck.yaml',
  's.md',
  'step.md',
];

describe('a secret in an address', () => {
  test('is sent to the server, and stands in nothing that deck says or writes when all goes well', async () => {
    const place = workspace(`${metrics(ASKED)}# ${SECRET}\n`, SLIDES);
    const fetched: string[] = [];
    const fetch: Host['fetch'] = (address, options) => {
      fetched.push(address);
      return place.host.fetch(address, options);
    };
    const lines = [
      `check 2026-03-25 ${GITHUB} ${SUMMED}`,
      `build 2026-03-25 ${JSON_TOO}`,
      `build 2026-03-25 ${HUMAN} --offline`,
      `metrics ${JSON_TOO}`,
      `metrics m0 ${HUMAN} --cell 2:2`,
      `metrics m0 ${GITHUB}`,
      `freeze 2026-03-25 ${HUMAN}`,
      `freeze 2026-03-25 --force ${JSON_TOO}`,
      `build 2026-03-25 ${HUMAN} ${SUMMED}`,
      `diff 2026-03-25 out/2026-03-25 --markdown`,
      `diff 2026-03-25 out/2026-03-25 ${JSON_TOO}`,
      `inspect out/2026-03-25/a.pptx --json --verbose`,
      `new 2026-04-29 ${HUMAN}`,
    ];
    const { said, codes } = await run({ ...place.host, fetch }, lines);
    expect(codes).toEqual(lines.map(() => 0));
    const whole = fetched.filter((address) => MARK.test(decodeURIComponent(address)));
    expect(new Set(whole).size).toBe(ASKED.length - 2); // what stands after # isn't sent
    expect(leaks(said, place)).toEqual([]);
    expect(said).toContain(`${HOST}/bare.csv?•••`);
    expect(MADE.filter((path) => !place.memory.files.has(`/ws/${path}`))).toEqual([]);
    expect([...place.memory.files.keys()].filter((path) => path.includes('/.deck/sources/'))).toHaveLength(
      2 * (ASKED.length - 1),
    );
  });

  test.each<[string, FakePage]>([
    ['a cell is bad', { body: 'Månad;Kalmar län\n2025-11;3x29\n2025-12;4\n' }],
    ['a cell is doubtful', { body: 'Månad;Kalmar län\n2025-10;5\n2025-11;5\n2025-12;5000\n2026-01;5\n' }],
    ['it is a web page', { body: '<!DOCTYPE html>', headers: { 'content-type': 'text/html' } }],
    ['the server fails', { status: 503 }],
    ['the server sends elsewhere', { status: 302, headers: { location: `https://other.example.se/?token=${SECRET}` } }],
    [
      'the server sends to a password',
      { status: 301, headers: { location: `https://lina:${SECRET}@data.example.se/` } },
    ],
    ['the server sends in circles', { status: 307, headers: { location: `/x?token=${SECRET}` } }],
    ['the net is down', { fails: 'network' }],
    ['the name is not found', { fails: 'no-such-host' }],
  ])('stands in nothing when %s', async (_, answer) => {
    const place = workspace(metrics(ASKED), SLIDES, answer);
    const lines = [
      `check 2026-03-25 ${HUMAN} ${SUMMED}`,
      `check 2026-03-25 ${GITHUB} --no-cache`,
      `check 2026-03-25 ${JSON_TOO} --offline`,
      `build 2026-03-25 ${HUMAN} --debug`,
      `metrics ${JSON_TOO}`,
      `metrics m0 ${HUMAN}`,
      `freeze 2026-03-25 ${HUMAN}`,
      `diff 2026-03-25 2026-03-25 ${JSON_TOO}`,
    ];
    const { said, codes } = await run(place.host, lines);
    expect(codes).not.toContain(2);
    expect(said).toContain(`${HOST}/bare.csv?•••`);
    expect(leaks(said, place)).toEqual([]);
  });

  test('stands in nothing that is said of an address that is refused, or of anything behind it', async () => {
    const all = [...ASKED, ...REFUSED];
    const place = workspace(metrics(all), ['title: Bild, bullets: [Ett]']);
    const { said, codes } = await run(place.host, [
      `metrics ${HUMAN}`,
      `metrics ${GITHUB}`,
      `metrics ${JSON_TOO}`,
      `freeze 2026-03-25 ${HUMAN}`,
    ]);
    expect(codes.slice(0, 3)).toEqual([1, 1, 1]);
    expect(leaks(said, place)).toEqual([]);
    const mistyped = workspace(metrics(all, ', decimla: ","'), ['title: Bild, bullets: [Ett]']);
    const frames = await run(mistyped.host, [`metrics ${HUMAN}`]);
    expect(frames.said.match(/error\[unknown-key\]/g)).toHaveLength(all.length);
    expect(frames.said.match(/decimla: ","/g)?.length).toBeGreaterThanOrEqual(all.length);
    expect(leaks(frames.said, mistyped)).toEqual([]);
  });

  test('stands in no frame, whatever key it stands under, nor where YAML itself is broken', async () => {
    const place = workspace('', []);
    const texts = [...ASKED, ...REFUSED].flatMap((address) => [
      `m:\n  title: ${address}\n  unit: procent\n  source: { file: a.csv, citation: ${address}, decimla: "," }\n`,
      `m: { titel: ${address}, unit: procent, source: { fil: ${address} } }\n`,
      `m:\n  target: ${address}\n  source: { header: ${address} }\n`,
      `m:\n  source: { url: ${address}, [ }\n`,
      `m:\n  ur1: ${address}\n   x: 1\n`,
      `m:\n  source: { citation: ${address.slice(1, -1)}[a] b }\n`,
      `m:\n  source: { citation: ${address.slice(1, -1)} b: c }\n`,
      `- ${address}\n`,
      `${address}\n`,
    ]);
    const paths = texts.map((_, index) => `decks/metrics-${index}.yaml`);
    place.memory.files.set('/ws/deck.config.yaml', strToU8(`${SETTINGS}metrics: [${paths.join(', ')}]\n`));
    paths.forEach((path, index) => place.memory.files.set(`/ws/${path}`, strToU8(texts[index] ?? '')));
    const own = new Set(place.memory.files.keys());
    const { said } = await run(place.host, [`metrics ${HUMAN}`]);
    expect(paths.filter((path) => !said.includes(`${path}:`))).toEqual([]);
    expect(leaks(said, { ...place, own })).toEqual([]);
  });

  test('stands in no stack, whoever threw what', async () => {
    const place = workspace(metrics(ASKED), SLIDES);
    const line = `check 2026-03-25 --debug ${HUMAN}`;
    for (const error of [TypeError, Error]) {
      const fetch: Host['fetch'] = (address) =>
        Promise.reject(new error(`Invalid URL: ${address}`, { cause: new Error(`"${address}"`) }));
      const { said, codes } = await run({ ...place.host, fetch }, [
        line,
        line.replace('check', 'build'),
        'metrics --debug --json',
      ]);
      expect(codes).toEqual([3, 3, 3]);
      expect(said).toContain('at ');
      expect(leaks(said, place)).toEqual([]);
    }
  });

  test('is echoed by no command that takes it for something else', async () => {
    const place = workspace(metrics([]), ['title: Bild, bullets: [Ett]']);
    const address = `https://lina:${SECRET}@data.example.se/x.csv?token=${SECRET}`;
    const { said } = await run(place.host, [
      ...['build', 'check', 'metrics', 'freeze', 'new', 'inspect'].map((command) => `${command} ${address}`),
      ...['build', 'check', 'metrics', 'freeze', 'inspect'].map((command) => `${command} ${address} --json`),
      `diff ${address} ${address} --json`,
      `diff ${address} ${address} --markdown`,
      `build --summary ${address}`,
      `metrics m --cell ${address}`,
      `metrics --workspace ${address}`,
      `metrics --file ${address}`,
      `build --template ${address} 2026-03-25`,
      `--${address}`,
      address,
    ]);
    expect(leaks(said, place)).toEqual([]);
  });

  test('goes from the lock of an older version when the snapshot is added to', async () => {
    const place = workspace(metrics(ASKED.slice(0, 2)), ['title: En, table: { metric: m0 }']);
    const [lock, deckFile] = ['/ws/decks/2026-03-25/data/freeze.json', '/ws/decks/2026-03-25/a.deck.yaml'];
    await run(place.host, ['freeze 2026-03-25']);
    const older = place.memory.text(lock)!.replace('?•••', `?token=${SECRET}`);
    expect(older).toContain(SECRET);
    place.memory.files.set(lock, strToU8(older));
    place.memory.files.set(deckFile, strToU8(manifest(['title: Två, table: { metric: [m0, m1] }'])));
    const { said, codes } = await run(place.host, [`freeze 2026-03-25 ${HUMAN}`]);
    expect(codes).toEqual([0]);
    expect(said).toContain('1 metric added');
    expect(leaks(said, place)).toEqual([]);
  });

  test('stands in nothing that is said of a deck that somebody else made', async () => {
    const slide = `title: Länkar, bullets: ["[Årsredovisningen](${HOST}/sida)", "[Bokslutet](${HOST}/om)"]`;
    const place = workspace(METRIC, [slide]);
    await run(place.host, ['build 2026-03-25']);
    const path = '/ws/out/2026-03-25/a.pptx';
    const withSecrets = (rels: string): string =>
      rels
        .replace(`${HOST}/sida`, `ftp://${SECRET}${'a'.repeat(40)}@x.se/?token=${SECRET}`)
        .replace(`"${HOST}/om" TargetMode="External"`, `"${HOST}/om?token=${SECRET}"`);
    const links = Object.entries(unzipSync(place.memory.files.get(path)!)).map(([part, bytes]) => [
      part,
      part.endsWith('.rels') ? strToU8(withSecrets(strFromU8(bytes))) : bytes,
    ]);
    place.memory.files.set('/ws/other.pptx', zipSync(Object.fromEntries(links) as Record<string, Uint8Array>));
    const flags = ['--verbose', '--json', '--format github', '--format json'];
    const { said, codes } = await run(
      place.host,
      flags.map((each) => `inspect other.pptx ${each}`),
    );
    expect(codes).toEqual([1, 1, 1, 1]);
    expect(said).toContain('a link leads to ftp://•');
    expect(said).toContain(`leads to ${HOST}/om?•`);
    expect(leaks(said, { ...place, own: new Set(place.memory.files.keys()) })).toEqual([]);
  });

  test('goes with the caches of older versions', async () => {
    const place = workspace(metrics(ASKED), SLIDES);
    const old = '0123456789abcdef0123456789abcdef';
    const note = JSON.stringify({ url: `${HOST}/?token=${SECRET}`, address: `${HOST}/?token=${SECRET}` });
    for (const path of [`sources/${old}.json`, `sources/${old}.csv`, `builds/${old}.json`])
      place.memory.files.set(`/ws/.deck/${path}`, new TextEncoder().encode(note));
    const { said, codes } = await run(place.host, ['build 2026-03-25']);
    expect(codes).toEqual([0]);
    expect(leaks(said, place)).toEqual([]);
  });
});

describe('an address in a text', () => {
  const link = `${HOST}/sida?token=${SECRET}`;
  const slide = `title: Se ${link}, bullets: ["[här](${link})", "${link}"], source: "${link}", footnote: "${link}", notes: "${link}"`;

  test('is published as it is typed, and masked where deck tells of it', async () => {
    const place = workspace(METRIC.replace('citation: Exempel', `citation: "${link}"`), [
      slide,
      'title: Tabell, table: { metric: bup }',
    ]);
    const { said, codes } = await run(place.host, [`build 2026-03-25 ${HUMAN}`]);
    expect(codes).toEqual([0]);
    const found = leaks('', place).filter((line) => !line.startsWith('/ws/.deck/'));
    expect(new Set(found.filter((line) => line.includes('ppt/slides/_rels/'))).size).toBe(1);
    for (const part of ['ppt/slides/slide', 'ppt/notesSlides/', 'a.build.json'])
      expect([part, found.some((line) => line.includes(part))]).toEqual([part, true]);
    expect(said).toMatch(/warning\[vague-link\]/);
    expect(leaks(said, { ...place, own: new Set(place.memory.files.keys()), written: [] })).toEqual([]);
  });

  test('is refused with a password in what is shown of a CSV file', async () => {
    const secret = `https://lina:${SECRET}@data.example.se/`;
    const slides = ['title: Tabell, table: { file: a.csv }', 'title: Serier, table: { metric: bup }'];
    const place = workspace(METRIC, slides);
    for (const path of ['decks/2026-03-25/a.csv', 'series/bup.csv'])
      place.memory.files.set(`/ws/${path}`, new TextEncoder().encode(`Månad;${secret};B\n2026-01;1;2\n2026-02;3;4\n`));
    const own = new Set(place.memory.files.keys());
    const { said, codes } = await run(place.host, [`build 2026-03-25 ${HUMAN}`, `metrics ${GITHUB}`]);
    expect(codes).toEqual([1, 1]);
    expect(said.match(/error\[secret-in-address\]/g)).toHaveLength(2);
    for (const at of ['decks/2026-03-25/a.csv:1:7', 'series/bup.csv:1:7']) expect(said).toContain(at);
    expect(leaks(said, { ...place, own })).toEqual([]);
  });

  test.each(['https://', 'HTTP://', 'http:', 'http:\\\\', 'ftp://'])(
    'is refused when it begins with %s and a password',
    async (scheme) => {
      const secret = `${scheme}lina:${SECRET}@data.example.se/`;
      const texts = [
        'title: "Se X"',
        'title: A, subtitle: "X"',
        'title: A, bullets: ["[mer](X)"]',
        'title: A, text: "se X."',
        'title: A, bullets: [Ett], source: "X"',
        'title: A, bullets: [Ett], footnote: "X"',
        'title: A, bullets: [Ett], notes: "[mer](X)"',
        'title: A, table: { columns: [A], rows: [["X"]] }',
      ];
      const slides = texts.map((text) => text.replace('X', () => secret));
      const catalogue = METRIC.replace('citation: Exempel', () => `citation: "${secret}"`);
      const place = workspace(catalogue, [...slides, 'title: Tabell, table: { metric: bup }']);
      const { said, codes } = await run(place.host, [
        `build 2026-03-25 ${HUMAN}`,
        `build 2026-03-25 ${GITHUB}`,
        `build 2026-03-25 ${JSON_TOO}`,
        `new 2026-04-29 ${HUMAN}`,
      ]);
      expect(codes).toEqual([1, 1, 1, 1]);
      const [human = ''] = said.split('\n1\n');
      expect(human.match(/error\[secret-in-address\]/g)).toHaveLength(slides.length + 1);
      expect(human).toContain('decks/2026-03-25/a.deck.yaml:6:');
      expect(human).toContain('decks/metrics.yaml:4:');
      expect(leaks(said, place)).toEqual([]);
      expect(place.memory.files.has('/ws/out/2026-03-25/a.pptx')).toBe(false);
    },
  );
});
