import { problems, hasErrors, type Diagnostic } from '../diagnostics';
import { isSettled, type BuildOptions, latestOf, mainSeries, periodKey, type Indicator } from '../model';
import { spanAt, type Span } from '../source';
import type { Session } from '../session';
import { loadCatalogue, loadIndicators, type ReadingOptions } from './load-metrics';
import { figuresHash, loadSnapshot, snapshotPlace, type Snapshot } from './load-snapshot';

/** The figures of a deck. */
export interface Figures {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Every id of the catalogue, also of metrics that could not be read; with those in use when a file of it can't be read. */
  readonly ids: ReadonlySet<string>;
  /** When the snapshot was taken that figures come from: `2026-03-26T08:15:00Z`. */
  readonly frozen?: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Needed {
  /** `decks/2026-03-25` */
  readonly meetingFolder: string;
  readonly used: ReadonlyMap<string, Span>;
}

/** Reads the figures in use: from the meeting's snapshot when it is frozen, and from the catalogue what that doesn't hold. */
export async function loadFigures(
  session: Session,
  { meetingFolder, used }: Needed,
  options: ReadingOptions & Pick<BuildOptions, 'fresh'>,
): Promise<Figures> {
  if (options.fresh === true || used.size === 0) return readLive(session, [...used.keys()], options);
  const { value: snapshot, diagnostics } = await loadSnapshot(session, snapshotPlace(meetingFolder));
  // What a damaged snapshot may hold isn't called unknown, nor looked for elsewhere.
  if (hasErrors(diagnostics)) return { indicators: new Map(), ids: new Set(used.keys()), diagnostics };
  if (!snapshot) return readLive(session, [...used.keys()], options);
  const read = await readFrozen(session, { snapshot, used }, options);
  const frozen = { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
  const rest = [...used.keys()].filter((id) => !snapshot.declared.has(id));
  if (rest.length === 0) return frozen;
  const live = await readLive(session, rest, options);
  const added = rest.filter((id) => live.ids.has(id)).map((id) => notFrozen(id, snapshot, used));
  return {
    ...frozen,
    indicators: new Map([...frozen.indicators, ...live.indicators]),
    ids: new Set([...frozen.ids, ...live.ids]),
    diagnostics: [...frozen.diagnostics, ...added, ...live.diagnostics],
  };
}

async function readLive(session: Session, used: readonly string[], options: ReadingOptions): Promise<Figures> {
  const catalogue = await loadCatalogue(session, { optional: used.length === 0 });
  const wanted = [...catalogue.declared.values()].filter(({ id }) => used.includes(id));
  const indicators = await loadIndicators(session, wanted, options);
  // What a file that can't be read may declare isn't called unknown: the diagnostic about the file is enough.
  const ids = catalogue.whole ? catalogue.ids : new Set([...catalogue.ids, ...used]);
  const found = [...indicators.values()].flatMap(({ diagnostics }) => diagnostics);
  return { indicators, ids, diagnostics: [...catalogue.diagnostics, ...found] };
}

async function readFrozen(
  session: Session,
  { snapshot, used }: { readonly snapshot: Snapshot; readonly used: ReadonlyMap<string, Span> },
  options: ReadingOptions,
): Promise<Figures> {
  const { declared, lock, place } = snapshot;
  const wanted = [...declared.values()].filter(({ id }) => used.has(id));
  const indicators = await loadIndicators({ ...session, workspace: snapshot.workspace }, wanted, options);
  const { frozen } = lock.value;
  const words = { meeting: place.meeting, frozen: day(frozen) };
  const notice = problems.frozenFigures(spanAt(lock.tree, 'frozen'), words);
  const found = [...indicators.values()].map((each) => ({
    id: each.id,
    diagnostics: [...each.diagnostics, ...readOtherwise(session, snapshot, each)],
  }));
  return {
    indicators,
    ids: new Set(declared.keys()),
    ...(wanted.length > 0 && { frozen }),
    diagnostics: [...(wanted.length > 0 ? [notice] : []), ...(await withoutSettled(session, found))],
  };
}

/** Without the warnings that the live catalogue's `accept` settles: a newer deck may warn of what an older one didn't, and a snapshot isn't edited. */
async function withoutSettled(
  session: Session,
  found: readonly { readonly id: string; readonly diagnostics: readonly Diagnostic[] }[],
): Promise<readonly Diagnostic[]> {
  const all = found.flatMap(({ diagnostics }) => diagnostics);
  if (!all.some(({ severity }) => severity === 'warning')) return all;
  const { declared } = await loadCatalogue(session, { optional: true });
  return found.flatMap(({ id, diagnostics }) => {
    const live = declared.get(id)?.metric.value;
    return diagnostics.filter((each) => live === undefined || !isSettled(live, each));
  });
}

/** A newer deck may read the same bytes otherwise. */
function readOtherwise(session: Session, { lock, place }: Snapshot, indicator: Indicator): readonly Diagnostic[] {
  const { id, tree, series } = indicator;
  const then = lock.value.metrics[id];
  if (!then || series.length === 0 || figuresHash(session.host, indicator) === then.figures) return [];
  const latest = latestOf(mainSeries(indicator));
  const params = {
    id,
    then: sayLatest(then.latest, then.period),
    now: sayLatest(latest && String(latest.value), latest && periodKey(latest.period)),
    version: lock.value.deck,
    file: place.metrics,
  };
  return [problems.frozenFiguresDiffer(spanAt(tree, 'source', 'file'), params)];
}

function sayLatest(value: string | undefined, period: string | undefined): string {
  return value === undefined ? 'none' : `${value} (${period ?? ''})`;
}

function notFrozen(id: string, { lock, place }: Snapshot, used: ReadonlyMap<string, Span>): Diagnostic {
  return problems.notFrozen(used.get(id), { id, meeting: place.meeting, frozen: day(lock.value.frozen) });
}

/** `2026-03-26` of `2026-03-26T08:15:00Z`. */
function day(time: string): string {
  return time.slice(0, 10);
}
