import { compareDecks } from '../../compare/compare-editions';
import type { Edition } from '../../compare/edition';
import { editionOfRun, editionsInFiles, together } from '../../compare/read-editions';
import { hasErrors, type Diagnostic } from '../../diagnostics';
import type { DeckChanges } from '../../model';
import { openSession, type SessionOptions } from '../../session';
import { showAddress } from '../../source';
import { EXIT } from '../exit-code';
import { exitCode, showStack, type Failure } from '../failure';
import { changesMarkdown } from '../report/markdown';
import { changesText } from '../report/changes-text';
import { diagnosticJson, jsonText } from '../report/json';
import { inOrder } from '../report/order';
import { printLines, styleOf } from '../report/style';
import { report } from '../report/report';
import type { CliContext } from '../context';
import { chooseDecks, readingOptions } from './choose-decks';
import type { DiffFlags } from './flags';

interface DiffRequest {
  /** A meeting, a deck, a manifest, a folder of results, a build report or a .pptx. */
  readonly before: string;
  readonly after: string;
  readonly flags: DiffFlags;
}

/** The decks of one side of a comparison. */
interface Side {
  /** Absent when they have errors or aren't there. */
  readonly editions?: readonly Edition[];
  readonly errors: readonly Diagnostic[];
  readonly failure?: Failure;
  readonly root?: string;
}

/** `deck diff`: what is different, whether or not anything is; exit 1 when a side can't be compared. */
export async function runDiff(context: CliContext, request: DiffRequest): Promise<number> {
  const options = readingOptions(context, request.flags);
  const before = await readSide(context, request.before, options);
  const after = await readSide(context, request.after, options);
  const decks = before.editions && after.editions && compareDecks(before.editions, after.editions);
  const errors = [...before.errors, ...after.errors];
  show(
    context,
    { ...request, before: showAddress(request.before), after: showAddress(request.after) },
    { decks: decks ?? [], errors },
  );
  if (decks) return EXIT.done;
  report(context, errors, before.root ?? after.root);
  const failures = [before.failure, after.failure];
  for (const failure of failures) showStack(context, failure);
  return Math.max(EXIT.input, exitCode(errors, failures));
}

async function readSide(context: CliContext, target: string, options: SessionOptions): Promise<Side> {
  const { host } = context;
  const finished = await editionsInFiles(host, target);
  if (finished) return sideOf(finished.value, finished.diagnostics);
  const { workspace, manifests, diagnostics, failure } = await chooseDecks(context, {
    meetings: [target],
    flags: { cache: options.cache ?? true },
  });
  if (!workspace || failure || hasErrors(diagnostics))
    return { ...sideOf(undefined, diagnostics), ...(failure && { failure }) };
  const { layOut } = await import('../../pipeline.js');
  const opened = openSession(host, workspace, options);
  const editions = manifests.map(async (manifest) => {
    const { run, ready } = await layOut(opened, manifest, {});
    return editionOfRun(run, ready);
  });
  const read = together(await Promise.all(editions));
  return { ...sideOf(read.value, read.diagnostics), root: workspace.root };
}

/** Only errors are reported: warnings are `deck check`'s. */
function sideOf(editions: readonly Edition[] | undefined, diagnostics: readonly Diagnostic[]): Side {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { ...(editions && { editions }), errors };
}

function show(
  context: CliContext,
  { before, after, flags }: DiffRequest,
  { decks, errors }: { readonly decks: readonly DeckChanges[]; readonly errors: readonly Diagnostic[] },
): void {
  const { terminal, settings } = context;
  if (settings.json) {
    const changes = decks.map((deck) => ({ before: null, after: null, changes: null, ...deck }));
    const diagnostics = inOrder(errors).map(diagnosticJson);
    terminal.stdout.write(jsonText({ before, after, decks: changes, diagnostics }));
  } else if (decks.length > 0 && flags.markdown) terminal.stdout.write(changesMarkdown([before, after], decks));
  else if (decks.length > 0 && !settings.quiet) printLines(context, changesText(decks, styleOf(context)));
}
