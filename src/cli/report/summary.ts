import type { Diagnostic } from '../../diagnostics';
import { absolutePath, HostError } from '../../host';
import { diagnosticsOf, nameOf, type DecksReport } from '../commands/deck-report';
import type { Session } from '../session';
import { chartsOf, hasFailed } from './deck-results';
import { inOrder, placeOf } from './order';
import { plainText } from './plain-text';
import { countsOf } from './report';

/** Adds a summary in Markdown to the file of `--summary` and, in GitHub Actions, to the page of the run. */
export async function saveSummary(session: Session, told: DecksReport): Promise<void> {
  const { host, terminal } = session;
  const wanted = [told.request.flags.summary, terminal.env['GITHUB_STEP_SUMMARY']];
  const named = wanted.flatMap((path) => (path === undefined || path === '' ? [] : [path]));
  const paths = new Set(named.map((path) => absolutePath(host.cwd(), path)));
  for (const path of paths) {
    const bytes = new TextEncoder().encode((await textOf(session, path)) + summaryText(session, told));
    await host.save([{ path, bytes }]);
  }
}

async function textOf({ host }: Session, path: string): Promise<string> {
  try {
    const before = new TextDecoder().decode(await host.read(path));
    return before === '' || before.endsWith('\n\n') ? before : `${before.trimEnd()}\n\n`;
  } catch (error) {
    if (error instanceof HostError && error.reason === 'missing') return '';
    throw error;
  }
}

/** The summary: a table of decks, then errors and warnings with their places. */
export function summaryText({ texts }: Session, told: DecksReport): string {
  const { title, problems, none } = texts.summary;
  const found = inOrder(told.diagnostics).filter((each) => each.severity !== 'info');
  const table =
    told.results.length > 0 ? deckTable(texts, told) : told.choice.none === undefined ? [] : [none];
  const list = found.length > 0 ? ['', `### ${problems}`, '', ...found.map(item)] : [];
  return [`## ${title(told.request.job)}`, '', ...table, ...list, ''].join('\n');
}

function deckTable({ summary }: Session['texts'], told: DecksReport): readonly string[] {
  const rows = told.results.map((result) => {
    const { errors, warnings } = countsOf(diagnosticsOf(result));
    const name = escaped(nameOf(result.manifest, told.choice.workspace));
    const verdict = hasFailed(result, told) ? `❌ ${summary.bad}` : `✅ ${summary.good}`;
    return [name, verdict, result.run?.slides.length ?? 0, chartsOf(result.run), errors, warnings];
  });
  const lines = [summary.columns, ['---', '---', '---:', '---:', '---:', '---:'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`);
}

function item(diagnostic: Diagnostic): string {
  const { severity, code, message, help } = diagnostic;
  const place = placeOf(diagnostic);
  const where = place ? ` – ${escaped(`${place.file}:${place.line}:${place.column}`)}` : '';
  const advice = help === undefined ? '' : `<br>${escaped(help)}`;
  return `- **${severity}** ${escaped(message)} (${escaped(code)})${where}${advice}`;
}

/** An author's text as text: nothing in it is Markdown or HTML. */
function escaped(text: string): string {
  return plainText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]()#|~!@]/g, '\\$&');
}
