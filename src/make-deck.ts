import { chartsOf } from './charts-of';
import type { FinishInput } from './finish';
import type { Host } from './host';
import type { DeckFault, Inspection } from './inspect';
import type { Deck, Page } from './model';
import { textMeasurer } from './render/measure-text';
import type { BuildOptions } from './run';

/** What a build makes: the package, and its charts as file name without ending → PNG. */
export interface MadeDeck {
  readonly pptx: Uint8Array;
  /** What was found in the package when it was looked into as a reader meets it. */
  readonly inspection: Inspection;
  readonly charts: ReadonlyMap<string, Uint8Array>;
}

/**
 * The hallway's second half, for builds only: render, write, finish, and the gate. A package that breaks a rule of the gate is
 * a bug in deck and throws.
 */
export async function makeDeck(
  host: Host,
  deck: Deck,
  pages: readonly Page[],
  options: BuildOptions,
): Promise<MadeDeck> {
  // The next rooms are opened while charts are still being encoded.
  const [charts, rooms] = await Promise.all([paint(host, deck, pages, options), openRooms()]);
  return { charts, ...(await makePackage(rooms, { deck, pages, charts }, { ...options, host })) };
}

async function paint(host: Host, deck: Deck, pages: readonly Page[], { progress }: BuildOptions) {
  const { paintCharts } = await import('./render/paint-charts.js');
  const jobs = chartsOf(pages);
  const onPainted = (done: number): void => progress?.({ stage: 'charts', done, of: jobs.length });
  const pngs = await paintCharts(jobs, { template: deck.template, fonts: host.fonts(), onPainted });
  return new Map(jobs.map((job, index) => [job.file, pngs[index] ?? new Uint8Array()]));
}

async function openRooms() {
  const [{ writeDeck }, { finishPackage }, { inspectDeck }] = await Promise.all([
    import('./write/index.js'),
    import('./finish/index.js'),
    import('./inspect/index.js'),
  ]);
  return { writeDeck, finishPackage, inspectDeck };
}

async function makePackage(
  { writeDeck, finishPackage, inspectDeck }: Awaited<ReturnType<typeof openRooms>>,
  { deck, pages, charts }: FinishInput,
  { host, progress, dated }: BuildOptions & { readonly host: Host },
): Promise<Omit<MadeDeck, 'charts'>> {
  const tell = (stage: 'write' | 'finish'): void => progress?.({ stage, done: 0, of: pages.length });
  tell('write');
  const written = await writeDeck({ deck, pages });
  tell('finish');
  const pptx = finishPackage(written, { deck, pages, charts, ...(dated !== undefined && { dated }) });
  const inspection = await inspectDeck(pptx, textMeasurer(host.fonts()));
  if ('refused' in inspection) throw new Error(`the package can't be read: ${inspection.refused}`);
  const broken = inspection.package.map(inOneLine);
  if (broken.length > 0) throw new Error(`the package breaks its own rules:\n${broken.join('\n')}`);
  return { pptx, inspection };
}

function inOneLine({ part, rule, message }: DeckFault): string {
  return `${part}: ${rule}: ${message}`;
}
