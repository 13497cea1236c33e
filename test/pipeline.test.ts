import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildDeck, checkDeck, type BuildOptions, type DeckRun, type SessionOptions } from '../src';
import { plainDate } from '../src/model';
import { faultLines } from './inspect/inspect';
import { memoryHost, type MemoryHost } from './memory-host';
import { sessionIn } from './session-in';

const ROOT = '/ws';
const MANIFEST = 'decks/2026-03-25/mote.deck.yaml';
const PPTX = `${ROOT}/out/2026-03-25/mote.pptx`;
const REPORT = `${ROOT}/out/2026-03-25/mote.build.json`;
const today = plainDate(2026, 3, 20);

function filesBelow(folder: string, at: string): [string, Uint8Array][] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path, `${at}/${name}`) : [[`${at}/${name}`, readFileSync(path)]];
  });
}

function hostOf(changes: Record<string, string> = {}, busy: readonly string[] = []): MemoryHost {
  const base = filesBelow(join(__dirname, '../fixtures/manifests/base'), ROOT);
  const templates = filesBelow(join(__dirname, '../templates'), `${ROOT}/templates`);
  return memoryHost({ files: { ...Object.fromEntries([...base, ...templates]), ...changes }, cwd: ROOT, busy });
}

async function build(host: MemoryHost, options: BuildOptions & SessionOptions = {}) {
  return buildDeck(await sessionIn(host, { today, ...options }), MANIFEST, options);
}

function messageOf({ diagnostics }: DeckRun, code: string): string | undefined {
  return diagnostics.find((each) => each.code === code)?.message;
}

