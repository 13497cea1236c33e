import { upToDateRun } from '../../cache/build-cache';
import { absolutePath } from '../../host';
import { summarise, type BuildOptions, type DeckRun, type Progress } from '../../model';
import { openSession, type Session } from '../../session';
import { EXIT } from '../exit-code';
import { attempt, exitCode } from '../failure';
import { deckJson, resultLines } from '../report/deck-results';
import { progressLine, pullText, type ProgressLine } from '../report/progress';
import { countsOf } from '../report/report';
import { saveSummary, recordReads, summaryFiles } from '../report/summary';
import type { CliContext } from '../context';
import { texts } from '../texts';
import { UsageError } from '../usage-error';
import { answer } from './answer';
import { chooseDecks, openNamed, readingOptions, type Choice } from './choose-decks';
import { diagnosticsOf, nameOf, type DeckResult } from './deck-report';
import type { DeckRequest } from './flags';

/** `deck build` and `deck check`: every deck chosen, one after the other; a broken one doesn't stop the others. */
export async function runDecks(given: CliContext, request: DeckRequest): Promise<number> {
  const to = await summaryFiles(given, request.flags.summary);
  const { host, read } = recordReads(given.host);
  const context = { ...given, host };
  const choice = await chooseDecks(context, request);
  const line = progressLine(context);
  const results = await runAll(context, { request, choice, line });
  line.clear();
  const diagnostics = [...choice.diagnostics, ...results.flatMap(diagnosticsOf)];
  const all = { request, choice, results, diagnostics };
  const failures = [choice, ...results].map(({ failure }) => failure);
  answer(context, {
    diagnostics,
    root: choice.workspace?.root,
    failures,
    json: () => ({ decks: results.map((result) => deckJson(result, all)) }),
    lines: () => resultLines(context, all),
  });
  await saveSummary(context, all, { to, read });
  const code = exitCode(diagnostics, failures);
  const fails = request.flags.strict === true && countsOf(diagnostics).warnings > 0;
  return code === EXIT.done && fails ? EXIT.input : code;
}

interface Chosen {
  readonly request: DeckRequest;
  readonly choice: Choice;
  readonly line: ProgressLine;
}

async function runAll(context: CliContext, chosen: Chosen): Promise<readonly DeckResult[]> {
  const { request, choice } = chosen;
  if (!choice.workspace) return [];
  const opened = openSession(context.host, choice.workspace, readingOptions(context, request.flags));
  const results: DeckResult[] = [];
  for (const [index, manifest] of choice.manifests.entries()) {
    const progress = progressOf(chosen, index);
    results.push(await runOne(context, { ...chosen, opened: { ...opened, progress }, manifest }));
  }
  return results;
}

interface OneDeck extends Chosen {
  readonly opened: Session;
  readonly manifest: string;
}

async function runOne(context: CliContext, deck: OneDeck): Promise<DeckResult> {
  const { request, choice, manifest, opened } = deck;
  const options = optionsOf(context, request);
  const result = await attempt(async () => {
    if (request.job === 'build' && choice.checkOnly !== true) return buildOne(context, deck, options);
    const { checkDeck } = await import('../../pipeline.js');
    return checkDeck(opened, manifest, options);
  });
  return { manifest, ...result };
}

/** Whether there is anything to do is seen by cached settings; what is built is built by settings that have been read and validated. */
async function buildOne(context: CliContext, { manifest, opened }: OneDeck, options: BuildOptions): Promise<DeckRun> {
  const current = await upToDateRun(opened, manifest, options);
  if (current) return current;
  const { value: workspace, diagnostics } = await openNamed(context);
  if (!workspace) return summarise(manifest, diagnostics);
  const { buildChanged } = await import('../../pipeline.js');
  return buildChanged({ ...opened, workspace }, manifest, options);
}

function progressOf({ choice: { workspace, manifests }, line }: Chosen, index: number): Progress {
  const name = nameOf(manifests[index] ?? '', workspace);
  const start = manifests.length > 1 ? `[${index + 1}/${manifests.length}] ` : '';
  return (event) => {
    const { stage, done, of } = event;
    const share = of > 1 ? ` ${done}/${of}` : '';
    const doing = stage === 'pull' ? pullText(event) : texts.decks.progress[stage];
    line.show(`${start}${name}: ${doing}${share}`);
  };
}

function optionsOf(context: CliContext, { flags }: DeckRequest): BuildOptions {
  const dated = sourceDate(context);
  return {
    fresh: flags.fresh ?? false,
    strict: flags.strict ?? false,
    force: flags.force ?? false,
    ...(dated !== undefined && { dated }),
    ...(flags.template !== undefined && { template: flags.template }),
    ...(flags.out !== undefined && { out: absolutePath(context.host.cwd(), flags.out) }),
  };
}

/** Seconds to the end of the year 9999, the last that a date of four digits can name. */
const LAST = 253_402_300_799;

/**
 * The moment that SOURCE_DATE_EPOCH names (reproducible-builds.org/specs/source-date-epoch), undefined when it isn't set.
 * @example sourceDate(…) // SOURCE_DATE_EPOCH=1774051200 → '2026-03-21T00:00:00Z'
 */
function sourceDate({ terminal }: CliContext): string | undefined {
  const given = terminal.env['SOURCE_DATE_EPOCH'];
  if (given === undefined || given === '') return undefined;
  const seconds = /^\d+$/.test(given) ? Number(given) : Infinity;
  if (seconds > LAST) throw new UsageError(texts.usage.badSourceDate(given));
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
