import { compareEditions } from '../compare/compare-editions';
import { editionOfReport } from '../compare/edition';
import { HostError, type Host } from '../host';
import { isStopped, type Artifact, type BuildOptions, type DeckRun, type OutputFile, type Target } from '../model';
import { outputsOf, type Session } from '../session';
import { buildReport, type MadeDeck, type Origin, type WrittenFile } from './build-report';
import { copyOf, existingDeck, leftAlone, refuseIfOpen, refuseInputs } from './guard';

/** A deck that is made when it is known that it may be written. */
export interface Work {
  readonly make: () => Promise<MadeDeck>;
  readonly origin: Origin;
  readonly target: Target;
}

/**
 * Makes a deck and puts its files in their places, all or none and the deck last, unless somebody edited the one that lies there: hand edits
 * are kept, and with `force` a copy of them. What the last build wrote and this one doesn't is taken away. To be called with the target's lock.
 */
export async function publishDeck(
  session: Session,
  { make, origin, target }: Work,
  options: BuildOptions,
): Promise<DeckRun> {
  const { host } = session;
  await host.finishSaving(target.pptx);
  const { edited } = await existingDeck(host, target);
  if (edited && options.force !== true) return leftAlone(origin.run, session, { target, edited });
  const made = await make();
  const run = { ...origin.run, diagnostics: [...origin.run.diagnostics, ...made.diagnostics] };
  if (isStopped(made.diagnostics, options)) return run;
  const files = withReport(host, target, { made, origin: { ...origin, run } });
  const paths = files.map(({ path }) => path);
  const inputs = await refuseInputs(session, origin.inputs, paths);
  return put(session, { run, target, files, inputs, tries: 3 }, options);
}

/** All files in the order in which they are to appear: the report before the deck, which is last. */
function withReport(
  host: Host,
  target: Target,
  { made, origin }: { readonly made: MadeDeck; readonly origin: Origin },
): readonly Artifact[] {
  const json = `${JSON.stringify(buildReport(host, target, { made, origin }), null, 2)}\n`;
  const report = { path: target.report, bytes: new TextEncoder().encode(json), role: 'report' } as const;
  const isDeck = ({ role }: Artifact): boolean => role === 'deck';
  const others = made.artifacts.filter((each) => !isDeck(each));
  return [...others, report, ...made.artifacts.filter(isDeck)];
}

/** A deck that is made. */
interface Made {
  readonly run: DeckRun;
  readonly target: Target;
  readonly files: readonly Artifact[];
  /** Where what it was made of really lies. */
  readonly inputs: ReadonlySet<string>;
  /** How often it may still be put, when somebody saves the old one again and again. */
  readonly tries: number;
}

/** Somebody may save the deck at any moment: it is checked again now, and replaced only if it is still the same. */
async function put(session: Session, made: Made, options: BuildOptions): Promise<DeckRun> {
  const { host } = session;
  const { run, target, files, inputs, tries } = made;
  await refuseIfOpen(host, target.pptx);
  const { sha256, edited, written } = await existingDeck(host, target);
  if (edited && options.force !== true) return leftAlone(run, session, { target, edited });
  const outputs = outputsOf(host, files);
  if (await areThere(host, outputs)) return { ...run, outputs, upToDate: true };
  const changes = await changesSince(host, target, files);
  session.progress({ stage: 'save', done: 0, of: files.length });
  const guarded = files.map(({ path, bytes, role }) => ({ path, bytes, ...(role === 'deck' && { replaces: sha256 }) }));
  const copy = edited && (await copyOf(host, target, edited));
  try {
    await host.save(copy ? [copy, ...guarded] : guarded, {
      remove: await leftOver(host, target, { written, outputs, inputs }),
      ...(target.within !== undefined && { within: target.within }),
    });
  } catch (error) {
    if (!(error instanceof HostError) || error.reason !== 'changed' || tries === 1) throw error;
    return put(session, { ...made, tries: tries - 1 }, options);
  }
  return { ...run, outputs, ...(copy && { keptAs: copy.path }), ...changes };
}

/** What is different from the last build, by its report; nothing without one that says what was in the deck. */
async function changesSince(
  host: Host,
  { report, deck }: Target,
  files: readonly Artifact[],
): Promise<Pick<DeckRun, 'changes'>> {
  const editionIn = (bytes: Uint8Array | undefined) => bytes && editionOfReport(deck, new TextDecoder().decode(bytes));
  const before = (await host.exists(report)) ? editionIn(await host.read(report)) : undefined;
  const now = editionIn(files.find(({ role }) => role === 'report')?.bytes);
  return before && now ? { changes: compareEditions(before, now) } : {};
}

/** Files as they would be written lie there already. */
async function areThere(host: Host, outputs: readonly OutputFile[]): Promise<boolean> {
  for (const { path, sha256 } of outputs) {
    if (!(await host.exists(path)) || host.sha256(await host.read(path)) !== sha256) return false;
  }
  return true;
}

interface Leavings {
  readonly written: readonly WrittenFile[];
  readonly outputs: readonly OutputFile[];
  readonly inputs: ReadonlySet<string>;
}

/** What the last build wrote, nobody has touched, and this build neither makes nor is made of: the chart of a slide that is gone. */
async function leftOver(
  host: Host,
  { folder }: Target,
  { written, outputs, inputs }: Leavings,
): Promise<readonly string[]> {
  const made = new Set(outputs.map(({ path }) => path));
  const gone: string[] = [];
  for (const { file, sha256 } of written) {
    const path = `${folder}/${file}`;
    if (made.has(path) || !(await host.exists(path)) || inputs.has(await host.realPath(path))) continue;
    if (host.sha256(await host.read(path)) === sha256) gone.push(path);
  }
  return gone;
}
