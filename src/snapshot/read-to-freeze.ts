import { problems, hasErrors, type Outcome } from '../diagnostics';
import type { Host } from '../host';
import { resolvePath, type Indicator, type Workspace } from '../model';
import { showAddress, type Span } from '../source';
import {
  loadCatalogue,
  loadIndicators,
  type Declared,
  type ReadingOptions,
  type SourceRead,
} from '../load/load-metrics';
import type { Taken } from './take-snapshot';

/** Reads metrics as a build would and keeps the bytes they were read from; absent when any of them has an error. */
export async function readToFreeze(
  host: Host,
  workspace: Workspace,
  wanted: ReadonlyMap<string, Span>,
  options: ReadingOptions,
): Promise<Outcome<readonly Taken[]>> {
  const { declared, ids, whole, diagnostics } = await loadCatalogue(host, workspace, { optional: false });
  const strange = whole ? [...wanted].filter(([id]) => !ids.has(id)) : [];
  const metrics = [...declared.values()].filter(({ id }) => wanted.has(id));
  const sources = new Map<string, SourceRead>();
  const onSource = (source: SourceRead): void => void sources.set(`${source.sha256} ${source.place}`, source);
  const indicators = await loadIndicators(host, workspace, metrics, { ...options, onSource });
  const found = [
    ...diagnostics,
    ...strange.map(([id, place]) => problems.unknownMetric(place, { id, known: [...ids] })),
    ...[...indicators.values()].flatMap((indicator) => indicator.diagnostics),
  ];
  if (hasErrors(found)) return { value: undefined, diagnostics: found };
  return { value: metrics.map((each) => together(each, indicators, sources)), diagnostics: found };
}

function together(
  declared: Declared,
  indicators: ReadonlyMap<string, Indicator>,
  sources: ReadonlyMap<string, SourceRead>,
): Taken {
  const indicator = indicators.get(declared.id);
  const { url, file = '' } = declared.metric.value.source;
  const place = url === undefined ? (resolvePath(declared.file, file) ?? '') : showAddress(url);
  const source = sources.get(`${indicator?.source?.sha256 ?? ''} ${place}`);
  if (!indicator || !source) throw new Error(`${declared.id} was read without an error, but from nothing`);
  return { declared, indicator, source };
}
