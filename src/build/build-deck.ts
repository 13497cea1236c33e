import type { Host } from '../host';
import type { Workspace } from '../model';
import { isCurrent, cacheEntryOf, readCachedBuild } from '../cache/build-cache';
import { isStopped, type BuildOptions, type DeckRun } from './run';
import { targetOf } from './target';

/** Builds one manifest (workspace-relative path), unless there is nothing to do. */
export async function buildDeck(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<DeckRun> {
  return (
    (await upToDateRun(host, workspace, manifest, options)) ??
    buildChanged(host, workspace, manifest, options)
  );
}

/**
 * The last run of a manifest when another would come to the same end: same settings, made of the same bytes, and nobody has touched what it
 * wrote. Nothing is written, and the stages aren't even loaded.
 */
export async function upToDateRun(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<DeckRun | undefined> {
  if (options.cache === false) return undefined;
  const place = cacheEntryOf(host, workspace, targetOf(workspace, manifest, options.out), options);
  const known = await readCachedBuild(host, place);
  if (!known || !(await isCurrent(host, place, known))) return undefined;
  // What was written with warnings isn't good enough when asked to be strict.
  return isStopped(known.run.diagnostics, options)
    ? { ...known.run, outputs: [] }
    : { ...known.run, upToDate: true };
}

/** Builds a manifest of which it is known that something has changed, or isn't known that nothing has. */
export async function buildChanged(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<DeckRun> {
  const target = targetOf(workspace, manifest, options.out);
  const place = options.cache === false ? undefined : cacheEntryOf(host, workspace, target, options);
  const { buildFully: buildAnew } = await import('../pipeline.js');
  return buildAnew(host, workspace, manifest, { options, target, ...(place && { place }) });
}
