import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { KNOWN_KEYS, SCHEMAS } from '../../src/schema';
import { misbehavingServer, type MisbehavingServer } from '../fetch/misbehaving-server';
import { deckIn, filesIn, hashes, writeClock, writeMeeting, type Files, type Surroundings } from './elsewhere';

const ROOT = join(__dirname, '../..');
const BIN = join(ROOT, 'bin/deck.js');
const COLOURLESS = { ...process.env, CI: undefined, FORCE_COLOR: undefined, NO_COLOR: undefined };

jest.setTimeout(180_000);

/** A workspace as `deck init` makes it, with the meeting 2026-04-03: commands take less time there. */
const SMALL = mkdtempSync(join(tmpdir(), 'deck-small-'));

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'bin/build.js'), '--if-changed'], { cwd: ROOT });
  execFileSync(process.execPath, [BIN, 'init', SMALL, '--date', '2026-03-20'], { stdio: 'ignore' });
});

afterAll(() => {
  rmSync(SMALL, { recursive: true, force: true });
});

type Environment = Readonly<Record<string, string>>;

/** Runs the binary with its output on pipes; none of the variables about colours is taken from here. */
function runIn(env: Environment, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: SMALL,
    encoding: 'utf8',
    env: { ...COLOURLESS, ...env },
  });
  return { status, stdout, stderr };
}

const run = (...args: string[]) => runIn({}, ...args);

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

