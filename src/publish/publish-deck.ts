import { compareEditions } from '../compare';
import { problems, type Diagnostic } from '../diagnostics';
import { HostError, type Host, type NewFile } from '../host';
import { buildReport, type Origin } from './build-report';
import { editionOfReport } from '../compare/edition-of-report';
import type { MadeDeck } from '../build/make-package';
import type { Workspace } from '../model';
import { refuseIfOpen } from './refuse-if-open';
import { realInputs, refuseInputs } from '../refuse-inputs';
import { isStopped, type BuildOptions, type DeckRun, type OutputFile } from '../build/run';
import { shownPath, type Target } from '../build/target';
import { existingOutputs, type ExistingOutput } from './existing-outputs';

/** A deck that is made when it is known that it may be written. */
export interface Work {
  readonly make: () => Promise<MadeDeck & { readonly diagnostics: readonly Diagnostic[] }>;
  readonly origin: Origin;
  readonly target: Target;
}

/**
 * Makes a deck and puts it in its place, unless somebody edited the one that lies there: hand edits are kept, and with `force`
 * a copy of them. Charts that the last build wrote and this one doesn't are taken away. To be called with the target's lock.
 */
export async function publishDeck(
  host: Host,
  workspace: Workspace,
  { make, origin, target }: Work,
  options: BuildOptions,
): Promise<DeckRun> {
  const { run } = origin;
  await host.finishSaving(target.pptx);
  const before = await lyingThere(host, target);
  if (before.edited && options.force !== true) return leftAlone(run, workspace, target, before.edited);
  const made = await make();
  const judged = { ...run, diagnostics: [...run.diagnostics, ...made.diagnostics] };
  if (isStopped(made.diagnostics, options)) return judged;
  const files = filesOf(host, target, { made, origin: { ...origin, run: judged } });
  const inputs = await realInputs(host, workspace, origin.inputs);
  await refuseInputs(
    host,
    files.map(({ path }) => path),
    inputs,
  );
  return put(host, workspace, { run: judged, target, files, inputs, tries: 3 }, options);
}

/** A deck that is made. */
interface Made {
  readonly run: DeckRun;
  readonly target: Target;
  readonly files: readonly NewFile[];
  /** Where what it was made of really lies. */
  readonly inputs: ReadonlySet<string>;
  /** How often it may still be put, when somebody saves the old one again and again. */
  readonly tries: number;
}

/** Somebody may save the deck at any moment: it is judged by what lies there now, and replaced only if that still does. */
async function put(host: Host, workspace: Workspace, made: Made, options: BuildOptions): Promise<DeckRun> {
  const { run, target, files, inputs, tries } = made;
  await refuseIfOpen(host, target.pptx);
  const { sha256, edited, written } = await lyingThere(host, target);
  if (edited && options.force !== true) return leftAlone(run, workspace, target, edited);
  const outputs = files.map(({ path, bytes }) => ({ path, sha256: host.sha256(bytes), bytes: bytes.length }));
  if (await areThere(host, outputs)) return { ...run, outputs, upToDate: true };
  const changes = await changesSince(host, target, files);
  options.progress?.({ stage: 'save', done: 0, of: files.length });
  const guarded = files.map((file) => (file.path === target.pptx ? { ...file, replaces: sha256 } : file));
  const kept = edited && (await copyOf(host, target, edited));
  try {
    await host.save(kept ? [kept, ...guarded] : guarded, {
      remove: await leftOver(host, target, { written, outputs, inputs }),
      ...(target.within !== undefined && { within: target.within }),
    });
  } catch (error) {
    if (!(error instanceof HostError) || error.reason !== 'changed' || tries === 1) throw error;
    return put(host, workspace, { ...made, tries: tries - 1 }, options);
  }
  return { ...run, outputs, ...(kept && { keptAs: kept.path }), ...changes };
}

/** A .pptx that isn't the one deck wrote last. */
interface Edited {
  readonly bytes: Uint8Array;
  /** `2026-03-20T14:05:09.123Z` */
  readonly time: string;
  /** No report says that deck ever wrote it. */
  readonly unknown: boolean;
}

/** What lies in the place of the deck: its hash, null for nothing, and whether it was edited; one without its report counts as edited. */
async function lyingThere(
  host: Host,
  target: Target,
): Promise<{ sha256: string | null; edited?: Edited; written: readonly ExistingOutput[] }> {
  const written = await existingOutputs(host, target);
  if (!(await host.exists(target.pptx))) return { sha256: null, written };
  const bytes = await host.read(target.pptx);
  const sha256 = host.sha256(bytes);
  const known = written.filter(({ file }) => file === `${target.deck}.pptx`);
  if (known.some((output) => output.sha256 === sha256)) return { sha256, written };
  const time = await host.changedAt(target.pptx);
  return { sha256, written, edited: { bytes, time, unknown: known.length === 0 } };
}

function leftAlone(run: DeckRun, workspace: Workspace, target: Target, { time, unknown }: Edited): DeckRun {
  const told = {
    path: shownPath(workspace, target.pptx),
    changed: `${time.slice(0, 16).replace('T', ' ')} UTC`,
    ...(unknown && { unknownTo: `${target.deck}.build.json` }),
  };
  return { ...run, diagnostics: [...run.diagnostics, problems.handEdited(undefined, told)] };
}

/** The edited deck as `<name>.<time>.bak.pptx`, with a number when another edit of the same second lies there. */
async function copyOf(host: Host, { folder, deck }: Target, { bytes, time }: Edited): Promise<NewFile> {
  const start = `${folder}/${deck}.${time.replace(/[-:]|\.\d+/g, '')}`;
  const same = async (path: string) => host.sha256(await host.read(path)) === host.sha256(bytes);
  for (let number = 1; ; number++) {
    const path = `${start}${number === 1 ? '' : `-${number}`}.bak.pptx`;
    if (!(await host.exists(path))) return { path, bytes, replaces: null };
    if (await same(path)) return { path, bytes };
  }
}

/** Charts, report and deck, in the order in which they are to appear. */
function filesOf(
  host: Host,
  { folder, deck, pptx: path, report: reportPath }: Target,
  { made, origin }: { readonly made: MadeDeck; readonly origin: Origin },
): readonly NewFile[] {
  const charts = [...made.charts].map(([name, bytes]) => ({
    path: `${folder}/charts/${deck}.${name}.png`,
    bytes,
  }));
  const pptx = { path, bytes: made.pptx };
  const report = buildReport(host, folder, { origin, made, files: [...charts, pptx] });
  const json = `${JSON.stringify(report, null, 2)}\n`;
  return [...charts, { path: reportPath, bytes: new TextEncoder().encode(json) }, pptx];
}

/** What is different from the last build, by its report; nothing without one that says what was in the deck. */
async function changesSince(
  host: Host,
  { report, deck }: Target,
  files: readonly NewFile[],
): Promise<Pick<DeckRun, 'changes'>> {
  const editionIn = (bytes: Uint8Array | undefined) =>
    bytes && editionOfReport(deck, new TextDecoder().decode(bytes));
  const before = (await host.exists(report)) ? editionIn(await host.read(report)) : undefined;
  const now = editionIn(files.find(({ path }) => path === report)?.bytes);
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
  readonly written: readonly ExistingOutput[];
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
