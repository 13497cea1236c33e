import { complaints, keepDiagnostics, keptDiagnostics, type KeptDiagnostics } from './diagnostics';
import { HostError, type Host } from './host';
import { readKept, utf8, writeKept } from './load/kept-json';
import { answersAsBefore, type Asked } from './load/record-inputs';
import type { KeptChart } from './kept-charts';
import { fewAtATime, type Workspace } from './model';
import { isRemembered } from './remembered-shape';
import type { BuildOptions, DeckRun } from './run';
import type { Target } from './target';

/** What is kept of a build in `.deck/builds/`: enough to know whether another would come to the same end. */
export interface Remembered {
  /** Of the settings, and of deck itself with its fonts. */
  readonly key: string;
  /** What was asked of the disk; absent when the net was asked, since its answer isn't known beforehand. */
  readonly asked?: readonly Asked[];
  readonly run: DeckRun;
  readonly charts: readonly KeptChart[];
}

interface Written extends Omit<Remembered, 'run'> {
  readonly run: Omit<DeckRun, 'diagnostics'>;
  readonly diagnostics: KeptDiagnostics;
}

/** A build's place in the memory. */
export interface Place {
  /** Of the workspace, which is never left. */
  readonly root: string;
  readonly path: string;
  readonly key: string;
}

/** Where a build is remembered, and the key it must have to be of use. */
export function placeOf(host: Host, workspace: Workspace, target: Target, options: BuildOptions): Place {
  const { config, ...settings } = workspace;
  const { template, offline, fresh, today, dated } = options;
  const asked = { settings, config: config?.span.file.text, template, offline, fresh, today, dated };
  const name = host.sha256(utf8(target.pptx)).slice(0, 32);
  return {
    root: workspace.root,
    path: `${workspace.root}/.deck/builds/${name}.json`,
    key: host.sha256(utf8(JSON.stringify([host.fingerprint(), asked]))),
  };
}

/** What is remembered of the last build; undefined when there is nothing, or it was damaged: it is made anew then. */
export async function recall(host: Host, { path, root }: Place): Promise<Remembered | undefined> {
  const kept = await readKept(host, path, root);
  if (!isRemembered(kept)) return undefined;
  const { diagnostics, run, ...rest } = kept as Written;
  return { ...rest, run: { ...run, diagnostics: keptDiagnostics(diagnostics) } };
}

/** Keeps what a build was made of and came to, after a line with its SHA-256. Gives its run: what can't be kept costs time and is told. */
export async function remember(
  host: Host,
  { path, root }: Place,
  { run, ...rest }: Remembered,
): Promise<DeckRun> {
  const { diagnostics, upToDate: _, keptAs: __, changes: ___, ...told } = run;
  const written: Written = { ...rest, run: told, diagnostics: keepDiagnostics(diagnostics) };
  try {
    await writeKept(host, path, written, root);
    return run;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const told = complaints.buildNotKept(undefined, { reason: error.detail });
    return { ...run, diagnostics: [...run.diagnostics, told] };
  }
}

/** Whether a build would make what lies there already: same settings, same answers of the disk, and nobody touched what was made. */
export async function isCurrent(host: Host, { key }: Place, known: Remembered): Promise<boolean> {
  if (known.key !== key || !known.asked) return false;
  const outputs = known.run.outputs.map(({ path, sha256 }): Asked => ({
    what: 'read',
    path,
    answer: sha256,
  }));
  const checks = await fewAtATime([...outputs, ...known.asked], (each) => answersAsBefore(host, each));
  return checks.every(Boolean);
}