test('the one file that the command is makes what its modules make, and V8 takes what was compiled of it', () => {
  const temp = mkdtempSync(join(tmpdir(), 'deck-bundle-'));
  const build = (name: string, ...start: string[]) => {
    const args = ['build', '2025-12-10', '--no-cache', '--quiet', '--out', join(temp, name)];
    execFileSync(process.execPath, [...start, ...args], { cwd: ROOT, stdio: 'ignore' });
    return hashes(filesIn(join(temp, name)));
  };
  try {
    const modules = 'void require("./dist/cli/run-process").runProcess()';
    expect(build('bundle', BIN)).toEqual(build('modules', '-e', modules, 'deck'));
    const loaded = 'process.stdout.write(String(require("./bin/bundle").loadBundle().script.cachedDataRejected))';
    expect(execFileSync(process.execPath, ['-e', loaded], { cwd: ROOT, encoding: 'utf8' })).toBe('false');
  } finally {
    rmSync(temp, { recursive: true });
  }
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

test('what libraries and Node say on their own account reaches nobody, but under --debug', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deck-talk-'));
  const talk = join(folder, 'talk.js');
  const sayings =
    "console.log('a chart'); console.warn('of 2 series'); process.emitWarning('old', 'DeprecationWarning');";
  writeFileSync(talk, `setImmediate(() => { ${sayings} });`);
  const check = (...flags: string[]) => {
    const given = ['--require', talk, BIN, 'check', '2026-04-03', '--json', ...flags];
    return spawnSync(process.execPath, given, { cwd: SMALL, encoding: 'utf8' });
  };
  try {
    const { stdout, stderr } = check();
    expect(stderr).not.toMatch(/a chart|of 2 series|old/);
    expect(JSON.parse(stdout)).toHaveProperty('decks');
    expect(check('--debug').stderr).toContain(
      'library: a chart\nlibrary: of 2 series\nlibrary: DeprecationWarning: old\n',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
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

const ESCAPE = '\u001b[';

describe('on a pipe, colours', () => {
  test.each<[string, Environment]>([
    ['there are none', {}],
    ['there are none in CI', { CI: 'true', TERM: 'xterm-256color' }],
    ['there are none under FORCE_COLOR=0', { CI: 'true', FORCE_COLOR: '0' }],
    ['there are none under NO_COLOR', { NO_COLOR: '1' }],
    ['there are none under NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1', CI: 'true' }],
  ])('%s', (_, env) => {
    for (const args of [['metrics'], ['check', '1999-01-01'], ['--help']]) {
      const { stdout, stderr } = runIn(env, ...args);
      expect(stdout + stderr).not.toBe('');
      expect(stdout + stderr).not.toContain('\u001b');
      expect(stdout + stderr).not.toContain('\r');
    }
  });

  test('there are under FORCE_COLOR, on every stream', () => {
    const env = { FORCE_COLOR: '1', TERM: 'dumb' };
    expect(runIn(env, 'metrics').stdout).toContain(ESCAPE);
    expect(runIn(env, '--help').stdout).toContain(ESCAPE);
    const { stderr } = runIn(env, 'check', '2026-04-03', '--verbose');
    expect(stderr).toContain(ESCAPE);
    // Progress is for who watches.
    expect(stderr).not.toContain('\r');
  });

  test('there are none under --no-color, which counts before FORCE_COLOR', () => {
    for (const command of ['metrics', '--help'])
      expect(runIn({ FORCE_COLOR: '1' }, command, '--no-color').stdout).not.toContain('\u001b');
  });
});

/** Whether a terminal can be had for a command: `script` of util-linux. */
const asked: { readonly stdout: string | null } = spawnSync('script', ['--version'], { encoding: 'utf8' });
const hasScript = asked.stdout?.includes('util-linux');

(hasScript ? describe : describe.skip)('on a terminal, colours', () => {
  /** What the terminal shows. */
  function watched(env: Environment, command: string): string {
    return spawnSync('script', ['-qec', `"${process.execPath}" "${BIN}" ${command}`, '/dev/null'], {
      cwd: SMALL,
      encoding: 'utf8',
      env: { ...COLOURLESS, TERM: 'xterm-256color', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).stdout;
  }

  test.each<[string, boolean, Environment, string]>([
    ['there are', true, {}, ''],
    ['there are under FORCE_COLOR', true, { FORCE_COLOR: '1', TERM: 'dumb' }, ''],
    ['there are none under FORCE_COLOR=0', false, { FORCE_COLOR: '0' }, ''],
    ['there are none under NO_COLOR', false, { NO_COLOR: '1', FORCE_COLOR: '1' }, ''],
    ['there are none on a dumb one', false, { TERM: 'dumb' }, ''],
    ['there are none under --no-color', false, { FORCE_COLOR: '1' }, ' --no-color'],
  ])('%s', (_, wanted, env, flag) => {
    expect(watched(env, `metrics${flag}`).includes(`${ESCAPE}2m`)).toBe(wanted);
    expect(watched(env, `--help${flag}`).includes(`${ESCAPE}1m`)).toBe(wanted);
  });

  test('make no difference to progress, which is shown unless the terminal is dumb', () => {
    const progress = `\r${ESCAPE}2K`;
    expect(watched({ NO_COLOR: '1' }, 'check 2026-04-03')).toContain(`${progress}2026-04-03/`);
    expect(watched({ TERM: 'dumb', FORCE_COLOR: '1' }, 'check 2026-04-03')).not.toContain('\r\u001b');
  });
});

describe('what goes wrong in the process', () => {
  const temp = mkdtempSync(join(tmpdir(), 'deck-stray-'));
  afterAll(() => {
    rmSync(temp, { recursive: true, force: true });
  });

  /** Runs a command in a process to which something happens. */
  function runWith(what: string, ...args: string[]) {
    const preload = join(temp, 'preload.js');
    writeFileSync(preload, what);
    return runIn({ NODE_OPTIONS: `--require "${preload}"` }, ...args);
  }

  const WARNING = "process.emitWarning('outdated', 'DeprecationWarning', 'DEP0000');";

  test('is a warning of Node, which only --debug shows', () => {
    expect(runWith(WARNING, '--version')).toMatchObject({ status: 0, stderr: '' });
    expect(runWith(WARNING, '--version', '--debug').stderr).toContain('library: DeprecationWarning: outdated');
  });

  const LATER =
    "new Promise((done) => setTimeout(done, 10)).then(() => Promise.reject(new TypeError('no such thing')));";

  test.each([
    ['a promise that nobody waited for', LATER],
    ['an error where nothing catches it', "setTimeout(() => { throw new TypeError('no such thing'); }, 10);"],
    ['something that is no error', "setTimeout(() => { throw 'no such thing'; }, 10);"],
    ['several at once', LATER + LATER],
  ])('is %s: a bug in deck, told once and without a stack, and the run ends with 3', (_, what) => {
    const { status, stdout, stderr } = runWith(what, 'check', '--all');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^error\[bug-in-deck\]: a bug in deck: no such thing\n {2}= help: [^\n]*\n\n1 error\n$/);
  });

  test('is told in the format that was asked for, and with its stack under --debug', () => {
    expect(runWith(LATER, 'check', '--all', '--format', 'github').stderr).toMatch(
      /^::error title=bug-in-deck::a bug in deck: no such thing[^\n]*\n$/,
    );
    const json = runWith(LATER, 'check', '--all', '--format=json').stderr;
    expect(JSON.parse(json)).toMatchObject([{ code: 'bug-in-deck', severity: 'error' }]);
    expect(runWith(LATER, 'check', '--all', '--debug').stderr).toMatch(/\nTypeError: no such thing\n {4}at /);
  });

  test('is that nothing is left to wait for', () => {
    const never = "require('node:fs/promises').stat = () => new Promise(() => undefined);";
    const { status, stderr } = runWith(never, 'check', '--all');
    expect(status).toBe(3);
    expect(stderr).toContain('error[bug-in-deck]: a bug in deck: deck stopped before it was done');
  });

  test('leaves no lock and nothing half made behind', () => {
    const out = join(temp, 'out');
    const whenLocked = `const { existsSync } = require('node:fs');
      const watch = setInterval(() => {
        if (existsSync(${JSON.stringify(join(out, '2026-03-25/.bakgrundsmaterial.deck-lock'))})) throw new Error('locked');
      }, 1);
      watch.unref();`;
    const { status, stderr } = runWith(
      whenLocked,
      'build',
      '2026-03-25',
      '--workspace',
      ROOT,
      '--no-cache',
      '--out',
      out,
    );
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('a bug in deck: locked') });
    expect(existsSync(out)).toBe(false);
  });
});

const withLimits = process.platform === 'win32' ? describe.skip : describe;

withLimits('a disk that takes nothing leaves everything as it was', () => {
  let temp: string;
  let workspace: string;
  beforeAll(() => {
    temp = mkdtempSync(join(tmpdir(), 'deck-full-'));
    workspace = join(temp, 'ws');
    expect(run('init', workspace, '--date', '2026-03-20').status).toBe(0);
    writeFileSync(join(workspace, 'begun.md'), 'begun\n');
  });
  afterAll(() => {
    rmSync(temp, { recursive: true, force: true });
  });

  test.each([
    ['build 2026-04-03 --date 2026-03-20'],
    ['build 2026-04-03 --date 2026-03-20 --no-cache --out new/folder'],
    ['check 2026-04-03 --date 2026-03-20 --summary new/folder/summary.md'],
    ['check 2026-04-03 --date 2026-03-20 --summary begun.md'],
    ['new 2026-05-06'],
    ['freeze 2026-04-03 --date 2026-03-20'],
    ['init other'],
  ])('deck %s', (line) => {
    const everything = (): readonly string[] => readdirSync(temp, { recursive: true, encoding: 'utf8' }).sort();
    const [before, began] = [everything(), performance.now()];
    const limited = 'ulimit -f 0; exec "$0" "$@"';
    const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, BIN, ...line.split(' ')], {
      cwd: workspace,
      encoding: 'utf8',
      env: COLOURLESS,
    });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringMatching(/^error\[machine-failed\]: \S+: the system allows no larger file/m),
    });
    expect(everything()).toEqual(before);
    expect(readFileSync(join(workspace, 'begun.md'), 'utf8')).toBe('begun\n');
    expect(performance.now() - began).toBeLessThan(9000);
  });
});

