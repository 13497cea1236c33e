import { hasErrors, type Outcome } from '../../diagnostics';
import { metricJson } from '../../figures/metric-json';
import { absolutePath, pathWithin } from '../../host';
import { readMetrics, type MetricsRun } from '../../load/load-metrics';
import { openWorkspace } from '../../load/open-workspace';
import type { Indicator, PlainDate, Workspace } from '../../model';
import { openSession } from '../../session';
import { EXIT } from '../exit-code';
import { failureOf, showStack, type Failure } from '../failure';
import { cellView } from '../report/cell-view';
import { diagnosticJson, jsonText } from '../report/json';
import { metricDetail } from '../report/metric-detail';
import { metricsTable } from '../report/metrics-table';
import { inOrder } from '../report/order';
import { paintFor } from '../report/paint';
import { plainText } from '../report/terminal-text';
import { progressLine, pullText } from '../report/progress';
import { report } from '../report/report';
import type { Session } from '../session';
import { openNamed, readingOptions } from './choose-decks';
import type { MetricFlags } from './flags';

export interface MetricsRequest {
  readonly ids: readonly string[];
  readonly flags: MetricFlags;
}

/** `deck metrics`: reads the catalogue as a build would and shows it; exit 1 when a metric can't be read. */
export async function runMetrics(session: Session, request: MetricsRequest): Promise<number> {
  const today = request.flags.date ?? session.host.today();
  const { indicators, diagnostics, root, failure } = await readOrFail(session, request);
  const empty = request.ids.length === 0 && !hasErrors(diagnostics);
  show(session, indicators, { ids: request.ids, today, empty });
  const lacksCell = request.flags.cell !== undefined && !showCell(session, indicators, { ...request.flags, today });
  report(session, diagnostics, root);
  if (failure) {
    showStack(session, failure);
    return EXIT.machine;
  }
  const unread = indicators.some((indicator) => indicator.series.length === 0);
  return unread || lacksCell || hasErrors(diagnostics) ? EXIT.input : EXIT.done;
}

interface Reading extends MetricsRun {
  /** The workspace's folder. */
  readonly root?: string;
  readonly failure?: Failure;
}

async function readOrFail(session: Session, request: MetricsRequest): Promise<Reading> {
  try {
    return await read(session, request);
  } catch (error) {
    const failure = failureOf(error, session.texts);
    return { indicators: [], diagnostics: [failure.diagnostic], failure };
  }
}

async function read(session: Session, { ids, flags }: MetricsRequest): Promise<Reading> {
  const { value: workspace, diagnostics: found } = await workspaceFor(session, flags.file);
  if (!workspace) return { indicators: [], diagnostics: found };
  const line = progressLine(session);
  const opened = openSession(session.host, workspace, {
    ...readingOptions(session, flags),
    progress: (event) => {
      if (event.stage === 'pull') line.show(pullText(session, event));
    },
  });
  const run = await readMetrics(opened, ids).finally(() => line.clear());
  const ofMetrics = run.indicators.flatMap((indicator) => indicator.diagnostics);
  const diagnostics = [...found, ...run.diagnostics, ...ofMetrics];
  return { indicators: run.indicators, diagnostics, root: workspace.root };
}

interface Showing {
  readonly ids: readonly string[];
  readonly today: PlainDate;
  /** The catalogue is in order and holds nothing, which is worth a line. */
  readonly empty: boolean;
}

function show(session: Session, indicators: readonly Indicator[], { ids, today, empty }: Showing): void {
  const { terminal, texts, settings } = session;
  const { stdout } = terminal;
  if (settings.json) {
    stdout.write(jsonText(indicators.map(indicatorJson)));
    return;
  }
  if (settings.quiet || (indicators.length === 0 && !empty)) return;
  const style = { paint: paintFor(session, 'stdout'), texts, columns: stdout.columns, today };
  const [only] = indicators;
  const lines = ids.length === 1 && only ? metricDetail(only, style) : metricsTable(indicators, style);
  stdout.write(`${lines.join('\n')}\n`);
}

/** Shows the cell that `--cell` asks for; says so and gives false when there is none. */
function showCell(
  session: Session,
  [indicator]: readonly Indicator[],
  { cell, today }: MetricFlags & { readonly today: PlainDate },
): boolean {
  if (!cell || !indicator) return true;
  const { terminal, texts } = session;
  const style = { paint: paintFor(session, 'stdout'), texts, columns: terminal.stdout.columns, today };
  const lines = cellView(indicator, cell, style);
  if (lines) terminal.stdout.write(`\n${lines.join('\n')}\n`);
  else terminal.stderr.write(`${texts.usage.error}: ${lacking(session, indicator, cell)}\n`);
  return lines !== undefined;
}

function lacking(
  { texts: { usage } }: Session,
  { table }: Indicator,
  { by, given }: NonNullable<MetricFlags['cell']>,
): string {
  return by === 'figure'
    ? usage.noSuchFigure(plainText(given))
    : usage.noSuchCell(plainText(given), table?.rows.length ?? 0);
}

function indicatorJson(indicator: Indicator): object {
  return { ...metricJson(indicator), diagnostics: inOrder(indicator.diagnostics).map(diagnosticJson) };
}

/** The workspace, with the metrics file of `--file` instead of its own; a file elsewhere brings its own folder. */
async function workspaceFor(session: Session, file: string | undefined): Promise<Outcome<Workspace>> {
  const opened = await openNamed(session);
  if (file === undefined) return opened;
  const path = await pathOf(session, file, opened.value);
  const inside = opened.value && pathWithin(opened.value.root, path);
  if (opened.value && inside !== undefined) return { ...opened, value: { ...opened.value, metrics: [inside] } };
  const cut = path.lastIndexOf('/');
  const around = await openWorkspace(session.host, { folder: path.slice(0, cut) || '/' });
  return { ...around, value: around.value && { ...around.value, metrics: [path.slice(cut + 1)] } };
}

/** A path as seen from here, or from the workspace when there is nothing here. */
async function pathOf({ host }: Session, file: string, workspace: Workspace | undefined): Promise<string> {
  const here = absolutePath(host.cwd(), file);
  if (!workspace || (await host.exists(here))) return here;
  return absolutePath(workspace.root, file);
}
