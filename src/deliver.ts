import { complaints, type Diagnostic } from './diagnostics';
import { pathWithin, type Host } from './host';
import { buildReport, type Origin } from './build-report';
import type { MadeDeck } from './make-deck';
import type { Workspace } from './model';
import { isStopped, type BuildOptions, type DeckRun, type OutputFile } from './run';

/** Where a deck's files go. */
interface Target {
  /** Absolute folder, e.g. `…/out/2026-03-25`. */
  readonly folder: string;
  /** `bakgrundsmaterial` */
  readonly deck: string;
}

/**
 * Makes a deck and puts it in its place, unless somebody edited the one that lies there: hand edits are kept,
 * and with `force` moved aside.
 */
export async function deliver(
  host: Host,
  workspace: Workspace,
  work: { make: () => Promise<MadeDeck & { readonly diagnostics: readonly Diagnostic[] }>; origin: Origin },
  options: BuildOptions,
): Promise<DeckRun> {
  const { run } = work.origin;
  const target: Target = {
    folder: `${options.out ?? `${workspace.root}/${workspace.out}`}/${run.meeting}`,
    deck: run.deck,
  };
  const edited = await handEdited(host, workspace, target);
  if (edited && options.force !== true) return { ...run, diagnostics: [...run.diagnostics, edited] };
  const made = await work.make();
  const judged = { ...run, diagnostics: [...run.diagnostics, ...made.diagnostics] };
  if (isStopped(made.diagnostics, options)) return judged;
  if (edited) await setAside(host, target);
  return { ...judged, outputs: await saveDeck(host, target, made, { ...work.origin, run: judged }) };
}

/** A complaint when the .pptx in the way isn't the one deck wrote last; a build without its report counts as edited. */
async function handEdited(host: Host, workspace: Workspace, target: Target): Promise<Diagnostic | undefined> {
  const path = pptxPath(target);
  if (!(await host.exists(path))) return undefined;
  const written = await writtenHash(host, target);
  if (written === host.sha256(await host.read(path))) return undefined;
  // 2026-03-20T14:05:09.123Z is for programs.
  const changed = `${(await host.changedAt(path)).slice(0, 16).replace('T', ' ')} UTC`;
  return complaints.handEdited(undefined, { path: pathWithin(workspace.root, path) ?? path, changed });
}

/** Moves a hand-edited deck aside as `<name>.<time>.bak.pptx`. */
async function setAside(host: Host, target: Target): Promise<void> {
  const path = pptxPath(target);
  const time = (await host.changedAt(path)).replace(/[-:]|\.\d+/g, '');
  await host.rename(path, `${target.folder}/${target.deck}.${time}.bak.pptx`);
}

/** Saves charts, report and deck so that each is replaced whole, the .pptx last. */
async function saveDeck(
  host: Host,
  target: Target,
  made: MadeDeck,
  origin: Origin,
): Promise<readonly OutputFile[]> {
  const charts = [...made.charts].map(([name, bytes]) => ({
    path: `${target.folder}/charts/${target.deck}.${name}.png`,
    bytes,
  }));
  const pptx = { path: pptxPath(target), bytes: made.pptx };
  const report = {
    path: reportPath(target),
    bytes: new TextEncoder().encode(
      `${JSON.stringify(buildReport(host, target.folder, { origin, made, files: [...charts, pptx] }), null, 2)}\n`,
    ),
  };
  const files = [...charts, report, pptx];
  await host.save(files);
  return files.map(({ path, bytes }) => ({ path, sha256: host.sha256(bytes), bytes: bytes.length }));
}

/** The hash in the build report, whatever else stands in it: the file lies in the open. */
async function writtenHash(host: Host, target: Target): Promise<unknown> {
  const path = reportPath(target);
  if (!(await host.exists(path))) return undefined;
  const report = parsed(new TextDecoder().decode(await host.read(path)));
  const outputs = fieldOf(report, 'outputs');
  const listed: readonly unknown[] = Array.isArray(outputs) ? (outputs as readonly unknown[]) : [];
  const deck = listed.find((output) => fieldOf(output, 'file') === `${target.deck}.pptx`);
  return fieldOf(deck, 'sha256');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // the only thing that JSON.parse throws is "not JSON"
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (Reflect.get(value, key) as unknown)
    : undefined;
}

function pptxPath(target: Target): string {
  return `${target.folder}/${target.deck}.pptx`;
}

function reportPath(target: Target): string {
  return `${target.folder}/${target.deck}.build.json`;
}
