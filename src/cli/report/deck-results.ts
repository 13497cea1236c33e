import { pathWithin } from '../../host';
import { isUnchanged } from '../../model/changes';
import type { DeckRun } from '../../model/run';
import { diagnosticsOf, nameOf, type DeckResult, type DecksReport } from '../commands/deck-report';
import type { Session } from '../session';
import { countsText } from './changes-text';
import { paintFor, type Paint } from './paint';
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

/** One line for each deck: `✓ out/2026-03-25/bakgrundsmaterial.pptx  24 slides, 19 charts`. */
export function resultLines(session: Session, told: DecksReport): readonly string[] {
  if (told.choice.none !== undefined) return [told.choice.none];
  const paint = paintFor(session, 'stdout');
  const names = told.results.map((result) => plainText(shownName(result, told)));
  const width = Math.max(0, ...names.map(textWidth));
  return told.results.flatMap((result, index) => {
    const failed = hasFailed(result, told);
    const name = names[index] ?? '';
    const mark = failed ? paint.red('✗') : paint.green('✓');
    const line = `${mark} ${paint.bold(name)}${' '.repeat(width - textWidth(name))}  ${verdict(session, result, told)}`;
    return [
      line,
      ...changeLines(session, result.run, paint),
      ...(session.settings.verbose ? outputLines(session, result.run, { told, paint }) : []),
    ];
  });
}

/** A built deck is named by its file, any other by its meeting and name. */
function shownName({ manifest, run }: DeckResult, told: DecksReport): string {
  const deck = run?.outputs.at(-1);
  return deck ? shownPath(deck.path, told) : nameOf(manifest, told.choice.workspace);
}

function shownPath(path: string, { choice }: DecksReport): string {
  return (choice.workspace && pathWithin(choice.workspace.root, path)) ?? path;
}

function verdict({ texts }: Session, result: DeckResult, told: DecksReport): string {
  const { run, failure } = result;
  if (failure) return failure.kind === 'machine' ? texts.decks.machine : texts.decks.bug;
  const counts = countsOf(run?.diagnostics ?? []);
  const built = told.request.job === 'build';
  if (counts.errors > 0) return built ? texts.decks.notBuilt(counts) : texts.decks.notGood(counts);
  if (hasFailed(result, told)) return built ? texts.decks.strict(counts) : texts.decks.strictCheck(counts);
  const slides = run?.slides.length ?? 0;
  const { warnings } = counts;
  const frozen = run?.frozen === undefined ? {} : { frozen: run.frozen.slice(0, 10) };
  return built
    ? texts.decks.good({ slides, charts: chartsOf(run), warnings, ...frozen, ...fate(run, told) })
    : texts.decks.goodCheck({ slides, warnings, ...frozen });
}

function fate(run: DeckRun | undefined, told: DecksReport) {
  const keptAs = run?.keptAs;
  return {
    upToDate: run?.upToDate === true,
    ...(keptAs !== undefined && { keptAs: plainText(shownPath(keptAs, told)) }),
  };
}

/** `  2 slides changed, 1 added; 3 indicators have new figures`, since the last build. */
function changeLines({ texts, terminal }: Session, run: DeckRun | undefined, paint: Paint): readonly string[] {
  if (!run?.changes || isUnchanged(run.changes)) return [];
  const text = countsText(run.changes, texts);
  return wrap(text, terminal.stdout.columns - 2).map((line) => paint.dim(`  ${line}`));
}

function outputLines(
  { texts }: Session,
  run: DeckRun | undefined,
  { told, paint }: { readonly told: DecksReport; readonly paint: Paint },
): readonly string[] {
  const outputs = run?.outputs ?? [];
  return outputs.map(({ path, bytes }) =>
    paint.dim(`  ${plainText(shownPath(path, told))}  ${texts.decks.bytes(bytes)}`),
  );
}

/** A deck in `--json`: what was built, with paths relative to the workspace where they lie in it. */
export function deckJson(result: DeckResult, told: DecksReport): object {
  const { manifest, run } = result;
  const [meeting, deck] = run ? [run.meeting, run.deck] : namesFrom(nameOf(manifest, told.choice.workspace));
  const status = hasFailed(result, told) ? 'failed' : told.request.job === 'build' ? 'built' : 'checked';
  const outputs = (run?.outputs ?? []).map((output) => ({ ...output, path: shownPath(output.path, told) }));
  const counts = countsOf(diagnosticsOf(result));
  const frozen = run?.frozen ?? null;
  const [upToDate, keptAs] = [run?.upToDate === true, run?.keptAs];
  return {
    meeting,
    deck,
    manifest,
    status,
    upToDate,
    ...counts,
    frozen,
    slides: run?.slides ?? [],
    outputs,
    ...(keptAs !== undefined && { keptAs: shownPath(keptAs, told) }),
    ...(run?.changes && { changes: run.changes }),
  };
}

function namesFrom(name: string): readonly [string, string] {
  const cut = name.lastIndexOf('/');
  return [name.slice(0, Math.max(0, cut)), name.slice(cut + 1)];
}
