import type { ChartCache } from '../cache/build-cache';
import type { Chart, Deck, Inches, Page } from '../model';
import type { Session } from '../session';

/** A chart to paint: its data, the size of its box, and the name its file gets. */
export interface ChartJob {
  readonly chart: Chart;
  readonly width: Inches;
  readonly height: Inches;
  readonly file: string;
}

/** The charts of all pages in order. */
export function chartsOf(pages: readonly Page[]): readonly ChartJob[] {
  return pages.flatMap(({ boxes }) =>
    boxes.flatMap((box) => {
      if (box.kind !== 'picture' || box.picture.kind !== 'chart') return [];
      const { chart, file } = box.picture;
      return [{ chart, file, width: box.frame.width, height: box.frame.height }];
    }),
  );
}

/** Paints the charts of a deck but for those that the session or the cache has, as file name without ending → PNG. */
export async function paintDeck(
  { host, memo, progress }: Session,
  { deck: { template }, pages }: { readonly deck: Deck; readonly pages: readonly Page[] },
  cache: ChartCache,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const jobs = chartsOf(pages).map((job) => {
    const { file: _, ...drawn } = job;
    // All that has a say in how it looks, and deck, which paints it.
    const key = JSON.stringify([host.fingerprint(), drawn, template.colours, template.charts]);
    return { job, key: host.sha256(new TextEncoder().encode(key)) };
  });
  const known = (key: string): Uint8Array | undefined =>
    memo.of<Uint8Array | undefined>({ kind: 'chart', key, weight: 0 }, () => undefined);
  const cached = await Promise.all(jobs.map(async ({ key }) => known(key) ?? (await cache.read(key))));
  const missing = jobs.flatMap(({ job }, index) => (cached[index] ? [] : [job]));
  const painted = new Map<ChartJob, Uint8Array>();
  if (missing.length > 0) {
    const onPainted = (done: number): void => progress({ stage: 'charts', done, of: missing.length });
    onPainted(0);
    const { paintCharts } = await import('../render/paint-charts.js');
    const pngs = await paintCharts(missing, { template, fonts: host.fonts(), onPainted });
    for (const [index, job] of missing.entries()) painted.set(job, pngs[index] ?? new Uint8Array());
  }
  const charts = new Map<string, Uint8Array>();
  for (const [index, { job, key }] of jobs.entries()) {
    const png = cached[index] ?? painted.get(job) ?? new Uint8Array();
    charts.set(
      job.file,
      memo.of({ kind: 'chart', key, weight: png.length }, () => png),
    );
    cache.add(job.file, key, png);
  }
  return charts;
}