describe('a build', () => {
  it('writes charts, report and deck, the deck last', async () => {
    const host = hostOf();
    const run = await build(host);
    expect(run.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(run.outputs.map(({ path }) => path)).toEqual([
      `${ROOT}/out/2026-03-25/charts/mote.forsta-besok-bup.png`,
      REPORT,
      PPTX,
    ]);
    expect(await faultLines(host.files.get(PPTX)!)).toEqual([]);
    expect(run.slides.map(({ title }) => title)).toEqual([
      'Informationspunkter',
      'Informationspunkter 25 mars 2026',
      'Psykiatri',
      'Första besök BUP',
      'Läget',
    ]);
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [hostOf(), hostOf()];
    const [a, b] = [await build(first), await build(second, { today: plainDate(2026, 3, 24) })];
    expect(a.outputs).toEqual(b.outputs);
    expect(a.outputs).toHaveLength(3);
  });

  it('says in its report what it was made of and what it made', async () => {
    const host = hostOf();
    await build(host);
    const report = JSON.parse(host.text(REPORT)!);
    expect(report.inputs.map(({ file }: { file: string }) => file)).toEqual(
      expect.arrayContaining([
        'decks/metrics.yaml',
        MANIFEST,
        'series/bup.csv',
        'templates/region-kalmar/template.yaml',
      ]),
    );
    expect(report.inputs.find(({ file }: { file: string }) => file === 'series/bup.csv').lastPeriod).toBe('2026-03');
    expect(report.outputs.at(-1)).toEqual({ file: 'mote.pptx', sha256: host.sha256(host.files.get(PPTX)!) });
    expect(report.slides).toHaveLength(5);
  });

  it('says in its report what was done for all to read it', async () => {
    const host = hostOf({
      [`${ROOT}/decks/2026-03-25/barn.block.yaml`]: '- title: A\n  chart: bup\n- title: A\n  bullets: |\n    - b\n',
    });
    await build(host);
    const { accessibility } = JSON.parse(host.text(REPORT)!) as { accessibility: object };
    expect(accessibility).toEqual({
      numberedTitles: ['A'],
      alternativeTexts: [
        { slide: 4, object: 'Diagram 1', text: expect.stringMatching(/^Linjediagram som visar /) as unknown },
      ],
      decorative: 6,
      slidesWithNotes: [4],
    });
  });

  it('warns of what stands in a reader’s way in the finished deck, once for all slides, and writes nothing under strict', async () => {
    const brand = 'templates/region-kalmar/template.yaml';
    const template = readFileSync(join(__dirname, '..', brand), 'utf8');
    const files = { [`${ROOT}/${brand}`]: template.replace('footer: { size: 10', 'footer: { size: 8') };
    const host = hostOf(files);
    const run = await build(host);
    const found = run.diagnostics.filter(({ code }) => code === 'inaccessible');
    expect(found.map(({ message }) => message)).toEqual([
      'slides 2, 4 and 1 more, "Datum": "Regionstyrelsen mars 2026" is set in 8 pt, at least 10 pt is legible (A16)',
      'slides 2, 4 and 1 more, "Sidfot": "regionkalmar.se" is set in 8 pt, at least 10 pt is legible (A16)',
      'slides 2, 4 and 1 more, "Bildnummer": "|" is set in 8 pt, at least 10 pt is legible (A16)',
    ]);
    expect(run.outputs).toHaveLength(3);
    const { warnings } = JSON.parse(host.text(REPORT)!);
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual(Array(3).fill('inaccessible'));
    const strict = hostOf(files);
    expect((await build(strict, { strict: true })).outputs).toEqual([]);
    expect(strict.saves).toEqual([]);
  });

  it('writes nothing when there is an error', async () => {
    const host = hostOf({ [`${ROOT}/decks/2026-03-25/barn.block.yaml`]: '- title: A\n  chart: nej\n' });
    const run = await build(host);
    expect(run.diagnostics.map(({ code }) => code)).toContain('unknown-metric');
    expect(host.saves).toEqual([]);
  });

  it('writes nothing under strict when there is a warning', async () => {
    const stale = { [`${ROOT}/series/bup.csv`]: 'Månad;Kalmar län\n2025-01;74,0\n2025-02;75,0\n2025-03;78,0\n' };
    const host = hostOf(stale);
    const run = await build(host, { strict: true });
    expect(run.diagnostics.map(({ code }) => code)).toContain('stale-figures');
    expect(host.saves).toEqual([]);
    expect((await build(hostOf(stale))).outputs).toHaveLength(3);
  });

  it('replaces its own deck', async () => {
    const host = hostOf();
    await build(host);
    expect((await build(host)).outputs).toHaveLength(3);
    expect(host.saves).toHaveLength(2);
  });
});

describe('a deck that was edited by hand', () => {
  async function edited() {
    const host = hostOf();
    await build(host);
    host.files.set(PPTX, new TextEncoder().encode('edited'));
    return host;
  }

  it('is left alone', async () => {
    const host = await edited();
    const run = await build(host);
    expect(messageOf(run, 'hand-edited')).toContain('mote.pptx was changed by hand since deck wrote it');
    expect(run.outputs).toEqual([]);
    expect(host.text(PPTX)).toBe('edited');
  });

  it('is kept beside the new one under force', async () => {
    const host = await edited();
    expect((await build(host, { force: true })).outputs).toHaveLength(3);
    expect(host.text(`${ROOT}/out/2026-03-25/mote.20260319T080000Z.bak.pptx`)).toBe('edited');
  });

  it('can be had back, and is left alone again', async () => {
    const host = await edited();
    const { keptAs } = await build(host, { force: true });
    expect((await build(host)).upToDate).toBe(true);
    host.files.set(PPTX, host.files.get(keptAs!)!);
    const run = await build(host);
    expect(run.diagnostics.map(({ code }) => code)).toContain('hand-edited');
    expect(host.text(PPTX)).toBe('edited');
  });

  it('may be one whose report is gone or broken', async () => {
    const host = hostOf();
    await build(host);
    host.files.set(REPORT, new TextEncoder().encode('{'));
    expect((await build(host)).diagnostics.map(({ code }) => code)).toContain('hand-edited');
    host.files.delete(REPORT);
    expect(messageOf(await build(host), 'hand-edited')).toContain('no mote.build.json says that deck wrote');
  });

  it.each([
    'null',
    '[]',
    '5',
    '{"outputs":5}',
    '{"outputs":{"find":1}}',
    '{"outputs":[null,{"file":"mote.pptx","sha256":1}]}',
  ])('is one whose report says %s', async (report) => {
    const host = hostOf();
    await build(host);
    host.files.set(REPORT, new TextEncoder().encode(report));
    expect((await build(host)).diagnostics.map(({ code }) => code)).toContain('hand-edited');
  });
});

describe('a check', () => {
  it('finds what a build finds and writes nothing', async () => {
    const host = hostOf({
      [`${ROOT}/decks/2026-03-25/barn.block.yaml`]: '- title: A\n  chart: nej\n- title: B\n  bulets: x\n',
    });
    const checked = await checkDeck(await sessionIn(host, { today }), MANIFEST, {});
    const built = await build(host);
    expect(checked.diagnostics.map(({ code }) => code)).toEqual(built.diagnostics.map(({ code }) => code));
    expect(checked.diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-metric', 'unknown-key']),
    );
    expect(host.saves).toEqual([]);
  });
});
