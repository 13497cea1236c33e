import { compareEditions } from './compare';
import { complaints, type Diagnostic } from './diagnostics';
import type { Host } from './host';
import { buildReport, type Origin } from './build-report';
import { editionOfReport } from './edition-of-report';
import type { MadeDeck } from './make-deck';
import type { Workspace } from './model';
import { refuseIfOpen } from './refuse-if-open';
import { isStopped, type BuildOptions, type DeckRun, type OutputFile } from './run';
import { shownPath, type Target } from './target';
import { writtenOutputs, type WrittenOutput } from './written-outputs';

/** A deck that is made when it is known that it may be written. */
export interface Work {
  readonly make: () => Promise<MadeDeck & { readonly diagnostics: readonly Diagnostic[] }>;
  readonly origin: Origin;
  readonly target: Target;
}

interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes a deck and puts it in its place, unless somebody edited the one that lies there: hand edits are kept, and with `force`
 * a copy of them. Charts that the last build wrote and this one doesn't are taken away. To be called with the target's lock.
 */
export async function deliver(
  host: Host,
  workspace: Workspace,
  { make, origin, target }: Work,
  options: BuildOptions,
): Promise<DeckRun> {
  const { run } = origin;
  await host.finishSaving(target.pptx);
  await refuseIfOpen(host, target.pptx);
  const written = await writtenOutputs(host, target);
  const edited = await handEdited(host, target, written);
  if (edited && options.force !== true) {
    const { changed, unknown } = edited;
    const told = {
      path: shownPath(workspace, target.pptx),
      changed,
      ...(unknown && { unknownTo: `${target.deck}.build.json` }),
    };
    return { ...run, diagnostics: [...run.diagnostics, complaints.handEdited(undefined, told)] };
  }
  const made = await make();
  const judged = { ...run, diagnostics: [...run.diagnostics, ...made.diagnostics] };
  if (isStopped(made.diagnostics, options)) return judged;
  const files = filesOf(host, target, { made, origin: { ...origin, run: judged } });
  const outputs = files.map(({ path, bytes }) => ({ path, sha256: host.sha256(bytes), bytes: bytes.length }));
  if (await areThere(host, outputs)) return { ...judged, outputs, upToDate: true };
  const changes = await changesSince(host, target, files);
  options.progress?.({ stage: 'save', done: 0, of: files.length });
  await host.save(
    edited ? [edited.copy, ...files] : files,
    await leftOver(host, target, { written, outputs }),
  );
  return { ...judged, outputs, ...(edited && { keptAs: edited.copy.path }), ...changes };
}

interface Edited {
  /** `2026-03-20 14:05 UTC` */
  readonly changed: string;
  /** No report says that deck ever wrote it. */
  readonly unknown: boolean;
  readonly copy: NewFile;
}

/** The .pptx in the way that isn't the one deck wrote last, ready to be kept; a build without its report counts as edited. */
async function handEdited(
  host: Host,
  { pptx, folder, deck }: Target,
  written: readonly WrittenOutput[],
): Promise<Edited | undefined> {
  if (!(await host.exists(pptx))) return undefined;
  const bytes = await host.read(pptx);
  const sha256 = host.sha256(bytes);
  const known = written.filter(({ file }) => file === `${deck}.pptx`);
  if (known.some((output) => output.sha256 === sha256)) return undefined;
  const time = await host.changedAt(pptx);
  return {
    // 2026-03-20T14:05:09.123Z is for programs.
    changed: `${time.slice(0, 16).replace('T', ' ')} UTC`,
    unknown: known.length === 0,
    copy: { path: `${folder}/${deck}.${time.replace(/[-:]|\.\d+/g, '')}.bak.pptx`, bytes },
  };
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

/** What the last build wrote, nobody has touched, and this build doesn't make: the chart of a slide that is gone. */
async function leftOver(
  host: Host,
  { folder }: Target,
  {
    written,
    outputs,
  }: { readonly written: readonly WrittenOutput[]; readonly outputs: readonly OutputFile[] },
): Promise<readonly string[]> {
  const made = new Set(outputs.map(({ path }) => path));
  const gone: string[] = [];
  for (const { file, sha256 } of written) {
    const path = `${folder}/${file}`;
    if (!made.has(path) && (await host.exists(path)) && host.sha256(await host.read(path)) === sha256)
      gone.push(path);
  }
  return gone;
}
