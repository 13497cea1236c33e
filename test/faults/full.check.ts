import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(__dirname, '../../bin/deck.js');

/**
 * Runs a command in a copy of a workspace on a disk of its own with room for so many blocks (4 KB) more, and notes what lies there
 * before and after. Namespaces let an ordinary user mount such a disk; it goes with them.
 */
const SCRIPT = `
set -eu
temp=$1 blocks=$2
shift 2
mount -t tmpfs -o size=4m tmpfs "$temp/disk"
cp -Rp "$temp/ws/." "$temp/disk"
cd "$temp/disk"
head -c $((($(stat -f -c %a .) - blocks) * $(stat -f -c %S .))) /dev/zero > ballast
everything() { { find . -type f ! -name ballast -exec sha256sum {} +; find . -type d; } | sort; }
everything > "$temp/before"
code=0
"$@" || code=$?
everything > "$temp/after"
exit $code
`;

const canMount = spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

let temp: string;
beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'deck-full-'));
  mkdirSync(join(temp, 'disk'));
  const workspace = join(temp, 'ws');
  const run = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args, '--date', '2026-03-20']);
  expect(run('init', workspace).status).toBe(0);
  // A deck that another will replace, and beside it the lock of a run that is dead.
  expect(run('build', '--all', '--template', 'neutral', '--workspace', workspace).status).toBe(0);
  rmSync(join(workspace, '.deck'), { recursive: true });
  const lock = join(workspace, 'out/2026-04-03/.informationspunkter.deck-lock');
  const holder = { token: 'dead', pid: 1, started: 0, machine: 'elsewhere', since: '2020-01-01T00:00:00Z' };
  writeFileSync(lock, JSON.stringify(holder));
  spawnSync('touch', ['-d', '2020-01-01', lock]);
  writeFileSync(join(workspace, 'begun.md'), `${'x'.repeat(4094)}\n`);
});
afterAll(() => {
  rmSync(temp, { recursive: true, force: true });
});

function onDisk(blocks: number, line: string) {
  const inside = ['-c', SCRIPT, 'sh', temp, String(blocks), process.execPath, BIN, ...line.split(' ')];
  const began = performance.now();
  const { status, stderr } = spawnSync('unshare', ['-Urm', 'sh', ...inside], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  const [before = [], after = []] = ['before', 'after'].map((name) =>
    readFileSync(join(temp, name), 'utf8').split('\n'),
  );
  // The dead lock may have been taken over, and what deck keeps may have been kept before there was no room left.
  const mayDiffer = (each: string): boolean =>
    (before.includes(each) && each.endsWith('.deck-lock')) || /\.\/\.deck(?:\/\w+)*(?:\.json)?$/.test(each);
  const [was, is] = [before, after].map((all) => all.filter((each) => !mayDiffer(each)));
  return { status, stderr, was, is, took: performance.now() - began };
}

(canMount ? test : test.skip).each([
  'build 2026-04-03 --date 2026-03-20 --no-cache',
  'build 2026-04-03 --date 2026-03-20 --no-cache --out new/folder',
  'build 2026-04-03 --date 2026-03-20',
  'check 2026-04-03 --date 2026-03-20 --summary new/folder/summary.md',
  'check 2026-04-03 --date 2026-03-20 --summary begun.md',
  'new 2026-05-06',
  'freeze 2026-04-03 --date 2026-03-20',
  'init other',
])(
  'a disk with too little room for deck %s is told, and all that was made goes again',
  (line) => {
    let blocks = 0;
    for (; blocks < 500; blocks++) {
      const { status, stderr, was, is, took } = onDisk(blocks, line);
      if (status === 0) break;
      expect({ blocks, status, is }).toEqual({ blocks, status: 3, is: was });
      expect(stderr).toMatch(/^error\[machine-failed\]: \S+: the disk is full/m);
      expect(stderr).not.toContain('bug');
      // A lock that stays would be waited for.
      expect(took).toBeLessThan(9000);
    }
    expect([0, 500]).not.toContain(blocks);
  },
  600_000,
);
