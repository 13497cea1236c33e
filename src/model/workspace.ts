import { isAddress, type Tree } from '../source';

/** A workspace with its settings filled in; paths are relative to the root, with forward slashes. */
export interface Workspace {
  /** Absolute path of the root, with forward slashes. */
  readonly root: string;
  readonly language: string;
  readonly decks: string;
  readonly templates: string;
  readonly out: string;
  readonly template: string;
  readonly metrics: readonly string[];
  readonly people: string;
  /** Hosts that a URL source may name, e.g. `statistik.example.se`, or `statistik.example.se:8443` for that port alone. */
  readonly hosts: readonly string[];
  /** Hosts that may also be asked without encryption; they needn't stand in `hosts`. */
  readonly httpHosts: readonly string[];
  /** Days. */
  readonly staleAfter: number;
  /** Names of the own region in data. */
  readonly own: readonly string[];
  /** What stands in deck.config.yaml, for diagnostics about what it names; absent without one. */
  readonly config?: Tree;
}

/**
 * Resolves a path an author wrote, relative to the folder of the file that names it.
 * Gives a workspace-relative path, or undefined when it would leave the workspace, is absolute or is an address.
 * @example resolvePath('decks/metrics.yaml', '../fixtures/bup.csv') // 'fixtures/bup.csv'
 */
export function resolvePath(fromFile: string, written: string): string | undefined {
  if (/^([/\\~]|[a-zA-Z]:)/.test(written) || written.includes('\\') || written.includes('\0')) return undefined;
  if (isAddress(written)) return undefined;
  const parts = fromFile.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
