import { problems, type Diagnostic } from '../diagnostics';
import type { FreezeSpec } from '../schema';
import { sourceFile, startOf } from '../source';
import type { Session } from '../session';
import { readBytes } from '../load/read-document';
import { loadSnapshot, readLock, type Snapshot, type SnapshotPlace } from '../load/load-snapshot';

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
  const outside = await linkOut(session, place);
  if (outside.length > 0) return { inTheWay: [], diagnostics: outside };
  const names = (await host.list(`${workspace.root}/${place.folder}`)).map(({ name }) => name);
  if (anew) {
    const { value } = await readLock(session, place);
    return { ...(value && { replaced: value.value }), inTheWay: others(names, value?.value), diagnostics: [] };
  }
  const { value: kept, diagnostics } = await loadSnapshot(session, place);
  return {
    ...(kept && { kept }),
    inTheWay: others(names, kept?.lock.value),
    diagnostics: diagnostics.length > 0 ? diagnostics : withoutLock(names, place),
  };
}

/** A folder that is a link out of the workspace would be written through. It is asked for as a file, since only reading follows links with care. */
async function linkOut(session: Session, { folder: path }: SnapshotPlace): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await readBytes(session, { path }, 0);
  return diagnostics.filter(({ code }) => code === problems.outsideWorkspace.code);
}

function others(names: readonly string[], lock: FreezeSpec | undefined): readonly string[] {
  const own = new Set(['freeze.json', 'metrics.yaml', ...(lock?.files ?? []).map(({ file }) => file)]);
  return names.filter((name) => !own.has(name));
}

/** A catalogue without its lock is what is left of a snapshot, or somebody's own file. */
function withoutLock(names: readonly string[], place: SnapshotPlace): readonly Diagnostic[] {
  if (names.includes('freeze.json') || !names.includes('metrics.yaml')) return [];
  const { metrics: path, meeting } = place;
  const reason = 'there is no freeze.json beside it';
  return [problems.snapshotDamaged(startOf(sourceFile(path, '')), { path, reason, meeting })];
}
