import { HostError } from '../../src/host';
import { memoryHost } from '../memory-host';
import { deck, type TerminalOptions } from './recording-terminal';
import { smallWorkspace } from './small-workspace';

const host = memoryHost();

describe('help', () => {
  test('goes to stdout, names every command and fits 80 columns', async () => {
    const { code, out, err } = await deck(host, '--help');
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const word of [
      'build',
      'check',
      'freeze',
      'metrics',
      'new',
      'init',
      '--workspace',
      'Examples:',
      'Exit codes:',
    ])
      expect(out).toContain(word);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(['build', 'check', 'freeze', 'metrics', 'new', 'init', 'inspect'])(
    'of %s shows examples',
    async (command) => {
      const { out } = await deck(host, `${command} --help`);
      expect(out).toContain(`Examples:\n  deck ${command}`);
    },
  );

  test('of deck new is shorter when the date is missing or is none', async () => {
    expect((await deck(host, 'new')).err).toContain('Examples:\n  deck new 2026-04-29');
    const { code, err } = await deck(host, 'new 2026-02-30');
    expect({ code, err }).toEqual({
      code: 2,
      err: "error: deck new: there is no 30 February 2026: the month has 28 days\n'deck new --help' shows how it is used\n",
    });
  });

  test.each(['build', 'check', 'freeze', 'metrics'])(
    'of %s lists its options, those everywhere, and examples',
    async (command) => {
      const { code, out } = await deck(host, `${command} --help`);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: deck ${command} [${command === 'metrics' ? 'id' : 'meeting'}…] [options]`);
      expect(out).toContain('Options everywhere:');
      expect(out).toContain(`Examples:\n  deck ${command}`);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  test('is the same by "deck help build"', async () => {
    expect((await deck(host, 'help build')).out).toBe((await deck(host, 'build --help')).out);
  });

  test.each<[boolean, string, TerminalOptions['env'], boolean]>([
    [true, '', {}, true],
    [false, '', {}, false],
    [false, '', { CI: 'true', TERM: 'xterm-256color' }, false],
    [true, '', { NO_COLOR: '1' }, false],
    [true, '', { NO_COLOR: '' }, true],
    [false, '', { FORCE_COLOR: '1' }, true],
    [false, '', { FORCE_COLOR: 'true' }, true],
    [true, '', { FORCE_COLOR: '0' }, false],
    [true, '', { FORCE_COLOR: 'false' }, false],
    [false, '', { FORCE_COLOR: '' }, false],
    [true, '', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [true, '', { TERM: 'dumb' }, false],
    [false, '', { TERM: 'dumb', FORCE_COLOR: '1' }, true],
    [true, ' --no-color', {}, false],
    [false, ' --no-color', { FORCE_COLOR: '1' }, false],
  ])('on a terminal: %s, "%s" and %j have bold headings: %s', async (isTTY, flag, env, bold) => {
    for (const line of ['--help', 'build --help', 'help build', '']) {
      const { out, err } = await deck(host, `${line}${flag}`, { isTTY, ...(env && { env }) });
      expect({ line, bold: (out + err).includes('\u001b[1mUsage:') }).toEqual({ line, bold });
      expect({ line, codes: (out + err).includes('\u001b') }).toEqual({ line, codes: bold });
    }
  });

  test('without a command goes to stderr, as wrong usage', async () => {
    const { code, out, err } = await deck(host, '');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: deck <command>');
  });

  test('the version is one line', async () => {
    expect(await deck(host, '--version')).toEqual({ code: 0, out: 'deck 0.1.0\n', err: '' });
  });
});

describe('wrong usage', () => {
  test.each([
    ['bulid 2026-03-25', 'error: there is no command "bulid"; did you mean build?'],
    ['build --strcit --all', 'error: there is no option --strcit; did you mean --strict?'],
    ['build --qiuet --all', 'error: there is no option --qiuet; did you mean --quiet?'],
    ['check --force --all', 'error: there is no option --force; did you mean --format?'],
    ['build 2026-03-25 --out=', 'error: --out needs a value'],
    ['build --due', 'error: --due <days> needs a value'],
    [
      'build 2026-03-25 --summary decks/a.deck.yaml',
      'error: --summary names a file to add Markdown to, such as summary.md, and "decks/a.deck.yaml" is a file of another kind',
    ],
    [
      'build 2026-03-25 --summary out/a.PPTX',
      'error: --summary names a file to add Markdown to, such as summary.md, and "out/a.PPTX" is a file of another kind',
    ],
    ['build --due fortnight', 'error: --due takes a number of days such as 14d, not "fortnight"'],
    ['build --due 14', 'error: --due takes a number of days such as 14d, not "14"'],
    ['build --date 2026-02-30 --all', 'error: --date: there is no 30 February 2026: the month has 28 days'],
    ['build --all --next', 'error: say only one of --all, --next and --due'],
    ['check --next --due 3d', 'error: say only one of --all, --next and --due'],
    ['build 2026-03-25 --all', 'error: name meetings, or say one of --all, --next and --due, not both'],
    ['build --all --format yaml', 'error: --format is human, json or github, not "yaml"'],
  ])('deck %s: %s', async (line, message) => {
    const { code, out, err } = await deck(host, line);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n')[0]).toBe(message);
    expect(err).toMatch(/^'deck( build| check)? --help' shows how it is used$/m);
    expect(err).not.toContain('    at ');
  });

  test.each(['yesterday', '-1', '1e9', '253402300800'])('SOURCE_DATE_EPOCH=%s is no moment', async (given) => {
    const env = { SOURCE_DATE_EPOCH: given };
    const { code, err } = await deck(smallWorkspace(), 'check 2026-03-25', { env });
    expect(code).toBe(2);
    expect(err).toContain(
      `error: SOURCE_DATE_EPOCH is a number of seconds since 1970 such as 1774051200, not "${given}"\n`,
    );
  });

  test.each(['build', 'check'])(
    '%s without a meeting shows how to name one, in so few lines that the mistake stays on the screen',
    async (command) => {
      const { code, out, err } = await deck(host, command);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('which meeting?');
      expect(err).toContain(`Examples:\n  deck ${command} 2026-03-25 `);
      expect(err.split('\n').length).toBeLessThan(12);
    },
  );

  test('what was typed can not steer the terminal', async () => {
    const { err } = await deck(host, 'bu\u001b[31mild\u202e');
    expect(err).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });
});

describe('failures', () => {
  test('a folder that is not a workspace is an error of the input', async () => {
    const { code, out, err } = await deck(host, 'build --next');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('error[no-workspace]');
    expect(err).toContain('--workspace DIR');
  });

  test('under --json they stand on stdout as JSON as well', async () => {
    const { code, out } = await deck(host, 'check --next --json');
    expect(code).toBe(1);
    const { decks, diagnostics } = JSON.parse(out) as { decks: unknown[]; diagnostics: { code: string }[] };
    expect(decks).toEqual([]);
    expect(Object.keys(diagnostics[0]!)).toEqual(
      'code severity message file line column endLine endColumn help'.split(' '),
    );
  });

  test('a failure of the machine leaves JSON on stdout whole', async () => {
    const full = { ...host, exists: () => Promise.reject(new HostError('other', '/work', 'the disk is gone')) };
    const check = await deck(full, 'check --next --json');
    expect(check.code).toBe(3);
    expect(JSON.parse(check.out)).toMatchObject({ decks: [], diagnostics: [{ code: 'machine-failed' }] });
    const metrics = await deck(full, 'metrics --json');
    expect([metrics.code, metrics.out]).toEqual([3, '[]\n']);
    expect(metrics.err).toContain('error[machine-failed]: /work: the disk is gone');
  });

  test('a bug in deck says so, with its stack only under --debug', async () => {
    const broken = { ...host, exists: () => Promise.reject(new TypeError('undefined is not a function')) };
    const plain = await deck(broken, 'build --next');
    expect(plain.code).toBe(3);
    expect(plain.err).toContain('error[bug-in-deck]: a bug in deck: undefined is not a function');
    expect(plain.err).not.toContain('    at ');
    expect((await deck(broken, 'build --next --debug')).err).toContain('    at ');
  });
});
