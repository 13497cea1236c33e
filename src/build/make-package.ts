import { chartsOf, type ChartJob } from './chart-jobs';
import type { PackageInput } from '../write';
import type { Host } from '../host';
import type { DeckFault, Inspection } from '../inspect';
import { chartKey, type ChartCache } from '../cache/chart-cache';
import type { Deck, Page } from '../model';
import type { paintCharts } from '../render/paint-charts';
import { textMeasurer } from '../fonts/measure-text';
import type { BuildOptions } from './run';

/** What a build makes: the package, and its charts as file name without ending → PNG. */
export interface MadeDeck {
  readonly pptx: Uint8Array;
  /** What was found in the package when it was looked into as a reader meets it. */
  readonly inspection: Inspection;
  readonly charts: ReadonlyMap<string, Uint8Array>;
}

/** A deck on its pages, and the charts that were painted before. */
export interface PaintedPages {
  readonly deck: Deck;
  readonly pages: readonly Page[];
  readonly kept: ChartCache;
}

/**
 * The hallway's second half, for builds only: render, write, and the gate. A package that breaks a rule of the gate is
 * a bug in deck and throws.
 */
export async function makeDeck(
  host: Host,
  { deck, pages, kept }: PaintedPages,
  options: BuildOptions,
): Promise<MadeDeck> {
  // The next rooms are opened while charts are still being encoded.
  const [charts, rooms] = await Promise.all([paint(host, { deck, pages, kept }, options), openRooms()]);
  return { charts, ...(await makePackage(rooms, { deck, pages, charts }, { ...options, host })) };
}

async function paint(host: Host, { deck, pages, kept }: PaintedPages, { progress }: BuildOptions) {
  const jobs = chartsOf(pages);
  const keyOf = (job: ChartJob): string => chartKey(host, job, deck.template);
  const pngs = await Promise.all(jobs.map((job) => kept.read(keyOf(job))));
  const missing = jobs.filter((_, index) => pngs[index] === undefined);
  const onPainted = (done: number): void => progress?.({ stage: 'charts', done, of: missing.length });
  if (missing.length > 0) onPainted(0);
  const painted =
    missing.length === 0
      ? []
      : await paintAll(missing, { template: deck.template, fonts: host.fonts(), onPainted });
  const charts = new Map<string, Uint8Array>();
  for (const [index, job] of jobs.entries()) {
    const png = pngs[index] ?? painted[missing.indexOf(job)] ?? new Uint8Array();
    charts.set(job.file, png);
    kept.keep(job.file, keyOf(job), png);
  }
  return charts;
}

async function paintAll(...work: Parameters<typeof paintCharts>): Promise<readonly Uint8Array[]> {
  return (await import('../render/paint-charts.js')).paintCharts(...work);
}

async function openRooms() {
  const [{ writePackage }, { inspectDeck }] = await Promise.all([
    import('../write/index.js'),
    import('../inspect/index.js'),
  ]);
  return { writePackage, inspectDeck };
}

async function makePackage(
  { writePackage, inspectDeck }: Awaited<ReturnType<typeof openRooms>>,
  { deck, pages, charts }: PackageInput,
  { host, progress, dated }: BuildOptions & { readonly host: Host },
): Promise<Omit<MadeDeck, 'charts'>> {
  const tell = (stage: 'write' | 'finish' | 'inspect'): void =>
    progress?.({ stage, done: 0, of: pages.length });
  tell('write');
  const input = { deck, pages, charts, ...(dated !== undefined && { dated }) };
  const pptx = await writePackage(input, () => {
    tell('finish');
  });
  tell('inspect');
  const inspection = await inspectDeck(pptx, textMeasurer(host.fonts()));
  if ('refused' in inspection) throw new Error(`the package can't be read: ${inspection.refused}`);
  const broken = inspection.package.map(inOneLine);
  if (broken.length > 0) throw new Error(`the package breaks its own rules:\n${broken.join('\n')}`);
  return { pptx, inspection };
}

function inOneLine({ part, rule, message }: DeckFault): string {
  return `${part}: ${rule}: ${message}`;
}
