import type { ChartJob } from '../build/chart-jobs';
import { HostError, type Host } from '../host';
import type { Template } from '../model';
import type { Target } from '../build/target';

/** A picture of a chart that a build wrote: what it was painted from, and what came out. */
export interface CachedChart {
  /** `bup-fb-30` of `charts/bakgrundsmaterial.bup-fb-30.png` */
  readonly file: string;
  /** SHA-256 of all that has a say in how it looks. */
  readonly key: string;
  readonly sha256: string;
}

/** The charts that the last build of a deck wrote, and those of this one. */
export interface ChartCache {
  /** The PNG of a chart; undefined when there is none, or its file isn't the one that was written. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Notes a chart of this build. */
  keep(file: string, key: string, png: Uint8Array): void;
  /** All that were noted. */
  made(): readonly CachedChart[];
}

/** Takes charts from where the last build wrote them, so that no second copy is kept; each is held against its hash. */
export function chartCache(host: Host, { folder, deck }: Target, last: readonly CachedChart[]): ChartCache {
  const known = new Map(last.map((chart) => [chart.key, chart]));
  const made: CachedChart[] = [];
  return {
    read: async (key) => {
      const chart = known.get(key);
      if (!chart) return undefined;
      const png = await readOr(host, `${folder}/charts/${deck}.${chart.file}.png`);
      return png && host.sha256(png) === chart.sha256 ? png : undefined;
    },
    keep: (file, key, png) => {
      made.push({ file, key, sha256: host.sha256(png) });
    },
    made: () => made,
  };
}

/** SHA-256 of a chart with its size and the brand's colours, and of deck, which paints it. */
export function chartKey(host: Host, { file: _, ...job }: ChartJob, { colours, charts }: Template): string {
  const all = JSON.stringify([host.fingerprint(), job, colours, charts]);
  return host.sha256(new TextEncoder().encode(all));
}

async function readOr(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return await host.read(path);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
