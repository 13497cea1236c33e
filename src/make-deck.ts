import { chartsOf } from './charts-of';
import type { Host } from './host';
import type { Deck, Page } from './model';
import type { BuildOptions } from './run';

/** What a build makes: the package, and its charts as file name without ending → PNG. */
export interface MadeDeck {
  readonly pptx: Uint8Array;
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
  return { charts, pptx: await makePackage(rooms, deck, { pages, charts }, options) };
}

async function paint(host: Host, deck: Deck, pages: readonly Page[], { progress }: BuildOptions) {
  const { paintCharts } = await import('./render/paint-charts.js');
  const jobs = chartsOf(pages);
  const onPainted = (done: number): void => progress?.({ stage: 'charts', done, of: jobs.length });
  const pngs = await paintCharts(jobs, { template: deck.template, fonts: host.fonts(), onPainted });
  return new Map(jobs.map((job, index) => [job.file, pngs[index] ?? new Uint8Array()]));
}

async function openRooms() {
  const [{ writeDeck }, { finishPackage, packageFaults }] = await Promise.all([
    import('./write/index.js'),
    import('./finish/index.js'),
  ]);
  return { writeDeck, finishPackage, packageFaults };
}

async function makePackage(
  { writeDeck, finishPackage, packageFaults }: Awaited<ReturnType<typeof openRooms>>,
  deck: Deck,
  { pages, charts }: { pages: readonly Page[]; charts: ReadonlyMap<string, Uint8Array> },
  { progress }: BuildOptions,
) {
  progress?.({ stage: 'write', done: 0, of: pages.length });
  const written = await writeDeck({ deck, pages });
  const finished = finishPackage(written, { deck, pages, charts });
  const faults = packageFaults(finished);
  if (faults.length > 0)
    throw new Error(
      `the package breaks its own rules:\n${faults.map(({ part, rule, detail }) => `${part}: ${rule}: ${detail}`).join('\n')}`,
    );
  return finished;
}
