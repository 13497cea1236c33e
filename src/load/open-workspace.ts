import { failure, problems, type Outcome } from '../diagnostics';
import { absolutePath, type Host } from '../host';
import { resolvePath, type Workspace } from '../model';
import type { ConfigSpec } from '../schema';
import { openSession } from '../session';

const CONFIG = 'deck.config.yaml';

/** Used when neither the config nor the metric says how old figures may be, in days. */
const STALE_AFTER = 45;

/**
 * Opens the workspace of a folder, or the one found by walking up from the current folder to a deck.config.yaml.
 * A folder that is named needs no config: every key has a default.
 */
export async function openWorkspace(host: Host, from: { readonly folder?: string }): Promise<Outcome<Workspace>> {
  if (from.folder !== undefined) {
    const folder = absolutePath(host.cwd(), from.folder).replace(/\/$/, '');
    return (await host.exists(folder))
      ? configure(host, folder)
      : failure(problems.noSuchFolder(undefined, { folder: from.folder }));
  }
  const root = await walkUp(host, host.cwd());
  return root === undefined ? failure(problems.noWorkspace(undefined, { folder: host.cwd() })) : configure(host, root);
}

async function configure(host: Host, root: string): Promise<Outcome<Workspace>> {
  const bare = await withDefaults(host, root, {}); // a file of comments only leaves all as it is, too
  if (!(await host.exists(`${root}/${CONFIG}`))) return { value: bare, diagnostics: [] };
  const { readDocument } = await import('./read-document.js');
  const { value, diagnostics } = await readDocument(openSession(host, bare), 'config', { path: CONFIG });
  if (diagnostics.some(({ code }) => code === problems.emptyDocument.code)) return { value: bare, diagnostics: [] };
  if (!value) return failure(...diagnostics);
  return { value: { ...(await withDefaults(host, root, value.value)), config: value.tree }, diagnostics };
}

async function withDefaults(host: Host, root: string, config: ConfigSpec): Promise<Workspace> {
  const decks = trimmed(config.decks ?? 'decks');
  const catalogue = `${decks}/metrics.yaml`;
  const isHere = (path: string): Promise<boolean> => host.exists(`${root}/${path}`);
  const fallback = !(await isHere(catalogue)) && (await isHere('metrics.yaml')) ? 'metrics.yaml' : catalogue;
  return {
    root,
    language: config.language ?? 'sv-SE',
    decks,
    templates: trimmed(config.templates ?? 'templates'),
    out: trimmed(config.out ?? 'out'),
    template: config.template ?? 'region-kalmar',
    metrics: (config.metrics ?? [fallback]).map(trimmed),
    people: trimmed(config.people ?? `${decks}/people.yaml`),
    hosts: config.sources?.hosts ?? [],
    httpHosts: config.sources?.http ?? [],
    staleAfter: config.stale_after === undefined ? STALE_AFTER : parseInt(config.stale_after, 10),
    own: config.own ?? ['Kalmar län', 'Region Kalmar län'],
  };
}

async function walkUp(host: Host, folder: string): Promise<string | undefined> {
  if (await host.exists(`${folder}/${CONFIG}`)) return folder;
  const above = folder.replace(/\/[^/]*$/, '');
  return above === folder || above === '' ? undefined : walkUp(host, above);
}

/** `./out/` as `out`; one that leads outside has been reported. */
function trimmed(path: string): string {
  return resolvePath(CONFIG, path) ?? path;
}
