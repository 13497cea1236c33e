/**
 * The hallway: each stage once, top to bottom. `check` is `build` stopped after layout, so the two can't disagree.
 *
 *   manifest ─load▶ sources ─resolve▶ Deck ─lay out▶ Page[] ─render▶ PNGs ─write▶ package ─finish▶ bytes ─inspect▶ ─deliver▶ files
 */
import { publishDeck } from './publish/publish-deck';
import type { Host } from './host';
import { layoutDeck } from './layout/layout-deck';
import { loadDeck, recordingHost, type DeckSources } from './load';
import type { Deck, Page, Workspace } from './model';
import { checkResult } from './build/check-result';
import { makeDeck } from './build/make-package';
import { parseInline } from './parse/parse-inline';
import { textMeasurer } from './fonts/measure-text';
import { resolveDeck } from './resolve';
import { storePictures } from './pictures/store-pictures';
import { chartCache } from './cache/chart-cache';
import { isCurrent, readCachedBuild, cacheBuild, type CacheEntry } from './cache/build-cache';
import { isStopped, summarise, type BuildOptions, type DeckRun } from './build/run';
import type { Target } from './build/target';

export type { BuildOptions, DeckRun, MetricsRun, OutputFile, PageSummary, Progress } from './build/run';

/** A deck laid out: all that `check` knows. */
interface Prepared {
  readonly run: DeckRun;
  readonly ready?: { readonly sources: DeckSources; readonly deck: Deck; readonly pages: readonly Page[] };
}

/** `build` stopped after layout: the same complaints, nothing written. */
export async function checkDeck(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<DeckRun> {
  return (await prepare(host, workspace, manifest, options)).run;
}

/** How long a build waits for another one of the same deck (ms). */
const WAIT = 30_000;

/** A build that has to be gone through. */
export interface FullBuild {
  readonly options: BuildOptions;
  readonly target: Target;
  /** Where builds are remembered; absent when they aren't. */
  readonly place?: CacheEntry;
}

/** Builds one manifest through all stages; files are written only when all of it succeeded, and only when they change. */
export async function buildFully(
  host: Host,
  workspace: Workspace,
  manifest: string,
  { options, target, place }: FullBuild,
): Promise<DeckRun> {
  const recording = recordingHost(host, workspace);
  const { run, ready } = await prepare(recording.host, workspace, manifest, options);
  if (!ready || isStopped(run.diagnostics, options)) return run;
  const letGo = await host.lock(target.lock, WAIT, target.within);
  try {
    // Another build of the same may have been waited for.
    const known = place && (await readCachedBuild(host, place));
    if (known && (await isCurrent(host, place, known))) return { ...known.run, upToDate: true };
    const { deck, pages, sources } = ready;
    const kept = chartCache(host, target, known?.charts ?? []);
    const make = async () => {
      const made = await makeDeck(host, { deck, pages, kept }, options);
      return { ...made, diagnostics: checkResult(made.inspection, { pages, told: run.diagnostics }) };
    };
    const origin = { inputs: recording.inputs(), indicators: sources.indicators, run };
    const done = await publishDeck(host, workspace, { make, origin, target }, options);
    const asked = recording.asked();
    if (!place || done.outputs.length === 0) return done;
    return await cacheBuild(host, place, {
      key: place.key,
      ...(asked && { asked }),
      run: done,
      charts: kept.made(),
    });
  } finally {
    letGo();
  }
}

/** A manifest read, resolved and laid out. */
export async function prepare(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<Prepared> {
  options.progress?.({ stage: 'read', done: 0, of: 1 });
  const { sources, diagnostics: found } = await loadDeck(host, workspace, manifest, options);
  if (!sources) return { run: summarise(manifest, found) };
  const { language, staleAfter } = workspace;
  const deck = resolveDeck({ ...sources, language, staleAfter, parseInline });
  const resolved = [...found, ...deck.diagnostics];
  const frozen = sources.frozen === undefined ? {} : { frozen: sources.frozen };
  if (!deck.value) return { run: { ...summarise(manifest, resolved), ...frozen } };
  options.progress?.({ stage: 'lay out', done: 0, of: 1 });
  const pages = layoutDeck(deck.value, { measure: textMeasurer(host.fonts()) });
  const laidOut = pages.value && (await storePictures(host, { deck: deck.value, pages: pages.value }));
  const diagnostics = [...resolved, ...pages.diagnostics, ...(laidOut?.diagnostics ?? [])];
  const run = { ...summarise(manifest, diagnostics, pages.value), ...frozen };
  return laidOut?.value ? { run, ready: { sources, ...laidOut.value } } : { run };
}
