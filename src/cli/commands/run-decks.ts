import { upToDateRun } from '../../cache/build-cache';
import { hasErrors } from '../../diagnostics';
import { absolutePath } from '../../host';
import { summarise, type BuildOptions, type Progress } from '../../model';
import { openSession, type Session as DeckSession } from '../../session';
import { EXIT } from '../exit-code';
import { failureOf } from '../failure';
import { deckJson, resultLines } from '../report/deck-results';
import { progressLine, pullText, type ProgressLine } from '../report/progress';
import { countsOf } from '../report/report';
import { saveSummary, notingReads, summaryFiles } from '../report/summary';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { answer } from './answer';
import { chooseDecks, openNamed, readingOptions, type Choice } from './choose-decks';
import { diagnosticsOf, nameOf, type DeckResult, type DecksReport } from './deck-report';
import type { DeckRequest } from './flags';

/** `deck build` and `deck check`: every deck chosen, one after the other; a broken one doesn't stop the others. */
export async function runDecks(given: Session, request: DeckRequest): Promise<number> {
  const to = await summaryFiles(given, request.flags.summary);
  const { host, read } = notingReads(given.host);
  const session = { ...given, host };
  const choice = await chooseDecks(session, request);
  const line = progressLine(session);
  const results = await runAll(session, { request, choice, line });
  line.clear();
  const diagnostics = [...choice.diagnostics, ...results.flatMap(diagnosticsOf)];
  const all = { request, choice, results, diagnostics };
  answer(session, {
    diagnostics,
    root: choice.workspace?.root,
    failures: [choice, ...results].map(({ failure }) => failure),
    json: () => ({ decks: results.map((result) => deckJson(result, all)) }),
    lines: () => resultLines(session, all),
  });
  await saveSummary(session, all, { to, read });
  return exitCode(all);
}

interface Chosen {
  readonly request: DeckRequest;
  readonly choice: Choice;
  readonly line: ProgressLine;
}

async function runAll(session: Session, chosen: Chosen): Promise<readonly DeckResult[]> {
  const { request, choice } = chosen;
  if (!choice.workspace) return [];
  const opened = openSession(session.host, choice.workspace, readingOptions(session, request.flags));
  const results: DeckResult[] = [];
  for (const [index, manifest] of choice.manifests.entries()) {
    const progress = progressOf(session, chosen, index);
    results.push(await runOne(session, { ...chosen, opened: { ...opened, progress }, manifest }));
  }
  return results;
}

interface OneDeck extends Chosen {
  readonly opened: DeckSession;
  readonly manifest: string;
}

async function runOne(session: Session, deck: OneDeck): Promise<DeckResult> {
  const { request, choice, manifest, opened } = deck;
  const options = optionsOf(session, request);
  const build = request.job === 'build' && choice.checkOnly !== true;
  try {
    if (build) return await builtOne(session, deck, options);
    const { checkDeck } = await import('../../pipeline.js');
    return { manifest, run: await checkDeck(opened, manifest, options) };
  } catch (error) {
    return { manifest, failure: failureOf(error, session.texts) };
  }
}

/** Whether there is anything to do is seen by cached settings; what is built is built by settings that have been read and validated. */
async function builtOne(session: Session, { manifest, opened }: OneDeck, options: BuildOptions): Promise<DeckResult> {
  const current = await upToDateRun(opened, manifest, options);
  if (current) return { manifest, run: current };
  const { value: workspace, diagnostics } = await openNamed(session);
  if (!workspace) return { manifest, run: summarise(manifest, diagnostics) };
  const { buildChanged } = await import('../../pipeline.js');
  return { manifest, run: await buildChanged({ ...opened, workspace }, manifest, options) };
}

function progressOf(session: Session, { choice: { workspace, manifests }, line }: Chosen, index: number): Progress {
  const name = nameOf(manifests[index] ?? '', workspace);
  const start = manifests.length > 1 ? `[${index + 1}/${manifests.length}] ` : '';
  return (event) => {
    const { stage, done, of } = event;
    const share = of > 1 ? ` ${done}/${of}` : '';
    const doing = stage === 'pull' ? pullText(session, event) : session.texts.decks.progress[stage];
    line.show(`${start}${name}: ${doing}${share}`);
  };
}

function optionsOf(session: Session, { flags }: DeckRequest): BuildOptions {
  const dated = sourceDate(session);
  return {
    fresh: flags.fresh ?? false,
    strict: flags.strict ?? false,
    force: flags.force ?? false,
    ...(dated !== undefined && { dated }),
    ...(flags.template !== undefined && { template: flags.template }),
    ...(flags.out !== undefined && { out: absolutePath(session.host.cwd(), flags.out) }),
  };
}

/** Seconds to the end of the year 9999, the last that a date of four digits can name. */
const LAST = 253_402_300_799;

/**
 * The moment that SOURCE_DATE_EPOCH names (reproducible-builds.org/specs/source-date-epoch), undefined when it isn't set.
 * @example sourceDate(…) // SOURCE_DATE_EPOCH=1774051200 → '2026-03-21T00:00:00Z'
 */
function sourceDate({ terminal, texts }: Pick<Session, 'terminal' | 'texts'>): string | undefined {
  const given = terminal.env['SOURCE_DATE_EPOCH'];
  if (given === undefined || given === '') return undefined;
  const seconds = /^\d+$/.test(given) ? Number(given) : Infinity;
  if (seconds > LAST) throw new UsageError(texts.usage.badSourceDate(given));
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function exitCode({ choice, results, diagnostics, request }: DecksReport): number {
  if ([choice, ...results].some(({ failure }) => failure)) return EXIT.machine;
  const fails = hasErrors(diagnostics) || (request.flags.strict === true && countsOf(diagnostics).warnings > 0);
  return fails ? EXIT.input : EXIT.done;
}
