import { problems, type Outcome } from '../diagnostics';
import type { Host } from '../host';
import type { Located, Workspace } from '../model';
import type { FreezeSpec } from '../schema';
import { readDocument } from '../load/read-document';

/** Where a meeting's snapshot is or would be; paths are workspace-relative. */
export interface SnapshotPlace {
  /** `2026-03-25` */
  readonly meeting: string;
  /** `decks/2026-03-25/data` */
  readonly folder: string;
  /** `decks/2026-03-25/data/freeze.json` */
  readonly lock: string;
  /** `decks/2026-03-25/data/metrics.yaml`, the frozen catalogue. */
  readonly metrics: string;
}

/** How a frozen catalogue begins. */
export const CATALOGUE_MARK = '# The metrics of this meeting as they were when its figures were frozen.';

/** The place of the snapshot of a meeting's folder, e.g. of `decks/2026-03-25`. */
export function snapshotPlace(meetingFolder: string): SnapshotPlace {
  const folder = `${meetingFolder}/data`;
  return {
    meeting: meetingFolder.slice(meetingFolder.lastIndexOf('/') + 1),
    folder,
    lock: `${folder}/freeze.json`,
    metrics: `${folder}/metrics.yaml`,
  };
}

/**
 * Reads the lock of a snapshot; absent without a complaint when the meeting isn't frozen. JSON is YAML as well, so it goes the road
 * of all documents: limits on size and depth, and mistakes at their place. Whatever is wrong with it is one `snapshot-damaged`.
 */
export async function readLock(
  host: Host,
  workspace: Workspace,
  { lock: path, meeting }: SnapshotPlace,
): Promise<Outcome<Located<FreezeSpec>>> {
  if (!(await host.exists(`${workspace.root}/${path}`))) return { value: undefined, diagnostics: [] };
  const { value, diagnostics } = await readDocument(host, workspace, 'freeze', { path });
  const [first] = diagnostics;
  if (!first) return { value, diagnostics };
  const damaged = problems.snapshotDamaged(first.span, { path, reason: first.message, meeting });
  return { value: undefined, diagnostics: [damaged] };
}
