import type { Host } from './host';
import type { Workspace } from './model';
import { isCurrent, placeOf, recall } from './remember';
import { isStopped, type BuildOptions, type DeckRun } from './run';
import { targetOf } from './target';

/**
 * Builds one manifest (workspace-relative path). When the last build had the same settings and was made of the same bytes, and nobody
 * has touched what it wrote, nothing is done but saying so; the stages aren't even loaded.
 */
export async function buildDeck(
  host: Host,
  workspace: Workspace,
  manifest: string,
  options: BuildOptions,
): Promise<DeckRun> {
  const target = targetOf(workspace, manifest, options.out);
  if (options.cache === false)
    return (await stages()).buildAnew(host, workspace, manifest, { options, target });
  const place = placeOf(host, workspace, target, options);
  const known = await recall(host, workspace, place);
  if (known && (await isCurrent(host, place, known))) {
    // What was written with warnings isn't good enough when asked to be strict.
    return isStopped(known.run.diagnostics, options)
      ? { ...known.run, outputs: [] }
      : { ...known.run, upToDate: true };
  }
  return (await stages()).buildAnew(host, workspace, manifest, { options, target, place });
}

function stages(): Promise<typeof import('./pipeline')> {
  return import('./pipeline.js');
}
