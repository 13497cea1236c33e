import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

const ROOT = join(__dirname, '../..');

/** Where and when a build runs. */
export interface Surroundings {
  /** The folder it is started in. */
  readonly cwd: string;
  /** The file that `writeClock` wrote. */
  readonly clock: string;
  readonly args: readonly string[];
  /** CLOCK is what the time is as it starts. */
  readonly env: Readonly<Record<string, string>> & { readonly CLOCK: string };
}

/** Runs the binary in a process of its own; other tests go on meanwhile. */
export async function deckIn({ cwd, clock, args, env }: Surroundings) {
  const own = { LANG: undefined, LC_ALL: undefined, SOURCE_DATE_EPOCH: undefined, FORCE_COLOR: undefined };
  const node = ['--require', clock, join(ROOT, 'bin/deck.js'), ...args];
  const child = spawn(process.execPath, node, { cwd, env: { ...process.env, ...own, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, said };
}

/** A file to preload: the clock of the process shows CLOCK as it starts, and goes on from there. */
export function writeClock(path: string): void {
  writeFileSync(
    path,
    `const Real = Date;
const ahead = Real.parse(process.env.CLOCK) - Real.now();
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length > 0 ? given : [Real.now() + ahead])); }
  static now() { return Real.now() + ahead; }
};
`,
  );
}

/** Path → bytes. */
export type Files = ReadonlyMap<string, Buffer>;

/** Every file below a folder. */
export function filesIn(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}

/** Path → SHA-256. */
export function hashes(files: Files): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
}

/** A meeting with some of everything: charts of files and of an address, a table, a picture, notes, Swedish letters. */
export function writeMeeting(workspace: string, address: string): void {
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(workspace, path, '..'), { recursive: true });
    writeFileSync(join(workspace, path), content);
  };
  for (const path of ['templates', 'fixtures/series', 'decks/people.yaml'])
    cpSync(join(ROOT, path), join(workspace, path), { recursive: true });
  put('deck.config.yaml', `sources: { hosts: [127.0.0.1] }\nown: [Kalmar län]\n`);
  put('decks/metrics.yaml', `${readFileSync(join(ROOT, 'decks/metrics.yaml'), 'utf8')}${metrics(address)}`);
  put('decks/orter.csv', TIED);
  put('decks/2026-03-25/läge.deck.yaml', MANIFEST);
  put('decks/2026-03-25/karta.png', PNG.sync.write(new PNG({ width: 60, height: 40, fill: true })));
}

const metrics = (address: string): string => `
orter:
  title: Öppet i tid
  unit: procent
  better: higher
  main: Åmål
  illustrative: true
  source: { file: orter.csv, citation: Exempel, period: Månad, series: Ort }
  chart: { type: bars, compare: categories }
hamtad:
  title: Inhämtade siffror
  unit: procent
  illustrative: true
  source: { url: "${address}", citation: Exempel }
`;

/** Equal figures are told by name, and Å stands in Swedish behind Z. */
const TIED = 'Månad;Ort;Andel\n2026-02;Åmål;70\n2026-02;Zinkgruvan;70\n2026-02;Ängelholm;70\n';

const MANIFEST = `title: Läget i vården
meeting: { body: Regionstyrelsen, date: 2026-03-25 }
agenda:
  - section: Åtgärder
    slides:
      - title: Väntande per ort
        chart: orter
        notes: |
          Senaste värdet är ((fk-90)) i ((fk-90.period)).

          Ännu ett stycke.
      - { title: Utredning inom 30 dagar, chart: bup-utr-30 }
      - { title: Hämtat, chart: hamtad }
      - title: Öppettider
        table: { columns: [Ort, Öppet], rows: [[Ängelholm, "8–16"], [Åmål, "9–17"], [Iggesund, "8–12"]] }
      - { title: Karta, image: { file: karta.png, alt: Karta över länet } }
`;
