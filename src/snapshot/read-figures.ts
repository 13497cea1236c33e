import { collect, failure, hasErrors, problems, take, type Outcome } from '../diagnostics';
import { loadManifest, loadOutline, metricsInUse } from '../load/load-manifest';
import { loadCatalogue, loadIndicators, type SourceRead } from '../load/load-metrics';
import { templateFolder } from '../load/load-template';
import { resolvePath, type PlainDate } from '../model';
import type { Session } from '../session';
import { showAddress, type Span } from '../source';
import type { Taken } from './take-snapshot';

/** The metrics that any deck of a meeting uses: id → the place that names it first. An error means that some may be missing. */
export async function metricsOfMeeting(
  session: Session,
  manifests: readonly string[],
): Promise<Outcome<ReadonlyMap<string, Span>>> {
  const decks: Outcome<ReadonlyMap<string, Span>>[] = [];
  for (const path of manifests) decks.push(await metricsOfDeck(session, path));
  return collect((report) => {
    const uses = decks.flatMap((deck) => [...(take(deck, report) ?? [])]);
    return new Map(uses.reverse()); // of several places the first is set last
  });
}

async function metricsOfDeck(session: Session, path: string): Promise<Outcome<ReadonlyMap<string, Span>>> {
  const { value: manifest, diagnostics } = await loadManifest(session, path);
  if (!manifest) return failure(...diagnostics);
  const { workspace } = session;
  const folder = templateFolder(workspace, manifest.value.template ?? workspace.template);
  const read = await loadOutline(session, { path, manifest, templateFolder: folder });
  return { value: metricsInUse(read.outline), diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** Reads metrics as a build would and keeps the bytes they were read from; absent when any of them has an error. */
export async function readToFreeze(
  session: Session,
  wanted: ReadonlyMap<string, Span>,
  meeting: PlainDate | undefined,
): Promise<Outcome<readonly Taken[]>> {
  const { declared, ids, whole, diagnostics } = await loadCatalogue(session, { optional: false });
  const strange = whole ? [...wanted].filter(([id]) => !ids.has(id)) : [];
  const metrics = [...declared.values()].filter(({ id }) => wanted.has(id));
  const sources = new Map<string, SourceRead>();
  const onSource = (source: SourceRead): void => void sources.set(`${source.sha256} ${source.place}`, source);
  const indicators = await loadIndicators(session, metrics, { onSource, ...(meeting && { meeting }) });
  const found = [
    ...diagnostics,
    ...strange.map(([id, place]) => problems.unknownMetric(place, { id, known: [...ids] })),
    ...[...indicators.values()].flatMap((indicator) => indicator.diagnostics),
  ];
  if (hasErrors(found)) return failure(...found);
  const value = metrics.map((declared) => {
    const indicator = indicators.get(declared.id);
    const { url, file = '' } = declared.metric.value.source;
    const place = url === undefined ? (resolvePath(declared.file, file) ?? '') : showAddress(url);
    const source = sources.get(`${indicator?.source?.sha256 ?? ''} ${place}`);
    if (!indicator || !source) throw new Error(`${declared.id} was read without an error, but from nothing`);
    return { declared, indicator, source };
  });
  return { value, diagnostics: found };
}
