import { failure, problems, hasErrors, type Diagnostic, type Outcome } from '../diagnostics';
import type { Host } from '../host';
import { periodKey, type Indicator, type Located, type Workspace } from '../model';
import type { FreezeSpec } from '../schema';
import { keySpanAt, LIMITS, sourceFile, spanAt, startOf } from '../source';
import type { Session } from '../session';
import { loadCatalogue, type Declared } from './load-metrics';
import { readBytes, readDocument, type Wanted } from './read-document';

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

/** A snapshot that is whole: every file of it has the bytes that its lock says. */
export interface Snapshot {
  readonly place: SnapshotPlace;
  readonly lock: Located<FreezeSpec>;
  /** The frozen catalogue: exactly the metrics that the lock names. */
  readonly declared: ReadonlyMap<string, Declared>;
  /** The workspace as the snapshot is read: its catalogue, and the names of the own region when it was taken. */
  readonly workspace: Workspace;
}

/** The snapshot of a meeting; absent with errors when it is damaged, and without any when there is none. */
export async function loadSnapshot(session: Session, place: SnapshotPlace): Promise<Outcome<Snapshot>> {
  const { value: lock, diagnostics } = await readLock(session, place);
  if (!lock) return failure(...diagnostics, ...(await lostLock(session, place)));
  const { meeting: other, metrics, own } = lock.value;
  const { lock: path, folder, meeting } = place;
  // A meeting's folder that was copied for the next one has its figures with it.
  if (other !== meeting)
    return failure(problems.otherSnapshot(spanAt(lock.tree, 'meeting'), { path, folder, meeting, other }));
  const damage = await damagedFiles(session, place, lock);
  if (damage.length > 0) return failure(...damage);
  // Nothing of deck.config.yaml has a say in how frozen figures are read.
  const { config: _, ...settings } = session.workspace;
  const workspace: Workspace = { ...settings, metrics: [place.metrics], own };
  const catalogue = await loadCatalogue({ ...session, workspace }, { optional: false });
  const found = hasErrors(catalogue.diagnostics)
    ? catalogue.diagnostics
    : [...catalogue.diagnostics, ...strayMetrics(lock, catalogue.declared, place)];
  if (hasErrors(found)) return failure(...found);
  const declared = new Map([...catalogue.declared].filter(([id]) => Object.hasOwn(metrics, id)));
  return { value: { place, lock, declared, workspace }, diagnostics: found };
}

/**
 * Reads the lock of a snapshot; absent without a diagnostic when the meeting isn't frozen. JSON is YAML as well, so it is read
 * like all documents: limits on size and depth, and mistakes at their place. Whatever is wrong with it is one `snapshot-damaged`.
 */
export async function readLock(
  session: Session,
  { lock: path, meeting }: SnapshotPlace,
): Promise<Outcome<Located<FreezeSpec>>> {
  const { host, workspace } = session;
  if (!(await host.exists(`${workspace.root}/${path}`))) return failure();
  const { value, diagnostics } = await readDocument(session, 'freeze', { path });
  const [first] = diagnostics;
  if (!first) return { value, diagnostics };
  return failure(problems.snapshotDamaged(first.span, { path, reason: first.message, meeting }));
}

/** A frozen catalogue without its lock is what is left of a snapshot: today's figures must not stand in for it silently. */
async function lostLock(
  session: Session,
  { lock, metrics: path, meeting }: SnapshotPlace,
): Promise<readonly Diagnostic[]> {
  const { host, workspace } = session;
  const { root } = workspace;
  if ((await host.exists(`${root}/${lock}`)) || !(await host.exists(`${root}/${path}`))) return [];
  const { value } = await readBytes(session, { path }, LIMITS.seriesBytes);
  if (!new TextDecoder().decode(value).startsWith(CATALOGUE_MARK)) return []; // somebody's own file
  return [withoutLock({ metrics: path, meeting })];
}

/** A catalogue beside which there is no lock. */
export function withoutLock({ metrics: path, meeting }: Pick<SnapshotPlace, 'metrics' | 'meeting'>): Diagnostic {
  const reason = 'there is no freeze.json beside it';
  return problems.snapshotDamaged(startOf(sourceFile(path, '')), { path, reason, meeting });
}

async function damagedFiles(
  session: Session,
  place: SnapshotPlace,
  { value: { files }, tree }: Located<FreezeSpec>,
): Promise<readonly Diagnostic[]> {
  const { folder, meeting } = place;
  const names = files.map(({ file }) => file);
  const found: Diagnostic[] = [];
  for (const [index, file] of files.entries()) {
    const at = spanAt(tree, 'files', index, 'file');
    const twice = names.indexOf(file.file) < index;
    const path = `${folder}/${file.file}`;
    const wanted = { path, askedAt: at };
    const reason = twice ? 'the lock names it twice' : await damageOf(session, wanted, file.sha256);
    if (reason !== undefined) found.push(problems.snapshotDamaged(at, { path, reason, meeting }));
  }
  if (names.includes('metrics.yaml')) return found;
  const unnamed = { path: place.lock, reason: 'it names no metrics.yaml', meeting };
  return [...found, problems.snapshotDamaged(keySpanAt(tree, 'files'), unnamed)];
}

/** What is wrong with a file of the snapshot, in words; undefined when it has the bytes that were frozen. */
async function damageOf(session: Session, wanted: Wanted, sha256: string): Promise<string | undefined> {
  const { value, diagnostics } = await readBytes(session, wanted, LIMITS.seriesBytes);
  if (value) return session.host.sha256(value) === sha256 ? undefined : 'it was changed';
  const [first] = diagnostics;
  return first?.code === problems.missingFile.code ? 'it is gone' : (first?.message ?? '');
}

/** Metrics of the lock that the frozen catalogue lacks, or whose figures come from outside the snapshot. */
function strayMetrics(
  { value: lock, tree }: Located<FreezeSpec>,
  declared: ReadonlyMap<string, Declared>,
  place: SnapshotPlace,
): readonly Diagnostic[] {
  const held = new Set(lock.files.map(({ file }) => file));
  const isHeld = (id: string): boolean => held.has(declared.get(id)?.metric.value.source.file ?? '');
  return Object.keys(lock.metrics)
    .filter((id) => !isHeld(id))
    .map((id) => {
      const reason = `it doesn't say where in the snapshot the figures of "${id}" are`;
      const at = keySpanAt(tree, 'metrics', id);
      return problems.snapshotDamaged(at, { path: place.metrics, reason, meeting: place.meeting });
    });
}

/**
 * SHA-256 of a metric's figures: the JSON of `[target, [[name, role, [[period, value], …]], …]]`, without spaces; the target is `null`
 * when there is none. Title, unit and the way they were read aren't part of it.
 */
export function figuresHash(host: Host, { series, target }: Indicator): string {
  const figures = series.map(({ name, role, points }) => [
    name,
    role,
    points.map(({ period, value }) => [periodKey(period), value]),
  ]);
  return host.sha256(new TextEncoder().encode(JSON.stringify([target?.value ?? null, figures])));
}
