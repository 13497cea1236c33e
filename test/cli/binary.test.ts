import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { KNOWN_KEYS, SCHEMAS } from '../../src/schema';
import { misbehavingServer, type MisbehavingServer } from '../fetch/misbehaving-server';
import {
  deckIn,
  filesIn,
  hashes,
  writeClock,
  writeMeeting,
  type Files,
  type Surroundings,
} from './elsewhere';

const ROOT = join(__dirname, '../..');
const BIN = join(ROOT, 'bin/deck.js');

jest.setTimeout(180_000);

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin/build.js'), '--if-changed'], { cwd: ROOT });
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the binary starts, and its exit code reaches the shell', () => {
  expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
  expect(run('--version').stdout).toMatch(/^deck \d+\.\d+\.\d+\n$/);
  expect(run('build')).toMatchObject({ status: 2, stdout: '' });
});

test('what npm and npx run after linking the folder compiles nothing that is compiled already', () => {
  const compiled = join(ROOT, 'dist/index.js');
  const before = statSync(compiled).mtimeMs;
  execFileSync(process.execPath, [join(ROOT, 'bin/build.js'), '--if-changed'], { cwd: ROOT });
  expect(statSync(compiled).mtimeMs).toBe(before);
});

test('what is compiled loads no package that a tarball would have to compile', () => {
  const depends = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies;
  expect(Object.keys(depends)).not.toContain('canvas');
  const compiled = [...filesIn(join(ROOT, 'dist')).keys()].filter((path) => path.endsWith('.js'));
  const loads = compiled.flatMap((path) =>
    [...readFileSync(join(ROOT, 'dist', path), 'utf8').matchAll(/require\("([^".][^"]*)"\)/g)].map(
      ([, name = '']) => name,
    ),
  );
  const packages = new Set(
    loads.map((name) => (name.startsWith('@') ? name.split('/', 2).join('/') : name.split('/')[0]!)),
  );
  const unknown = [...packages].filter((name) => !isBuiltin(name) && !(name in depends));
  expect(unknown).toEqual([]);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux("an output that takes nothing more is the machine's failure, and told as nothing else", () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" --help > /dev/full`], {
    encoding: 'utf8',
  });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^error\[machine-failed\]: what deck has to say can't be written: ENOSPC[^\n]*\n$/);
});

test('the binary runs a command with the stages it loads then', () => {
  const { status, stdout, stderr } = run('check', '1999-01-01');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('error[unknown-meeting]');
});

test('what is computed when deck is built is what it would compute itself, and a command loads nothing to compute it', () => {
  const loaded = `
    const { SCHEMAS, KNOWN_KEYS } = require('./dist/schema');
    for (const stage of ['cli/main', 'pipeline', 'load', 'build/make-package', 'render/paint-charts']) require('./dist/' + stage);
    const { schemaErrors } = require('./dist/validate/validator');
    for (const kind of Object.keys(SCHEMAS)) schemaErrors(kind, {});
    const modules = Object.keys(require.cache).map((path) => path.replaceAll('\\\\', '/'));
    console.log(JSON.stringify({ SCHEMAS, keys: [...KNOWN_KEYS], modules }));`;
  const { stdout } = spawnSync(process.execPath, ['-e', loaded], { cwd: ROOT, encoding: 'utf8' });
  const { keys, modules, ...found } = JSON.parse(stdout) as {
    SCHEMAS: unknown;
    keys: string[];
    modules: string[];
  };
  expect(found).toEqual({ SCHEMAS });
  expect(keys).toEqual([...KNOWN_KEYS]);
  expect(modules.length).toBeGreaterThan(300);
  expect(modules.filter((path) => /typebox|ajv\/(?!dist\/runtime\/)/.test(path))).toEqual([]);
});

