import { type Diagnostic, problems } from '../../diagnostics';
import { absolutePath, type Host, HostError } from '../../host';
import { isUnchanged } from '../../model/changes';
import { type DecksReport, diagnosticsOf, nameOf } from '../commands/deck-report';
import type { CliContext } from '../context';
import { countsText } from './changes-text';
import { changesList, escaped, table } from './markdown';
import { chartsOf, hasFailed } from './deck-results';
import { inOrder, placeOf } from './order';
import { countsOf } from './report';
import { texts } from '../texts';
import { UsageError } from '../usage-error';

/** Adds a summary in Markdown to files, but to none that the run has read or written. */
export async function saveSummary(
  context: CliContext,
  report: DecksReport,
  { to, read }: { readonly to: readonly string[]; readonly read: ReadonlySet<string> },
): Promise<void> {
  const { host } = context;
  const except = [...read, ...report.results.flatMap(({ run }) => run?.outputs.map(({ path }) => path) ?? [])];
  for (const path of to) {
    const gap = (await hasContent(host, path)) ? '\n' : '';
    await host.append(path, new TextEncoder().encode(gap + summaryText(report)), { except });
  }
}

/** Whether something stands in a file already; a device or a pipe is begun anew. */
async function hasContent(host: Host, path: string): Promise<boolean> {
  try {
    return (await host.read(path)).length > 0;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** Figures that are older than they should be. */
const STALE: ReadonlySet<string> = new Set([problems.staleFigures.code, problems.pullStale.code]);

/** The summary: a table of decks, what changed in them, then stale indicators, errors and other warnings with their places. */
export function summaryText(report: DecksReport): string {
  const { title, problems, stale, none } = texts.summary;
  const found = inOrder(report.diagnostics).filter((each) => each.severity !== 'info');
  const old = found.filter(({ code }) => STALE.has(code));
  const others = found.filter(({ code }) => !STALE.has(code));
  const decks = report.results.length > 0 ? deckTable(report) : report.choice.none === undefined ? [] : [none];
  return [
    `## ${title(report.request.job)}`,
    '',
    ...decks,
    ...changed(report),
    ...chapter(stale, old),
    ...chapter(problems, others),
    '',
  ].join('\n');
}

/** What is different in each deck that replaced another. */
function changed({ results, choice }: DecksReport): readonly string[] {
  const lists = results.flatMap(({ manifest, run }) => {
    if (!run?.changes || isUnchanged(run.changes)) return [];
    const name = escaped(nameOf(manifest, choice.workspace));
    const head = `**${name}**: ${countsText(run.changes)}`;
    return ['', head, '', ...changesList(run.changes).slice(0, -1)];
  });
  return lists.length > 0 ? ['', `### ${texts.summary.changed}`, ...lists] : [];
}

function chapter(heading: string, found: readonly Diagnostic[]): readonly string[] {
  return found.length > 0 ? ['', `### ${heading}`, '', ...found.map(item)] : [];
}

function deckTable(report: DecksReport): readonly string[] {
  const rows = report.results.map((result) => {
    const { errors, warnings } = countsOf(diagnosticsOf(result));
    const name = escaped(nameOf(result.manifest, report.choice.workspace));
    const verdict = hasFailed(result, report) ? `❌ ${texts.summary.bad}` : `✅ ${texts.summary.good}`;
    return [name, verdict, result.run?.slides.length ?? 0, chartsOf(result.run), errors, warnings];
  });
  return table(texts.summary.columns, ['---', '---', '---:', '---:', '---:', '---:'], rows);
}

function item(diagnostic: Diagnostic): string {
  const { severity, code, message, help } = diagnostic;
  const place = placeOf(diagnostic);
  const where = place ? ` – ${escaped(`${place.file}:${place.line}:${place.column}`)}` : '';
  const advice = help === undefined ? '' : `<br>${escaped(help)}`;
  return `- **${severity}** ${escaped(message)} (${escaped(code)})${where}${advice}`;
}

/** GitHub Actions shows the Markdown in the file that this variable names on the page of the run. */
const OF_GITHUB = 'GITHUB_STEP_SUMMARY';

/** What Markdown at its end would break; Windows takes dots and spaces behind a name for nothing. */
const OTHER_KINDS = /\.(?:pptx|ya?ml|json|csv|tsv|png|jpe?g|svg)[. ]*$/i;

/**
 * The absolute paths of the files that get a summary: that of `--summary`, and that of GITHUB_STEP_SUMMARY. One that is a file of
 * another kind, by its name or by that of what a link leads to, is a UsageError.
 */
export async function summaryFiles({ host, terminal }: CliContext, summary?: string): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const [by, given] of Object.entries({ '--summary': summary, [OF_GITHUB]: terminal.env[OF_GITHUB] })) {
    if (given === undefined || given === '') continue;
    const path = absolutePath(host.cwd(), given);
    const real = await host.realPath(path);
    if (OTHER_KINDS.test(path) || OTHER_KINDS.test(real)) throw new UsageError(texts.usage.badSummary(by, given));
    found.set(real, path);
  }
  return [...found.values()];
}

/** A host that records the paths of the files that are read. */
export function recordReads(host: Host): { readonly host: Host; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const recording: Host = {
    ...host,
    read: (path, options) => {
      read.add(path);
      return host.read(path, options);
    },
  };
  return { host: recording, read };
}
