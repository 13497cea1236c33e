import { problems, restoreDiagnostics, serialiseDiagnostics } from '../diagnostics';
import { HostError, type Host } from '../host';
import { fewAtATime, isStopped, type BuildOptions, type DeckRun, type Target } from '../model';
import { targetOf, type Session } from '../session';
import { FORMAT, isBuildRecord, type BuildRecord, type CachedBuild, type CachedChart } from './build-record';
import { olderFiles, readCachedJson, utf8, writeCachedJson, type CachedFile } from './cached-json';
import { answersAsBefore, type Request } from './record-requests';

/** The place of a build's record. */
export interface CacheEntry {
  /** Of the workspace, which is never left. */
  readonly root: string;
  readonly path: string;
  /** The key that a record must have to be of use. */
  readonly key: string;
}

/**
 * The last run of a manifest when another would come to the same end: same settings, made of the same bytes, and nobody has touched what it
 * wrote. Nothing is written, and the stages aren't even loaded.
 */
export async function upToDateRun(
  session: Session,
  manifest: string,
  options: BuildOptions,
): Promise<DeckRun | undefined> {
  if (!session.cache) return undefined;
  const entry = cacheEntryOf(session, targetOf(session.workspace, manifest, options.out), options);
  const known = await readCachedBuild(session.host, entry);
  if (!known || !(await isCurrent(session.host, entry, known))) return undefined;
  // What was written with warnings isn't good enough when asked to be strict.
  return isStopped(known.run.diagnostics, options) ? { ...known.run, outputs: [] } : { ...known.run, upToDate: true };
}

/** Where a build is recorded, and the key that its record must have. */
export function cacheEntryOf(
  { host, workspace, today, offline }: Session,
  target: Target,
  { template, fresh, dated }: BuildOptions,
): CacheEntry {
  const { config, ...settings } = workspace;
  const given = { settings, config: config?.span.file.text, template, offline, fresh, today, dated };
  return {
    root: workspace.root,
    path: `${workspace.root}/.deck/builds/${host.sha256(utf8(target.pptx))}.json`,
    key: host.sha256(utf8(JSON.stringify([host.fingerprint(), given]))),
  };
}

/** The record of the last build; undefined when there is none, or it was damaged: the deck is made anew then. */
export async function readCachedBuild(host: Host, { path, root }: CacheEntry): Promise<CachedBuild | undefined> {
  const record = await readCachedJson(host, path, root);
  if (!isBuildRecord(record)) return undefined;
  const { diagnostics, run, format: _, ...rest } = record;
  return { ...rest, run: { ...run, diagnostics: restoreDiagnostics(diagnostics) } };
}

/**
 * Records what a build was made of and came to. Gives its run, with a diagnostic when that can't be done, since it costs time only.
 * @param entry with other files of the cache that go with the record
 */
export async function cacheBuild(
  host: Host,
  { path, root, files = [] }: CacheEntry & { readonly files?: readonly CachedFile[] },
  { run, ...rest }: CachedBuild,
): Promise<DeckRun> {
  const { diagnostics, upToDate: _, keptAs: __, changes: ___, ...recorded } = run;
  const value: BuildRecord = { format: FORMAT, ...rest, run: recorded, diagnostics: serialiseDiagnostics(diagnostics) };
  try {
    const remove = await olderFiles(host, path.slice(0, path.lastIndexOf('/')));
    await writeCachedJson(host, [{ path, value }, ...files], { within: root, remove });
    return run;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const notKept = problems.buildNotKept(undefined, { reason: error.detail });
    return { ...run, diagnostics: [...run.diagnostics, notKept] };
  }
}

/** Whether a build would make what lies there already: same settings, same answers of the disk, and nobody touched what was made. */
export async function isCurrent(host: Host, { key }: CacheEntry, known: CachedBuild): Promise<boolean> {
  if (known.key !== key || !known.requests) return false;
  const outputs = known.run.outputs.map(({ path, sha256 }): Request => ({ what: 'read', path, answer: sha256 }));
  const checks = await fewAtATime([...outputs, ...known.requests], (each) => answersAsBefore(host, each));
  return checks.every(Boolean);
}

/** The charts that the last build of a deck wrote, and those of this one. */
export interface ChartCache {
  /** The PNG of a chart; undefined when there is none, or its file isn't the one that was written. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Records a chart of this build. */
  add(file: string, key: string, png: Uint8Array): void;
  /** All that were recorded. */
  added(): readonly CachedChart[];
}

/** Takes charts from where the last build wrote them, so that no second copy is kept; each is held against its hash. */
export function chartCache(host: Host, { folder, deck }: Target, last: readonly CachedChart[]): ChartCache {
  const known = new Map(last.map((chart) => [chart.key, chart]));
  const added: CachedChart[] = [];
  return {
    read: async (key) => {
      const chart = known.get(key);
      if (!chart) return undefined;
      try {
        const png = await host.read(`${folder}/charts/${deck}.${chart.file}.png`);
        return host.sha256(png) === chart.sha256 ? png : undefined;
      } catch (error) {
        if (error instanceof HostError) return undefined;
        throw error;
      }
    },
    add: (file, key, png) => added.push({ file, key, sha256: host.sha256(png) }),
    added: () => added,
  };
}
