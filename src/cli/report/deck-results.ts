import { isUnchanged } from '../../model/changes';
import type { DeckRun } from '../../model/run';
import { diagnosticsOf, nameOf, type DeckResult, type DecksReport } from '../commands/deck-report';
import type { CliContext } from '../context';
import { countsText } from './changes-text';
import { texts } from '../texts';
import { fileLines, filesBelow, pathBelow } from './files';
import { markOf, styleOf, type Style } from './style';
import { plainText, textWidth, wrap } from './terminal-text';
import { countsOf } from './report';

/** How a deck fared: `failed` also when `--strict` made warnings count. */
export function hasFailed({ run, failure }: DeckResult, { request }: DecksReport): boolean {
  const { errors, warnings } = countsOf(run?.diagnostics ?? []);
  return failure !== undefined || errors > 0 || (request.flags.strict === true && warnings > 0);
}

/** Charts among the written files; the pictures lie in a folder of their own. */
export function chartsOf(run: DeckRun | undefined): number {
  return run?.outputs.filter(({ path }) => /\/charts\/[^/]+\.png$/.test(path)).length ?? 0;
}

/** One line for each deck: `✓ out/2026-03-25/bakgrundsmaterial.pptx  24 slides, 19 charts`, what changed in it, and its files. */
export function resultLines(context: CliContext, report: DecksReport): readonly string[] {
  if (report.choice.none !== undefined) return [report.choice.none];
  const style = styleOf(context);
  const root = report.choice.workspace?.root;
  const names = report.results.map((result) => plainText(shownName(result, report)));
  const width = Math.max(0, ...names.map(textWidth));
  return report.results.flatMap((result, index) => {
    const name = names[index] ?? '';
    const mark = markOf(!hasFailed(result, report), style.paint);
    return [
      `${mark} ${style.paint.bold(name)}${' '.repeat(width - textWidth(name))}  ${verdict(result, report)}`,
      ...changeLines(result, style),
      ...(style.verbose ? fileLines(filesBelow(root, result.run?.outputs), style) : []),
    ];
  });
}

/** A built deck is named by its file, any other by its meeting and name. */
function shownName({ manifest, run }: DeckResult, { choice: { workspace } }: DecksReport): string {
  const deck = run?.outputs.at(-1);
  return deck ? pathBelow(workspace?.root, deck.path) : nameOf(manifest, workspace);
}

function verdict(result: DeckResult, report: DecksReport): string {
  const { run, failure } = result;
  if (failure) return failure.kind === 'machine' ? texts.decks.machine : texts.decks.bug;
  const counts = countsOf(run.diagnostics);
  const built = report.request.job === 'build';
  if (counts.errors > 0) return built ? texts.decks.notBuilt(counts) : texts.decks.notGood(counts);
  if (hasFailed(result, report)) return built ? texts.decks.strict(counts) : texts.decks.strictCheck(counts);
  const { warnings } = counts;
  const { slides, frozen, upToDate = false, keptAs } = run;
  const facts = { slides: slides.length, warnings, ...(frozen !== undefined && { frozen: frozen.slice(0, 10) }) };
  if (!built) return texts.decks.goodCheck(facts);
  const kept = keptAs !== undefined && { keptAs: plainText(pathBelow(report.choice.workspace?.root, keptAs)) };
  return texts.decks.good({ ...facts, charts: chartsOf(run), upToDate, ...kept });
}

/** `  2 slides changed, 1 added; 3 indicators have new figures`, since the last build. */
function changeLines({ run }: DeckResult, { paint, columns }: Style): readonly string[] {
  if (!run?.changes || isUnchanged(run.changes)) return [];
  return wrap(countsText(run.changes), columns - 2).map((line) => paint.dim(`  ${line}`));
}

/** A deck in `--json`: what was built, with paths relative to the workspace where they lie in it. */
export function deckJson(result: DeckResult, report: DecksReport): object {
  const { manifest, run } = result;
  const workspace = report.choice.workspace;
  const [meeting, deck] = run ? [run.meeting, run.deck] : namesFrom(nameOf(manifest, workspace));
  return {
    meeting,
    deck,
    manifest,
    status: hasFailed(result, report) ? 'failed' : report.request.job === 'build' ? 'built' : 'checked',
    upToDate: run?.upToDate === true,
    ...countsOf(diagnosticsOf(result)),
    frozen: run?.frozen ?? null,
    slides: run?.slides ?? [],
    outputs: filesBelow(workspace?.root, run?.outputs),
    ...(run?.keptAs !== undefined && { keptAs: pathBelow(workspace?.root, run.keptAs) }),
    ...(run?.changes && { changes: run.changes }),
  };
}

function namesFrom(name: string): readonly [string, string] {
  const cut = name.lastIndexOf('/');
  return [name.slice(0, Math.max(0, cut)), name.slice(cut + 1)];
}
