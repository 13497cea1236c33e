import { type Diagnostic, problems } from '../../diagnostics';
import { absolutePath, type Host, HostError } from '../../host';
import { isUnchanged } from '../../model/changes';
import { type DecksReport, diagnosticsOf, nameOf } from '../commands/deck-report';
import type { Session } from '../session';
import { countsText } from './changes-text';
import { changesList, escaped, table } from './markdown';
import { chartsOf, hasFailed } from './deck-results';
import { inOrder, placeOf } from './order';
import { countsOf } from './report';
import { UsageError } from '../usage-error';

/** Adds a summary in Markdown to files, but to none that the run has read or written. */
export async function saveSummary(
  session: Session,
  told: DecksReport,
  { to, read }: { readonly to: readonly string[]; readonly read: ReadonlySet<string> },
): Promise<void> {
  const { host } = session;
  const except = [...read, ...told.results.flatMap(({ run }) => run?.outputs.map(({ path }) => path) ?? [])];
  for (const path of to) {
    const text = (await isBegun(host, path)) ? `\n${summaryText(session, told)}` : summaryText(session, told);
    await host.append(path, new TextEncoder().encode(text), { except });
  }
}

/** Whether something stands in a file already; a device or a pipe is begun anew. */
async function isBegun(host: Host, path: string): Promise<boolean> {
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
export function summaryText({ texts }: Session, told: DecksReport): string {
  const { title, problems, stale, none } = texts.summary;
  const found = inOrder(told.diagnostics).filter((each) => each.severity !== 'info');
  const decks = told.results.length > 0 ? deckTable(texts, told) : told.choice.none === undefined ? [] : [none];
  return [
    `## ${title(told.request.job)}`,
    '',
    ...decks,
    ...changed(texts, told),
    ...chapter(
      stale,
      found.filter(({ code }) => STALE.has(code)),
    ),
    ...chapter(
      problems,
      found.filter(({ code }) => !STALE.has(code)),
    ),
    '',
  ].join('\n');
}

/** What is different in each deck that replaced another. */
function changed(texts: Session['texts'], { results, choice }: DecksReport): readonly string[] {
  const lists = results.flatMap(({ manifest, run }) => {
    if (!run?.changes || isUnchanged(run.changes)) return [];
    const name = escaped(nameOf(manifest, choice.workspace));
    const head = `**${name}**: ${countsText(run.changes, texts)}`;
    return ['', head, '', ...changesList(run.changes, texts).slice(0, -1)];
  });
  return lists.length > 0 ? ['', `### ${texts.summary.changed}`, ...lists] : [];
}

function chapter(heading: string, found: readonly Diagnostic[]): readonly string[] {
  return found.length > 0 ? ['', `### ${heading}`, '', ...found.map(item)] : [];
}

function deckTable({ summary }: Session['texts'], told: DecksReport): readonly string[] {
  const rows = told.results.map((result) => {
    const { errors, warnings } = countsOf(diagnosticsOf(result));
    const name = escaped(nameOf(result.manifest, told.choice.workspace));
    const verdict = hasFailed(result, told) ? `❌ ${summary.bad}` : `✅ ${summary.good}`;
    return [name, verdict, result.run?.slides.length ?? 0, chartsOf(result.run), errors, warnings];
  });
  return table(summary.columns, ['---', '---', '---:', '---:', '---:', '---:'], rows);
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
export async function summaryFiles(
  { host, terminal, texts }: Session,
  summary: string | undefined,
): Promise<readonly string[]> {
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

/** A host that notes the paths of the files that are read. */
export function notingReads(host: Host): { readonly host: Host; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const noting: Host = {
    ...host,
    read: (path, options) => {
      read.add(path);
      return host.read(path, options);
    },
  };
  return { host: noting, read };
}
