import { problems } from '../diagnostics';
import type { Host } from '../host';
import { loadCatalogue, loadIndicators } from '.';
import type { Workspace } from '../model';
import type { BuildOptions, MetricsRun } from '../build/run';

/** Reads the catalogue and the series of the named metrics; no ids means all, an unknown one is an error. */
export async function readMetrics(
  host: Host,
  workspace: Workspace,
  ids: readonly string[],
  options: Pick<BuildOptions, 'today' | 'offline' | 'cache' | 'pulls' | 'progress'>,
): Promise<MetricsRun> {
  const catalogue = await loadCatalogue(host, workspace, { optional: false });
  const known = [...catalogue.ids];
  const unknown = ids
    .filter((id) => !catalogue.ids.has(id))
    .map((id) => problems.unknownMetric(undefined, { id, known }));
  const wanted = [...catalogue.declared.values()].filter(({ id }) => ids.length === 0 || ids.includes(id));
  const indicators = await loadIndicators(host, workspace, wanted, options);
  return { indicators: [...indicators.values()], diagnostics: [...catalogue.diagnostics, ...unknown] };
}
