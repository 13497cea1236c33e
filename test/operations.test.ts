import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commandsInPage, commandsInScript, objectionTo, optionsInPage, optionsOfDeck } from './command-lines';

const ROOT = join(__dirname, '..');
const FOLDER = 'docs/operations';
const FILES = readdirSync(join(ROOT, FOLDER)).sort();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/operations.md');

type Keys = Readonly<Record<string, unknown>>;
interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Keys;
}
interface Workflow {
  readonly on: Keys & { readonly schedule?: readonly { readonly cron: string }[] };
  readonly permissions: Keys;
  readonly concurrency: Keys;
  readonly jobs: Readonly<Record<string, Keys & { readonly steps: readonly Step[] }>>;
}
interface GitlabJob {
  readonly extends?: string;
  readonly image?: string;
  readonly stage?: string;
  readonly script?: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly artifacts?: { readonly when: string; readonly paths: readonly string[] };
}

describe.each(['deck-check.yml', 'deck-nightly.yml'])('%s', (name) => {
  const workflow = parse(read(`${FOLDER}/${name}`)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('starts, may only read, runs once at a time, and ends', () => {
    expect(Object.keys(workflow.on)).not.toEqual([]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency).toMatchObject({ group: expect.any(String) as string });
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({ 'runs-on': 'ubuntu-latest', 'timeout-minutes': expect.any(Number) as number });
  });

  it('runs a command or one major version of an action in every step', () => {
    expect(steps.filter(({ run, uses }) => (run === undefined) === (uses === undefined))).toEqual([]);
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[a-z/-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('uses Node 20', () => {
    const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'));
    expect(node?.with?.['node-version']).toBe(20);
  });
});

test('the nightly workflow keeps decks and what was pulled, also when a meeting failed', () => {
  const { on, jobs } = parse(read(`${FOLDER}/deck-nightly.yml`)) as Workflow;
  expect(on.schedule?.map(({ cron }) => cron.split(' ').length)).toEqual([5]);
  const after = jobs['build']?.steps.slice(-2);
  expect(after).toMatchObject([
    { uses: expect.stringContaining('upload-artifact') as string, with: { path: 'out/' } },
    { uses: expect.stringContaining('cache/save') as string, with: { path: '.deck' } },
  ]);
  expect(after).toEqual(
    [1, 2].map(() => expect.objectContaining({ if: expect.stringContaining('!cancelled()') as string }) as Step),
  );
});

test('the file for GitLab has jobs with a known stage, a script, rules and artifacts', () => {
  const { stages, ...entries } = parse(read(`${FOLDER}/gitlab-ci.yml`)) as Readonly<Record<string, GitlabJob>> & {
    readonly stages: readonly string[];
  };
  const named = Object.keys(entries).filter((name) => !name.startsWith('.'));
  expect(named).toEqual(['deck-check', 'deck-nightly']);
  for (const name of named) {
    const job = { ...entries[entries[name]?.extends ?? ''], ...entries[name] };
    expect(stages).toContain(job.stage);
    expect(job.image).toBe('node:20');
    expect(job.script?.every((line) => typeof line === 'string')).toBe(true);
    expect(job.rules?.map((rule) => rule.if.startsWith('$CI_PIPELINE_SOURCE == '))).not.toContain(false);
    expect(job.artifacts).toMatchObject({ when: 'always', paths: expect.any(Array) as string[] });
  }
});

test('pieces of YAML in the page fit where they are to be put', () => {
  const [github, gitlab, ...rest] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']): unknown =>
    parse(text),
  );
  expect(github).toMatchObject([
    { uses: 'actions/checkout@v6' },
    { name: 'Get deck', run: expect.any(String) as string },
  ]);
  expect(gitlab).toMatchObject({
    before_script: [expect.any(String), expect.any(String), expect.any(String)] as string[],
  });
  expect(rest).toEqual([]);
});

describe('deck-nightly.sh', () => {
  const path = `${FOLDER}/deck-nightly.sh`;
  const temp = mkdtempSync(join(tmpdir(), 'deck nightly-'));
  const log = join(temp, 'nightly.log');
  afterAll(() => {
    rmSync(temp, { recursive: true });
  });

  /** Runs the script with a deck that prints its arguments and ends with a code. */
  function night(code: number) {
    mkdirSync(join(temp, 'bin'), { recursive: true });
    writeFileSync(
      join(temp, 'bin/deck.js'),
      `console.log(process.argv.slice(2).join(' ')); process.exitCode = ${code};`,
    );
    const settings: Readonly<Record<string, string>> = { deck: temp, workspace: 'the workspace', log };
    const script = read(path).replace(
      /^(deck|workspace|log)=\S+/gm,
      (_, name: string) => `${name}='${settings[name] ?? ''}'`,
    );
    const { status, stdout } = spawnSync('bash', ['-s'], { input: script, encoding: 'utf8' });
    return { status, stdout };
  }

  it('keeps silent and logs when all went well, and else prints what cron shall mail and hands on the exit code', () => {
    expect(night(0)).toEqual({ status: 0, stdout: '' });
    const failed = night(1);
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(
      /^\d{4}-\d\d-\d\d [\d:]{8} exit code 1\nbuild --due 14d --strict --workspace the workspace\n$/,
    );
    expect(readFileSync(log, 'utf8')).toMatch(/exit code 0\nbuild .*\n\n.* exit code 1\nbuild .*\n\n$/);
  });
});

test('deck-nightly.cmd has the line ends that cmd wants, and hands on the exit code', () => {
  const lines = read(`${FOLDER}/deck-nightly.cmd`).split('\r\n');
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  expect(lines.slice(-2)).toEqual(['exit /b %CODE%', '']);
  // "exit code 1>>log" would write to stream 1.
  expect(lines.filter((line) => /%\w+%\s*>/.test(line))).toEqual([]);
});

test('schtasks is given a path in quotes of its own, within the length it takes', () => {
  const [, task = ''] = /\/TR "(.*?)" \/SC/.exec(page) ?? [];
  expect(task).toMatch(/^\\"C:\\.*\\deck-nightly\.cmd\\"$/);
  expect(task.length).toBeLessThan(261);
});

test('the page tells of every file beside it', () => {
  expect(FILES.filter((name) => !page.includes(`(operations/${name})`))).toEqual([]);
});

const CALLS = new Map([
  ...['README.md', 'docs/operations.md'].map((path) => [path, commandsInPage(read(path))] as const),
  ...FILES.map((name) => [name, commandsInScript(read(`${FOLDER}/${name}`))] as const),
]);

test.each([...CALLS])('every command in %s is one that deck takes', async (_, commands) => {
  expect(commands).not.toEqual([]);
  const objections = await Promise.all(
    commands.map(async (command) => ({ command, objection: await objectionTo(command) })),
  );
  expect(objections.filter(({ objection }) => objection !== undefined)).toEqual([]);
});

test.each(['README.md', 'docs/operations.md'])('every option that %s tells of is one of deck', (path) => {
  const options = optionsInPage(read(path));
  expect(options).toContain('--force');
  expect(options.filter((option) => !optionsOfDeck().includes(option))).toEqual([]);
});

test('a command that deck does not take is found', async () => {
  const commands = commandsInPage(
    'Type `deck build --dew 14d`, or\n```sh\nnpm ci && npx deck chekc --all # both\n```\n',
  );
  expect(commands).toEqual(['chekc --all', 'build --dew 14d']);
  for (const command of commands) expect(await objectionTo(command)).toContain('unknown');
});

/** Programs that are handy and optional are asked only where they are on the PATH. */
function testWith(program: string): typeof test {
  return spawnSync(program, ['--version']).error === undefined ? test : test.skip;
}

for (const [program, flags, name] of [
  ['bash', ['-n'], 'deck-nightly.sh'],
  ['shellcheck', [], 'deck-nightly.sh'],
  ['actionlint', [], 'deck-check.yml'],
  ['actionlint', [], 'deck-nightly.yml'],
] as const) {
  testWith(program)(`${program} has nothing against ${name}`, () => {
    const path = join(ROOT, FOLDER, name);
    const { status, stdout, stderr } = spawnSync(program, [...flags, path], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });
}
