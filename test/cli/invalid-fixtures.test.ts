import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { createMemo } from '../../src/session';
import { memoryHost } from '../memory-host';

const FIXTURES = join(__dirname, '../../fixtures/manifests');
const ROOT = '/ws';

/** What a fixture says of itself in its first comments. */
interface Fixture {
  readonly name: string;
  /** Where it stands in the workspace. */
  readonly at: string;
  readonly bytes: Uint8Array;
  /** `error unknown-key decks/…/barn.block.yaml:4:3` */
  readonly expected: readonly string[];
}

interface Reported {
  readonly severity: string;
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

function filesBelow(folder: string, under = ''): Record<string, Uint8Array> {
  const found = readdirSync(join(folder, under)).flatMap((name): [string, Uint8Array][] => {
    const path = under === '' ? name : `${under}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) return Object.entries(filesBelow(folder, path));
    return [[path, readFileSync(join(folder, path))]];
  });
  return Object.fromEntries(found);
}

function readFixture(name: string): Fixture {
  const bytes = readFileSync(join(FIXTURES, 'invalid', name));
  const text = bytes.toString('latin1');
  const at = /^# at (\S+)/m.exec(text)?.[1];
  if (at === undefined) throw new Error(`${name} doesn't say where it stands`);
  const expected = [...text.matchAll(/^# expect (\w+)\[([\w-]+)\](?: (?:(\S+):)?(\d+):(\d+))?/gm)].map(
    ([, severity = '', code = '', file, line, column]) =>
      line === undefined ? `${severity} ${code}` : `${severity} ${code} ${file ?? at}:${line}:${column ?? ''}`,
  );
  return { name, at, bytes, expected };
}

/** The meeting that a fixture stands in; what all meetings share breaks the one that isn't frozen. */
function meetingOf({ at }: Fixture): string {
  return /^decks\/(\d{4}-\d{2}-\d{2})\//.exec(at)?.[1] ?? '2026-03-25';
}

function workspaceWith(fixture?: Fixture) {
  const templates = filesBelow(join(__dirname, '../../templates'));
  const base = filesBelow(join(FIXTURES, 'base'));
  const placed = [
    ...Object.entries(templates).map(([path, bytes]) => [`${ROOT}/templates/${path}`, bytes] as const),
    ...Object.entries(base).map(([path, bytes]) => [`${ROOT}/${path}`, bytes] as const),
    ...(fixture ? [[`${ROOT}/${fixture.at}`, fixture.bytes] as const] : []),
  ];
  return memoryHost({ files: Object.fromEntries(placed), cwd: ROOT });
}

const memo = createMemo();

async function run(host: ReturnType<typeof memoryHost>, ...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = (lines: string[]) => ({ write: (text: string) => lines.push(text), isTTY: false, columns: 80 });
  const code = await main(argv, host, { terminal: { stdout: output(out), stderr: output(err), env: {} }, memo });
  return { code, out: out.join(''), err: err.join('') };
}

const place = ({ severity, code, file, line, column }: Reported): string =>
  file === undefined ? `${severity} ${code}` : `${severity} ${code} ${file}:${line ?? ''}:${column ?? ''}`;

describe('the base workspace', () => {
  it('has no mistake', async () => {
    const { code, out } = await run(workspaceWith(), 'check', '--all', '--strict', '--json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: Reported[] };
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(code).toBe(0);
  });
});

describe('assumed colours', () => {
  it('are told of once a run, however many decks have them', async () => {
    const { out } = await run(workspaceWith(), 'check', '--all', '--json');
    const { decks, diagnostics } = JSON.parse(out) as { decks: unknown[]; diagnostics: Reported[] };
    expect(decks.length).toBeGreaterThan(1);
    expect(diagnostics.filter(({ code }) => code === 'assumed-colours')).toHaveLength(1);
  });
});

describe('a mistake an author can make', () => {
  const names = readdirSync(join(FIXTURES, 'invalid')).filter((name) => name.endsWith('.yaml'));

  it.each(names)('%s is reported at its place, alone, and nothing is written', async (name) => {
    const fixture = readFixture(name);
    expect(fixture.expected).not.toEqual([]);
    const host = workspaceWith(fixture);
    const before = host.files.size;
    const strict = fixture.expected.some((line) => line.startsWith('error')) ? [] : ['--strict'];
    const { code, out, err } = await run(host, 'build', meetingOf(fixture), '--no-cache', '--json', ...strict);
    const { diagnostics } = JSON.parse(out) as { diagnostics: Reported[] };
    const reported = diagnostics.filter(({ severity }) => severity !== 'info').map(place);
    expect(reported.sort()).toEqual([...fixture.expected].sort());
    expect(code).toBe(1);
    expect(host.saves).toEqual([]);
    expect(host.files.size).toBe(before);
    expect(err).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  });
});
