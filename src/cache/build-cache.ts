import {
  problems,
  serialiseDiagnostics,
  restoreDiagnostics,
  type SerialisedDiagnostics,
} from '../diagnostics';
import { HostError, type Host } from '../host';
import { olderFiles, readCachedJson, utf8, writeCachedJson } from './cached-json';
import { answersAsBefore, type Asked } from './record-inputs';
import type { CachedChart } from './chart-cache';
import { fewAtATime, type Workspace } from '../model';
import { isCachedBuild } from './build-record-shape';
import type { BuildOptions, DeckRun } from '../build/run';
import type { Target } from '../build/target';

/** What is kept of a build in `.deck/builds/`: enough to know whether another would come to the same end. */
export interface CachedBuild {
  /** Of the settings, and of deck itself with its fonts. */
  readonly key: string;
  /** What was asked of the disk; absent when the net was asked, since its answer isn't known beforehand. */
  readonly asked?: readonly Asked[];
  readonly run: DeckRun;
  readonly charts: readonly CachedChart[];
}

interface Written extends Omit<CachedBuild, 'run'> {
  readonly run: Omit<DeckRun, 'diagnostics'>;
  readonly diagnostics: SerialisedDiagnostics;
}

/** A build's place in the memory. */
export interface CacheEntry {
  /** Of the workspace, which is never left. */
  readonly root: string;
  readonly path: string;
  readonly key: string;
}

/** Where a build is remembered, and the key it must have to be of use. */
export function cacheEntryOf(
  host: Host,
  workspace: Workspace,
  target: Target,
  options: BuildOptions,
): CacheEntry {
  const { config, ...settings } = workspace;
  const { template, offline, fresh, today, dated } = options;
  const asked = { settings, config: config?.span.file.text, template, offline, fresh, today, dated };
  return {
    root: workspace.root,
    path: `${workspace.root}/.deck/builds/${host.sha256(utf8(target.pptx))}.json`,
    key: host.sha256(utf8(JSON.stringify([host.fingerprint(), asked]))),
  };
}

/** What is remembered of the last build; undefined when there is nothing, or it was damaged: it is made anew then. */
export async function readCachedBuild(
  host: Host,
  { path, root }: CacheEntry,
): Promise<CachedBuild | undefined> {
  const kept = await readCachedJson(host, path, root);
  if (!isCachedBuild(kept)) return undefined;
  const { diagnostics, run, ...rest } = kept as Written;
  return { ...rest, run: { ...run, diagnostics: restoreDiagnostics(diagnostics) } };
}

/** Keeps what a build was made of and came to. Gives its run: what can't be kept costs time and is told. */
export async function cacheBuild(
  host: Host,
  { path, root }: CacheEntry,
  { run, ...rest }: CachedBuild,
): Promise<DeckRun> {
  const { diagnostics, upToDate: _, keptAs: __, changes: ___, ...told } = run;
  const written: Written = { ...rest, run: told, diagnostics: serialiseDiagnostics(diagnostics) };
  try {
    const remove = await olderFiles(host, path.slice(0, path.lastIndexOf('/')));
    await writeCachedJson(host, path, written, { within: root, remove });
    return run;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const told = problems.buildNotKept(undefined, { reason: error.detail });
    return { ...run, diagnostics: [...run.diagnostics, told] };
  }
}

/** Whether a build would make what lies there already: same settings, same answers of the disk, and nobody touched what was made. */
export async function isCurrent(host: Host, { key }: CacheEntry, known: CachedBuild): Promise<boolean> {
  if (known.key !== key || !known.asked) return false;
  const outputs = known.run.outputs.map(({ path, sha256 }): Asked => ({
    what: 'read',
    path,
    answer: sha256,
  }));
  const checks = await fewAtATime([...outputs, ...known.asked], (each) => answersAsBefore(host, each));
  return checks.every(Boolean);
}
