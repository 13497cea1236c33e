import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BIN = join(ROOT, 'bin/deck.js');

jest.setTimeout(180_000);

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/cli/main.js')))
    execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: ROOT });
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

test('the binary runs a command with the stages it loads then', () => {
  const { status, stdout, stderr } = run('check', '1999-01-01');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('error[unknown-meeting]');
});
