import { collect, take, type Outcome } from '../diagnostics';
import type { Host } from '../host';
import type { Workspace } from '../model';
import type { Span } from '../source';
import { loadManifest, loadOutline } from '../load/load-manifest';
import { templateFolder } from '../load/load-template';
import { metricsInUse } from '../load/metrics-in-use';

/** The metrics that any deck of a meeting uses: id → the place that names it first. An error means that some may be missing. */
export async function metricsOfMeeting(
  host: Host,
  workspace: Workspace,
  manifests: readonly string[],
): Promise<Outcome<ReadonlyMap<string, Span>>> {
  const decks: Outcome<ReadonlyMap<string, Span>>[] = [];
  for (const path of manifests) decks.push(await metricsOfDeck(host, workspace, path));
  return collect((report) => {
    const uses = decks.flatMap((deck) => [...(take(deck, report) ?? [])]);
    return new Map(uses.reverse()); // of several places the first is set last
  });
}

async function metricsOfDeck(
  host: Host,
  workspace: Workspace,
  path: string,
): Promise<Outcome<ReadonlyMap<string, Span>>> {
  const { value: manifest, diagnostics } = await loadManifest(host, workspace, path);
  if (!manifest) return { value: undefined, diagnostics };
  const folder = templateFolder(workspace, manifest.value.template ?? workspace.template);
  const read = await loadOutline(host, workspace, { path, manifest, templateFolder: folder });
  return { value: metricsInUse(read.outline), diagnostics: [...diagnostics, ...read.diagnostics] };
}
