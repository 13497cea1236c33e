import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
export const MEETING = '2026-03-25';

/** A meeting of which there are two editions, and what lies in its folder when each is built undisturbed. */
export interface Workshop {
  readonly folder: string;
  /** Makes the sources those of an edition. */
  write(edition: Edition): void;
  /** Starts a build; `ended` gives its exit code or signal and what it said. */
  start(...args: readonly string[]): Running;
  build(...args: readonly string[]): Promise<Ended>;
  /** What lies in the folder of results: path → SHA-256. */
  results(): Results;
  /** The results of an edition, and how long its build took (ms). */
  readonly editions: Readonly<Record<Edition, { readonly results: Results; readonly took: number }>>;
  close(): void;
}

export type Edition = 'old' | 'new';
export type Results = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Makes the workspace and builds both editions once, so that what is right is known. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'deck-faults-'));
  cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
  mkdirSync(join(folder, 'decks', MEETING), { recursive: true });
  const write = (edition: Edition): void => {
    for (const [path, text] of Object.entries(sourcesOf(edition))) writeFileSync(join(folder, path), text);
  };
  const start = (...args: readonly string[]): Running => run(folder, ['build', MEETING, ...args]);
  const build = (...args: readonly string[]): Promise<Ended> => start(...args).ended;
  const results = (): Results => hashesBelow(join(folder, 'out', MEETING));
  const measured = async (edition: Edition) => {
    write(edition);
    const began = performance.now();
    const { code, said } = await build('--no-cache');
    if (code !== 0) throw new Error(said);
    const made = { results: results(), took: performance.now() - began };
    rmSync(join(folder, 'out'), { recursive: true });
    return made;
  };
  const editions = { old: await measured('old'), new: await measured('new') };
  const close = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, write, start, build, results, editions, close };
}

/** Every file differs between the editions but for one chart; the old one has a chart more. */
function sourcesOf(edition: Edition): Readonly<Record<string, string>> {
  const [first, more] = edition === 'old' ? [70, '  - { title: Bara då, chart: fjol }\n'] : [71, ''];
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
  const metric = (id: string): string =>
    `${id}:\n  title: Andel ${id}\n  unit: procent\n  illustrative: true\n  source: { file: ${id}.csv, citation: Exempel }\n`;
  const series = (start: number): string =>
    ['Månad;Kalmar län', ...months.map((month, index) => `${month};${start + index}`), ''].join('\n');
  return {
    'deck.config.yaml': 'template: neutral\n',
    'decks/metrics.yaml': metric('nu') + metric('fjol'),
    'decks/nu.csv': series(first),
    'decks/fjol.csv': series(40),
    [`decks/${MEETING}/a.deck.yaml`]: `title: Läget\nmeeting: { body: Regionstyrelsen, date: ${MEETING} }\nagenda:\n  - { section: Del, slides: [{ include: b.block.yaml }] }\n`,
    [`decks/${MEETING}/b.block.yaml`]: `  - { title: Nu, chart: nu, bullets: ["${edition}"] }\n  - { title: I fjol, chart: fjol }\n${more}`,
  };
}

function run(cwd: string, args: readonly string[]): Running {
  const env = { ...process.env, FORCE_COLOR: undefined };
  const child = spawn(process.execPath, [join(ROOT, 'bin/deck.js'), ...args], { cwd, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    said,
  }));
  return { child, ended };
}

function hashesBelow(folder: string): Results {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

/** Numbers from 0 to 1 that are the same in every run with the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