describe('a build gives the same bytes', () => {
  const temp = mkdtempSync(join(tmpdir(), 'deck-bytes-'));
  const [here, moved] = [join(temp, 'here'), join(temp, 'mötets mapp på G')];
  const clock = join(temp, 'clock.js');
  const later = { CLOCK: '2031-12-31T23:59:30Z', TZ: 'America/New_York', LANG: 'tr_TR.UTF-8' };
  let server: MisbehavingServer;
  const none: Files = new Map();
  let [first, elsewhere, again, dated] = [none, none, none, none];

  /** What a build writes for the meeting. */
  async function build(name: string, where: Omit<Surroundings, 'clock'>): Promise<Files> {
    const out = join(temp, name);
    const args = ['build', '2026-03-25', '--out', out, '--quiet', ...where.args];
    const { status, said } = await deckIn({ ...where, clock, args });
    expect({ name, said, status }).toMatchObject({ name, status: 0 });
    return filesIn(join(out, '2026-03-25'));
  }

  beforeAll(async () => {
    server = await misbehavingServer();
    writeClock(clock);
    writeMeeting(here, `${server.origin}/good`);
    cpSync(here, moved, { recursive: true });
    // Both pull their figures on 20 March in Sweden; where the second runs it is the 20th already, in London still the 19th.
    [first, elsewhere] = await Promise.all([
      build('first', {
        cwd: here,
        args: [],
        env: { CLOCK: '2026-03-20T10:00:00Z', TZ: 'UTC', LC_ALL: 'C', UV_THREADPOOL_SIZE: '1' },
      }),
      build('elsewhere', {
        cwd: join(moved, 'decks/2026-03-25'),
        args: [],
        env: {
          CLOCK: '2026-03-19T23:30:00Z',
          TZ: 'Pacific/Kiritimati',
          LC_ALL: 'sv_SE.UTF-8',
          UV_THREADPOOL_SIZE: '8',
        },
      }),
    ]);
    [again, dated] = await Promise.all([
      build('again', { cwd: temp, args: ['--offline', '--workspace', here], env: later }),
      build('dated', { cwd: here, args: ['--offline'], env: { ...later, SOURCE_DATE_EPOCH: '1774051200' } }),
    ]);
  });

  afterAll(async () => {
    await server.close();
    rmSync(temp, { recursive: true, force: true });
  });

  test('in another folder, zone and language, at another hour, with one thread or eight', () => {
    expect(Object.keys(hashes(first)).map((path) => path.replace(/^charts\/.*png$/, 'a chart'))).toEqual([
      'a chart',
      'a chart',
      'a chart',
      'läge.build.json',
      'läge.pptx',
    ]);
    expect(hashes(elsewhere)).toEqual(hashes(first));
  });

  test('years later, from the copies that the first has kept', () => {
    expect(hashes(again)).toEqual(hashes(first));
    expect(server.requests).toHaveLength(2);
  });

  test('but for the date in its properties under SOURCE_DATE_EPOCH', () => {
    const [parts, others] = [hashes(partsOf(first)), hashes(partsOf(dated))];
    expect(Object.keys(others)).toEqual(Object.keys(parts));
    expect(Object.keys(parts).filter((path) => parts[path] !== others[path])).toEqual(['docProps/core.xml']);
    expect(partsOf(dated).get('docProps/core.xml')?.toString()).toContain(
      '>2026-03-21T00:00:00Z</dcterms:modified>',
    );
  });

  test('of pictures: charts lie in the package as they lie beside it, an author’s own as it came', () => {
    const own = readFileSync(join(here, 'decks/2026-03-25/karta.png'));
    const charts = [...first].filter(([path]) => path.endsWith('.png'));
    const pictures = Object.values(hashes(new Map([...charts, ['karta.png', own]])));
    expect(Object.values(hashes(partsOf(first)))).toEqual(expect.arrayContaining(pictures));
  });
});

function partsOf(files: Files): Files {
  const parts = unzipSync(files.get('läge.pptx') ?? new Uint8Array(0));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, Buffer.from(bytes)]));
}