const withOpenssl = spawnSync('openssl', ['version']).status === 0 ? test : test.skip;

withOpenssl('certificates count, also where Node is told that they do not', () => {
  const temp = mkdtempSync(join(tmpdir(), 'deck-tls-'));
  const made = 'req -x509 -newkey rsa:2048 -nodes -keyout key -out cert -days 1 -subj /CN=127.0.0.1';
  expect(spawnSync('openssl', made.split(' '), { cwd: temp }).status).toBe(0);
  const pulled = `
    const { readFileSync } = require('node:fs');
    const { nodeHost } = require(${JSON.stringify(join(ROOT, 'dist/host/node-host'))});
    const server = require('node:https').createServer(
      { key: readFileSync('key'), cert: readFileSync('cert') }, (_, answer) => answer.end('figures'));
    server.listen(0, '127.0.0.1', async () => {
      const address = 'https://127.0.0.1:' + server.address().port;
      const got = await nodeHost().fetch(address, { timeout: 5000, limit: 99 }).catch((error) => error);
      console.log(got.detail ?? got);
      server.close();
    });`;
  const { stdout } = spawnSync(process.execPath, ['-e', pulled], {
    cwd: temp,
    encoding: 'utf8',
    env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  });
  expect(stdout).toBe('its certificate is not trusted by this computer\n');
  rmSync(temp, { recursive: true });
});

test('what is computed when deck is built is what it would compute itself, and a command loads nothing to compute it', () => {
  const loaded = `
    const { SCHEMAS, KNOWN_KEYS } = require('./dist/schema');
    for (const stage of ['cli/main', 'pipeline', 'write', 'inspect', 'render/paint-charts']) require('./dist/' + stage);
    const { validatorOf } = require('./dist/validate/validators');
    for (const kind of Object.keys(SCHEMAS)) validatorOf(kind)({});
    const modules = Object.keys(require.cache).map((path) => path.replaceAll('\\\\', '/'));
    console.log(JSON.stringify({ SCHEMAS, keys: [...KNOWN_KEYS], modules }));`;
  const { stdout } = spawnSync(process.execPath, ['-e', loaded], { cwd: ROOT, encoding: 'utf8' });
  const { keys, modules, ...found } = JSON.parse(stdout) as { SCHEMAS: unknown; keys: string[]; modules: string[] };
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
    expect(partsOf(dated).get('docProps/core.xml')?.toString()).toContain('>2026-03-21T00:00:00Z</dcterms:modified>');
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
