import { hasErrors } from '../../diagnostics';
import { absolutePath } from '../../host';
import { newPulls, type Pulls } from '../../fetch/fetch-options';
import { buildChanged, upToDateRun } from '../../build/build-deck';
import type { Workspace } from '../../model';
import { summarise, type BuildOptions, type Progress } from '../../build/run';
import { VERSION } from '../../version';
import { EXIT } from '../exit-code';
import { failureOf, showStack } from '../failure';
import { deckJson, resultLines } from '../report/deck-results';
import { diagnosticJson, jsonText } from '../report/json';
import { inOrder } from '../report/order';
import { progressLine, pullText, type ProgressLine } from '../report/progress';
import { countsOf, report } from '../report/report';
import { saveSummary, notingReads, summaryFiles } from '../report/summary';
import type { Session } from '../session';
import { chooseDecks, openMeant, type Choice } from './choose-decks';
import type { DeckRequest } from './deck-flags';
import { diagnosticsOf, nameOf, type DeckResult, type DecksReport } from './deck-report';
import { sourceDate } from './source-date';

/** `deck build` and `deck check`: every deck meant, one after the other; a broken one doesn't stop the others. */
export async function runDecks(given: Session, request: DeckRequest): Promise<number> {
  const to = await summaryFiles(given, request.flags.summary);
  const { host, read } = notingReads(given.host);
  const session = { ...given, host };
  const choice = await chooseDecks(session, request);
  const line = progressLine(session);
  const pulls = newPulls(`deck/${VERSION}`);
  const results: DeckResult[] = [];
  for (const manifest of choice.manifests) {
    results.push(
      await runOne(session, { request, choice, manifest, line, pulls, place: results.length + 1 }),
    );
  }
  line.clear();
  const diagnostics = [...choice.diagnostics, ...results.flatMap(diagnosticsOf)];
  const told = { request, choice, results, diagnostics };
  tell(session, told);
  await saveSummary(session, told, { to, read });
  return exitCode(told);
}

interface OneDeck {
  readonly request: DeckRequest;
  readonly choice: Choice;
  readonly manifest: string;
  readonly line: ProgressLine;
  readonly pulls: Pulls;
  /** 1 for the first. */
  readonly place: number;
}

async function runOne(session: Session, deck: OneDeck): Promise<DeckResult> {
  const { request, choice, manifest } = deck;
  if (!choice.workspace) throw new Error(`there is no workspace, yet there is ${manifest}`);
  const options = optionsOf(session, deck);
  const build = request.job === 'build' && choice.checkOnly !== true;
  try {
    return await (build ? builtOne : checkedOne)(session, { ...deck, workspace: choice.workspace }, options);
  } catch (error) {
    return { manifest, failure: failureOf(error, session.texts) };
  }
}

type Opened = OneDeck & { readonly workspace: Workspace };

/** Whether there is anything to do is seen by kept settings; what is built is built by settings that have been read and validated. */
async function builtOne(
  session: Session,
  { manifest, workspace }: Opened,
  options: BuildOptions,
): Promise<DeckResult> {
  const { host } = session;
  const current = await upToDateRun(host, workspace, manifest, options);
  if (current) return { manifest, run: current };
  const { value, diagnostics } = await openMeant(session);
  if (!value) return { manifest, run: summarise(manifest, diagnostics) };
  return { manifest, run: await buildChanged(host, value, manifest, options) };
}

async function checkedOne(
  { host }: Session,
  { manifest, workspace }: Opened,
  options: BuildOptions,
): Promise<DeckResult> {
  const { checkDeck } = await import('../../pipeline.js');
  return { manifest, run: await checkDeck(host, workspace, manifest, options) };
}

function optionsOf(
  session: Session,
  { request, choice, manifest, line, pulls, place }: OneDeck,
): BuildOptions {
  const { flags } = request;
  const { host, texts } = session;
  const name = nameOf(manifest, choice.workspace);
  const start = choice.manifests.length > 1 ? `[${place}/${choice.manifests.length}] ` : '';
  const dated = sourceDate(session);
  const progress: Progress = (event) => {
    const { stage, done, of } = event;
    const share = of > 1 ? ` ${done}/${of}` : '';
    const doing = stage === 'pull' ? pullText(session, event) : texts.decks.progress[stage];
    line.show(`${start}${name}: ${doing}${share}`);
  };
  return {
    today: flags.date ?? host.today(),
    cache: flags.cache,
    offline: flags.offline ?? false,
    fresh: flags.fresh ?? false,
    strict: flags.strict ?? false,
    force: flags.force ?? false,
    ...(dated !== undefined && { dated }),
    ...(flags.template !== undefined && { template: flags.template }),
    ...(flags.out !== undefined && { out: absolutePath(host.cwd(), flags.out) }),
    pulls,
    progress,
  };
}

function tell(session: Session, told: DecksReport): void {
  const { terminal, settings } = session;
  report(session, told.diagnostics, told.choice.workspace?.root);
  for (const { failure } of [told.choice, ...told.results]) if (failure) showStack(session, failure);
  if (settings.json) {
    const decks = told.results.map((result) => deckJson(result, told));
    terminal.stdout.write(jsonText({ decks, diagnostics: inOrder(told.diagnostics).map(diagnosticJson) }));
    return;
  }
  if (!settings.quiet) for (const line of resultLines(session, told)) terminal.stdout.write(`${line}\n`);
}

function exitCode({ choice, results, diagnostics, request }: DecksReport): number {
  if ([choice, ...results].some(({ failure }) => failure)) return EXIT.machine;
  const fails =
    hasErrors(diagnostics) || (request.flags.strict === true && countsOf(diagnostics).warnings > 0);
  return fails ? EXIT.input : EXIT.done;
}
