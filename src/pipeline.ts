/**
 * Each stage once, top to bottom. `check` is `build` stopped after layout, so the two can't disagree.
 *
 *   manifest ─load▶ sources ─resolve▶ Deck ─lay out▶ Page[] ─render▶ PNGs ─write▶ package ─finish▶ bytes ─inspect▶ ─publish▶ files
 */
import { buildLaidOut, type LaidOut } from './build/build-deck';
import { upToDateRun } from './cache/build-cache';
import { recordRequests } from './cache/record-requests';
import { layoutDeck } from './layout';
import { loadDeck } from './load/load-deck';
import { isStopped, summarise, type BuildOptions, type DeckRun } from './model';
import { parseInline } from './parse/parse-inline';
import { storePictures } from './pictures/store-pictures';
import { resolveDeck } from './resolve';
import type { Session } from './session';
import { measurerOf } from './session/measurer';

/** `build` stopped after layout: the same diagnostics, nothing written. The manifest's path is workspace-relative. */
export async function checkDeck(session: Session, manifest: string, options: BuildOptions): Promise<DeckRun> {
  return (await layOut(session, manifest, options)).run;
}

/** Builds one manifest (workspace-relative path), unless there is nothing to do. */
export async function buildDeck(session: Session, manifest: string, options: BuildOptions): Promise<DeckRun> {
  return (await upToDateRun(session, manifest, options)) ?? buildChanged(session, manifest, options);
}

/** Builds a manifest of which it is known that something has changed, or isn't known that nothing has. */
export async function buildChanged(session: Session, manifest: string, options: BuildOptions): Promise<DeckRun> {
  const recording = recordRequests(session);
  const { run, ready } = await layOut(recording.session, manifest, options);
  if (!ready || isStopped(run.diagnostics, options)) return run;
  return buildLaidOut(session, { ...ready, run, recording }, options);
}

/** A manifest read, resolved and laid out; `ready` is absent where that can't be done. */
export async function layOut(session: Session, manifest: string, options: BuildOptions): Promise<LaidOut> {
  session.progress({ stage: 'read', done: 0, of: 1 });
  const { sources, diagnostics: found } = await loadDeck(session, manifest, options);
  if (!sources) return { run: summarise(manifest, found) };
  const { language, staleAfter } = session.workspace;
  const deck = resolveDeck({ ...sources, language, staleAfter, parseInline });
  const resolved = [...found, ...deck.diagnostics];
  const frozen = sources.frozen === undefined ? {} : { frozen: sources.frozen };
  if (!deck.value) return { run: { ...summarise(manifest, resolved), ...frozen } };
  session.progress({ stage: 'lay out', done: 0, of: 1 });
  const measure = measurerOf(session);
  const pages = layoutDeck(deck.value, { measure });
  const stored = pages.value && (await storePictures(session, { deck: deck.value, pages: pages.value }));
  const diagnostics = [...resolved, ...pages.diagnostics, ...(stored?.diagnostics ?? [])];
  const run = { ...summarise(manifest, diagnostics, pages.value), ...frozen };
  return stored?.value ? { run, ready: { ...stored.value, indicators: sources.indicators, measure } } : { run };
}
