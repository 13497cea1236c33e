import { hasErrors, type Diagnostic } from '../diagnostics';
import { findMeetings } from '../load/find-meetings';
import { snapshotPlace, type SnapshotPlace } from '../load/load-snapshot';
import { parseDate, type OutputFile } from '../model';
import type { FreezeSpec, FrozenMetricSpec } from '../schema';
import { saveAll, type Session } from '../session';
import type { Span } from '../source';
import { VERSION } from '../version';
import { findExisting, type ExistingSnapshot } from './find-existing';
import { metricsOfMeeting, readToFreeze } from './read-figures';
import { takeSnapshot } from './take-snapshot';

/** How to freeze a meeting. */
export interface FreezeOptions {
  /** The time that the snapshot gets: `2026-03-26T08:15:00Z`. */
  readonly now: string;
  /** Take all figures anew, whatever stands in the meeting's `data/`. */
  readonly force?: boolean;
}

/** The latest figure of a metric; empty when it has no main series. */
export interface LatestFigure {
  readonly latest?: number;
  readonly period?: string;
}

/** A metric of a snapshot. */
export interface FrozenMetric extends LatestFigure {
  readonly id: string;
  /** What `force` replaced, when the figures are others now. */
  readonly before?: LatestFigure;
}

/** What became of a meeting. */
export interface FreezeRun {
  /** `2026-03-25` */
  readonly meeting: string;
  /** `added`: to a snapshot that was there; `unchanged`: nothing to add, or nothing to freeze. */
  readonly status: 'frozen' | 'added' | 'unchanged' | 'failed';
  /** When the snapshot was first taken; absent without one. */
  readonly frozen?: string;
  /** All metrics of the snapshot. */
  readonly metrics: readonly FrozenMetric[];
  /** How many of them this run took. */
  readonly taken: number;
  /** Files written by this run, the lock last. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Freezes the figures that a meeting (`2026-03-25`) uses into its `data/`. What is frozen stays, unless `force`; with any error nothing is written. */
export async function freezeMeeting(session: Session, meeting: string, options: FreezeOptions): Promise<FreezeRun> {
  const { host, workspace } = session;
  const place = snapshotPlace(`${workspace.decks}/${meeting}`);
  const decks = (await findMeetings(host, workspace)).find(({ date }) => date === meeting);
  const uses = await metricsOfMeeting(session, decks?.manifests ?? []);
  const existing = await findExisting(session, place, options.force === true);
  const { kept } = existing;
  const diagnostics = [...uses.diagnostics, ...existing.diagnostics];
  if (hasErrors(diagnostics)) return { ...nothing(meeting, diagnostics), status: 'failed' };
  const wanted = new Map([...(uses.value ?? [])].filter(([id]) => kept?.declared.has(id) !== true));
  return wanted.size === 0
    ? { ...nothing(meeting, diagnostics), ...(kept && metricsIn(kept.lock.value)) }
    : freezeMetrics(session, { place, wanted, ...existing, diagnostics }, options);
}

interface Work extends ExistingSnapshot {
  readonly place: SnapshotPlace;
  readonly wanted: ReadonlyMap<string, Span>;
}

async function freezeMetrics(
  session: Session,
  { place, wanted, kept, replaced, inTheWay, diagnostics: found }: Work,
  { now }: FreezeOptions,
): Promise<FreezeRun> {
  // What is added to a snapshot is read as the rest of it will be.
  const { host, workspace } = session;
  const own = kept?.lock.value.own ?? workspace.own;
  const meeting = parseDate(place.meeting);
  const asFrozen = { ...session, workspace: { ...workspace, own } };
  const { value: taken, ...read } = await readToFreeze(asFrozen, wanted, meeting);
  const diagnostics = [...found, ...read.diagnostics];
  if (!taken) return { ...nothing(place.meeting, diagnostics), status: 'failed' };
  const input = { place, version: VERSION, now, own, taken, inTheWay, ...(kept && { kept }) };
  const { lock, files } = takeSnapshot(host, input);
  return {
    meeting: place.meeting,
    status: kept ? 'added' : 'frozen',
    ...metricsIn(lock, replaced),
    taken: taken.length,
    // The lock is last: a snapshot that is half written is a damaged one, never a wrong one.
    files: await saveAll(host, { workspace: workspace.root, folder: workspace.root }, files),
    diagnostics,
  };
}

function nothing(meeting: string, diagnostics: readonly Diagnostic[]): FreezeRun {
  return { meeting, status: 'unchanged', metrics: [], taken: 0, files: [], diagnostics };
}

/** What a lock says of its metrics, and what another said before it. */
function metricsIn({ frozen, metrics }: FreezeSpec, replaced?: FreezeSpec): Pick<FreezeRun, 'frozen' | 'metrics'> {
  const before = new Map(Object.entries(replaced?.metrics ?? {}));
  return {
    frozen,
    metrics: Object.entries(metrics).map(([id, metric]) => {
      const old = before.get(id);
      const changed = old !== undefined && old.figures !== metric.figures;
      return { id, ...latestOf(metric), ...(changed && { before: latestOf(old) }) };
    }),
  };
}

function latestOf({ latest, period }: FrozenMetricSpec): LatestFigure {
  return { ...(latest !== undefined && { latest: Number(latest) }), ...(period !== undefined && { period }) };
}
