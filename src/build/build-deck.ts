import { cacheBuild, cacheEntryOf, chartCache, isCurrent, readCachedBuild } from '../cache/build-cache';
import type { Recording } from '../cache/record-requests';
import { slideCaches } from '../cache/slide-caches';
import type { BuildOptions, Deck, DeckRun, Indicator, Measure, Page } from '../model';
import type { MadeDeck } from '../publish/build-report';
import { publishDeck } from '../publish/publish-deck';
import { targetOf, type Session } from '../session';
import { paintDeck } from './chart-jobs';
import { checkResult } from './check-result';
import { pptxRooms, writeAll } from './writers';

/** A deck laid out: what is known of it before anything is painted. */
export interface LaidOutDeck {
  readonly run: DeckRun;
  readonly deck: Deck;
  readonly pages: readonly Page[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly measure: Measure;
  /** What it was made of. */
  readonly recording: Recording;
}

/** A deck as far as it could be laid out, e.g. without `ready` when it has no pages. */
export interface LaidOut {
  readonly run: DeckRun;
  readonly ready?: Omit<LaidOutDeck, 'run' | 'recording'>;
}

/** How long a build waits for another one of the same deck (ms). */
const WAIT = 30_000;

/** Makes the files of a deck and puts them in their places, when all of it succeeded and if they change. */
export async function buildLaidOut(session: Session, laidOut: LaidOutDeck, options: BuildOptions): Promise<DeckRun> {
  const { host, workspace, cache } = session;
  const { run, indicators, recording } = laidOut;
  const target = targetOf(workspace, run.manifest, options.out);
  const entry = cache ? cacheEntryOf(session, target, options) : undefined;
  const unlock = await host.lock(target.lock, WAIT, target.within);
  try {
    // Another build of the same may have been waited for.
    const known = entry && (await readCachedBuild(host, entry));
    if (known && (await isCurrent(host, entry, known))) return { ...known.run, upToDate: true };
    const charts = chartCache(host, target, known?.charts ?? []);
    const slides = await slideCaches(session, entry);
    const make = async (): Promise<MadeDeck> => {
      const [pngs] = await Promise.all([paintDeck(session, laidOut, charts), pptxRooms()]);
      const made = await writeAll(session, { ...laidOut, ...options, target, charts: pngs, slides });
      return { ...made, diagnostics: checkResult(made.inspection, laidOut) };
    };
    const origin = { inputs: recording.inputs(), indicators, run };
    const done = await publishDeck(session, { make, origin, target }, options);
    if (!entry || done.outputs.length === 0) return done;
    // What the net will answer isn't known, whichever deck of the run has asked it.
    const isPulled = [...indicators.values()].some(({ source }) => source?.url !== undefined);
    const requests = isPulled ? {} : { requests: recording.requests() };
    const files = [slides.file()].filter((file) => file !== undefined);
    const build = { key: entry.key, ...requests, run: done, charts: charts.added() };
    return await cacheBuild(host, { ...entry, files }, build);
  } finally {
    unlock();
  }
}
