/**
 * The hallway: each stage once, top to bottom. `check` is `build` stopped after layout, so the two can't disagree.
 *
 *   manifest ─load▶ sources ─resolve▶ Deck ─lay out▶ Page[] ─render▶ PNGs ─write▶ package ─finish▶ bytes ─inspect▶ ─deliver▶ files
 */
import { deliver } from './deliver';
import type { Host } from './host';
import { layoutDeck } from './layout/layout-deck';
import { loadDeck, recordingHost, type DeckSources } from './load';
import type { Deck, Page, Workspace } from './model';
import { judgeDeck } from './judge-deck';
import { makeDeck } from './make-deck';
import { parseInline } from './parse/parse-inline';
import { textMeasurer } from './render/measure-text';
import { resolveDeck } from './resolve';
import { storePictures } from './store-pictures';
import { isStopped, summarise, type BuildOptions, type DeckRun } from './run';

export type { BuildOptions, DeckRun, MetricsRun, OutputFile, PageSummary, Progress } from './run';

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

/** Builds one manifest (workspace-relative path); files are written only when all of it succeeded. */
export async function buildDeck(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<DeckRun> {
  const recording = recordingHost(host, workspace);
  const { run, ready } = await prepare(recording.host, workspace, manifest, options);
  if (!ready || isStopped(run.diagnostics, options)) return run;
  const { deck, pages, sources } = ready;
  const make = async () => {
    const made = await makeDeck(host, deck, pages, options);
    return { ...made, diagnostics: judgeDeck(made.inspection, { deck, pages, told: run.diagnostics }) };
  };
  const origin = { inputs: recording.inputs(), indicators: sources.indicators, run };
  return deliver(host, workspace, { make, origin }, options);
}

async function prepare(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<Prepared> {
  const { sources, diagnostics: found } = await loadDeck(host, workspace, manifest, options);
  if (!sources) return { run: summarise(manifest, found) };
  const { language, staleAfter } = workspace;
  const deck = resolveDeck({ ...sources, language, staleAfter, parseInline });
  const resolved = [...found, ...deck.diagnostics];
  const frozen = sources.frozen === undefined ? {} : { frozen: sources.frozen };
  if (!deck.value) return { run: { ...summarise(manifest, resolved), ...frozen } };
  const pages = layoutDeck(deck.value, { measure: textMeasurer(host.fonts()) });
  const laidOut = pages.value && (await storePictures({ deck: deck.value, pages: pages.value }));
  const diagnostics = [...resolved, ...pages.diagnostics, ...(laidOut?.diagnostics ?? [])];
  const run = { ...summarise(manifest, diagnostics, pages.value), ...frozen };
  return laidOut?.value ? { run, ready: { sources, ...laidOut.value } } : { run };
}
