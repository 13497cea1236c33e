import { hasErrors, type Outcome } from '../../diagnostics';
import { metricJson } from '../../figures/metric-json';
import { absolutePath, pathWithin } from '../../host';
import { readMetrics, type MetricsRun } from '../../load/load-metrics';
import { openWorkspace } from '../../load/open-workspace';
import type { Indicator, Workspace } from '../../model';
import { openSession } from '../../session';
import { EXIT } from '../exit-code';
import { attempt, exitCode, showStack } from '../failure';
import { cellView } from '../report/cell-view';
import { diagnosticJson, jsonText } from '../report/json';
import { metricDetail } from '../report/metric-detail';
import { metricsTable, type TableStyle } from '../report/metrics-table';
import { inOrder } from '../report/order';
import { printLines, styleOf } from '../report/style';
import { plainText } from '../report/terminal-text';
import { progressLine, showPulls } from '../report/progress';
import { report } from '../report/report';
import type { CliContext } from '../context';
import { texts } from '../texts';
import { openNamed, readingOptions } from './choose-decks';
import type { MetricFlags } from './flags';

interface MetricsRequest {
  readonly ids: readonly string[];
  readonly flags: MetricFlags;
}

/** `deck metrics`: reads the catalogue as a build would and shows it; exit 1 when a metric can't be read. */
export async function runMetrics(context: CliContext, { ids, flags }: MetricsRequest): Promise<number> {
  const { run, failure } = await attempt(() => read(context, ids, flags));
  const { indicators, diagnostics, root } = run ?? { indicators: [], diagnostics: [failure.diagnostic] };
  const style = { ...styleOf(context), today: flags.date ?? context.host.today() };
  if (context.settings.json) context.terminal.stdout.write(jsonText(indicators.map(indicatorJson)));
  else if (!context.settings.quiet) printLines(context, linesOf(indicators, { ids, diagnostics, style }));
  const lacksCell = flags.cell !== undefined && !showCell(context, indicators, { cell: flags.cell, style });
  report(context, diagnostics, root);
  showStack(context, failure);
  const unread = indicators.some((indicator) => indicator.series.length === 0);
  const code = exitCode(diagnostics, [failure]);
  return code === EXIT.done && (unread || lacksCell) ? EXIT.input : code;
}

interface Reading extends MetricsRun {
  /** The workspace's folder. */
  readonly root?: string;
}

async function read(context: CliContext, ids: readonly string[], flags: MetricFlags): Promise<Reading> {
  const { value: workspace, diagnostics: found } = await workspaceFor(context, flags.file);
  if (!workspace) return { indicators: [], diagnostics: found };
  const line = progressLine(context);
  const options = { ...readingOptions(context, flags), progress: showPulls(line) };
  const run = await readMetrics(openSession(context.host, workspace, options), ids).finally(() => line.clear());
  const ofMetrics = run.indicators.flatMap((indicator) => indicator.diagnostics);
  const diagnostics = [...found, ...run.diagnostics, ...ofMetrics];
  return { indicators: run.indicators, diagnostics, root: workspace.root };
}

/** One metric in full, several as a table. A catalogue that is in order and holds nothing is worth a line. */
function linesOf(
  indicators: readonly Indicator[],
  { ids, diagnostics, style }: Pick<MetricsRequest, 'ids'> & Pick<Reading, 'diagnostics'> & { style: TableStyle },
): readonly string[] {
  const [only] = indicators;
  if (!only) return ids.length === 0 && !hasErrors(diagnostics) ? metricsTable([], style) : [];
  return ids.length === 1 ? metricDetail(only, style) : metricsTable(indicators, style);
}

/** Shows the cell that `--cell` asks for; says so and gives false when there is none. */
function showCell(
  context: CliContext,
  [indicator]: readonly Indicator[],
  { cell, style }: { readonly cell: NonNullable<MetricFlags['cell']>; readonly style: TableStyle },
): boolean {
  if (!indicator) return true;
  const lines = cellView(indicator, cell, style);
  if (lines) printLines(context, ['', ...lines]);
  else context.terminal.stderr.write(`${texts.usage.error}: ${lacking(indicator, cell)}\n`);
  return lines !== undefined;
}

function lacking({ table }: Indicator, { by, given }: NonNullable<MetricFlags['cell']>): string {
  return by === 'figure'
    ? texts.usage.noSuchFigure(plainText(given))
    : texts.usage.noSuchCell(plainText(given), table?.rows.length ?? 0);
}

function indicatorJson(indicator: Indicator): object {
  return { ...metricJson(indicator), diagnostics: inOrder(indicator.diagnostics).map(diagnosticJson) };
}

/** The workspace, with the metrics file of `--file` instead of its own; a file elsewhere brings its own folder. */
async function workspaceFor(context: CliContext, file: string | undefined): Promise<Outcome<Workspace>> {
  const opened = await openNamed(context);
  if (file === undefined) return opened;
  const path = await pathOf(context, file, opened.value);
  const inside = opened.value && pathWithin(opened.value.root, path);
  if (opened.value && inside !== undefined) return { ...opened, value: { ...opened.value, metrics: [inside] } };
  const cut = path.lastIndexOf('/');
  const around = await openWorkspace(context.host, { folder: path.slice(0, cut) || '/' });
  return { ...around, value: around.value && { ...around.value, metrics: [path.slice(cut + 1)] } };
}

/** A path as seen from here, or from the workspace when there is nothing here. */
async function pathOf({ host }: CliContext, file: string, workspace: Workspace | undefined): Promise<string> {
  const here = absolutePath(host.cwd(), file);
  if (!workspace || (await host.exists(here))) return here;
  return absolutePath(workspace.root, file);
}
