import { problems, type Diagnostic } from '../diagnostics';
import type { FreezeSpec } from '../schema';
import type { Session } from '../session';
import { readBytes } from '../load/read-document';
import { loadSnapshot, readLock, withoutLock, type Snapshot, type SnapshotPlace } from '../load/load-snapshot';

/** What stands where a snapshot is to be taken. */
export interface ExistingSnapshot {
  /** The snapshot that stays and is added to. */
  readonly kept?: Snapshot;
  /** The lock that is replaced, if it can be read. */
  readonly replaced?: FreezeSpec;
  /** Names in the folder that are no snapshot's, e.g. of a table that a slide shows: they are left alone. */
  readonly inTheWay: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks for a snapshot. Anew, whatever stands there is replaced; otherwise one that is damaged is an error. */
export async function findExisting(session: Session, place: SnapshotPlace, anew: boolean): Promise<ExistingSnapshot> {
  const { host, workspace } = session;
  // A folder that is a link out would be written through. It is asked for as a file, since only reading follows links with care.
  const asFile = await readBytes(session, { path: place.folder }, 0);
  const outside = asFile.diagnostics.filter(({ code }) => code === problems.outsideWorkspace.code);
  if (outside.length > 0) return { inTheWay: [], diagnostics: outside };
  const names = (await host.list(`${workspace.root}/${place.folder}`)).map(({ name }) => name);
  if (anew) {
    const { value } = await readLock(session, place);
    return { ...(value && { replaced: value.value }), inTheWay: others(names, value?.value), diagnostics: [] };
  }
  const { value: kept, diagnostics } = await loadSnapshot(session, place);
  const isLost = !names.includes('freeze.json') && names.includes('metrics.yaml');
  return {
    ...(kept && { kept }),
    inTheWay: others(names, kept?.lock.value),
    // A catalogue without its lock is what is left of a snapshot, or somebody's own file.
    diagnostics: diagnostics.length === 0 && isLost ? [withoutLock(place)] : diagnostics,
  };
}

function others(names: readonly string[], lock: FreezeSpec | undefined): readonly string[] {
  const own = new Set(['freeze.json', 'metrics.yaml', ...(lock?.files ?? []).map(({ file }) => file)]);
  return names.filter((name) => !own.has(name));
}
