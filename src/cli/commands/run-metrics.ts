import { hasErrors, type Diagnostic, type Outcome } from '../../diagnostics';
import { metricJson } from '../../figures/metric-json';
import { absolutePath, pathWithin } from '../../host';
import { openWorkspace } from '../../load/open-workspace';
import type { Indicator, PlainDate, Workspace } from '../../model';
import { readMetrics } from '../../read-metrics';
import { EXIT } from '../exit-code';
import { diagnosticJson, jsonText } from '../report/json';
import { metricDetail } from '../report/metric-detail';
import { metricsTable } from '../report/metrics-table';
import { inOrder } from '../report/order';
import { paintFor } from '../report/paint';
import { report } from '../report/report';
import type { Session } from '../session';
import type { MetricFlags } from './metric-flags';

export interface MetricsRequest {
  readonly ids: readonly string[];
  readonly flags: MetricFlags;
}

/** `deck metrics`: reads the catalogue as a build would and shows it; exit 1 when a metric can't be read. */
export async function runMetrics(session: Session, { ids, flags }: MetricsRequest): Promise<number> {
  const { value: workspace, diagnostics: found } = await workspaceFor(session, flags.file);
  const today = flags.date ?? session.host.today();
  const options = { today, offline: flags.offline ?? false, cache: flags.cache };
  const run = workspace
    ? await readMetrics(session.host, workspace, ids, options)
    : { indicators: [], diagnostics: [] };
  const ofMetrics = run.indicators.flatMap((indicator) => indicator.diagnostics);
  const diagnostics: readonly Diagnostic[] = [...found, ...run.diagnostics, ...ofMetrics];
  show(session, run.indicators, { ids, today });
  report(session, diagnostics, workspace?.root);
  const unread = run.indicators.some((indicator) => indicator.series.length === 0);
  return unread || hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

function show(
  session: Session,
  indicators: readonly Indicator[],
  { ids, today }: { readonly ids: readonly string[]; readonly today: PlainDate },
): void {
  const { terminal, texts, settings } = session;
  const { stdout } = terminal;
  if (settings.json) {
    stdout.write(jsonText(indicators.map(indicatorJson)));
    return;
  }
  if (settings.quiet) return;
  const style = { paint: paintFor(session, 'stdout'), texts, columns: stdout.columns, today };
  const [only] = indicators;
  const lines = ids.length === 1 && only ? metricDetail(only, style) : metricsTable(indicators, style);
  stdout.write(`${lines.join('\n')}\n`);
}

function indicatorJson(indicator: Indicator): object {
  return { ...metricJson(indicator), diagnostics: inOrder(indicator.diagnostics).map(diagnosticJson) };
}

/** The workspace, with the metrics file of `--file` instead of its own; a file elsewhere brings its own folder. */
async function workspaceFor(session: Session, file: string | undefined): Promise<Outcome<Workspace>> {
  const { host, settings } = session;
  const folder = settings.workspace === undefined ? undefined : absolutePath(host.cwd(), settings.workspace);
  if (file === undefined) return openWorkspace(host, folder === undefined ? {} : { folder });
  const opened = await openWorkspace(host, folder === undefined ? {} : { folder });
  const path = await placeOf(session, file, opened.value);
  const inside = opened.value && pathWithin(opened.value.root, path);
  if (opened.value && inside !== undefined)
    return { ...opened, value: { ...opened.value, metrics: [inside] } };
  const cut = path.lastIndexOf('/');
  const around = await openWorkspace(host, { folder: path.slice(0, cut) || '/' });
  return { ...around, value: around.value && { ...around.value, metrics: [path.slice(cut + 1)] } };
}

/** A path as seen from here, or from the workspace when there is nothing here. */
async function placeOf({ host }: Session, file: string, workspace: Workspace | undefined): Promise<string> {
  const here = absolutePath(host.cwd(), file);
  if (!workspace || (await host.exists(here))) return here;
  return absolutePath(workspace.root, file);
}
