import { closest, collect, problems, take, type Diagnostic, type Outcome } from '../diagnostics';
import { HostError, type Host } from '../host';
import type { Located, Workspace } from '../model';
import { parseYaml } from '../parse/parse-yaml';
import {
  childAt,
  LIMITS,
  sourceFile,
  spanAt,
  startOf,
  type SourceFile,
  type Span,
  type Step,
} from '../source';
import { checkDocument, type DocumentKind, type DocumentOf } from '../validate/check-document';

const BLOCK = '.block.yaml';

/** A request for a file: where it is (workspace-relative) and where the author named it. */
export interface Wanted {
  readonly path: string;
  readonly askedAt?: Span;
  /** An optional file that isn't there is an empty one. */
  readonly optional?: boolean;
  /** A standing block of the template, included as `template:NAME`. */
  readonly standing?: boolean;
}

/** A YAML file read: what is valid in it, and which keys stand at its top, valid or not. */
export interface Document<T> extends Outcome<Located<T>> {
  /** A name that was typed is known, even when what it names has a mistake of its own; undefined when the file can't be read. */
  readonly names: readonly string[] | undefined;
}

/** Reads, parses and validates one YAML file of a workspace; a missing file is complained about where it was named. */
export async function readDocument<K extends DocumentKind>(
  host: Host,
  workspace: Workspace,
  kind: K,
  wanted: Wanted,
): Promise<Document<DocumentOf[K]>> {
  if (wanted.optional === true && !(await host.exists(`${workspace.root}/${wanted.path}`))) {
    return { value: undefined, names: [], diagnostics: [] };
  }
  const read = await readText(host, workspace, wanted);
  let names: readonly string[] | undefined;
  const outcome = collect((report) => {
    const file = take(read, report);
    const tree = file && take(parseYaml(file), report);
    if (tree?.kind === 'map') names = tree.entries.map((entry) => entry.key.text);
    return tree && take(checkDocument(kind, tree), report);
  });
  return { ...outcome, names };
}

/** The text of a UTF-8 file, byte order mark removed. */
async function readText(host: Host, workspace: Workspace, wanted: Wanted): Promise<Outcome<SourceFile>> {
  // Where nobody named it, as with the manifest of a meeting, the complaint stands at the file itself.
  const askedAt = wanted.askedAt ?? startOf(sourceFile(wanted.path, ''));
  const bytes = await readBytes(host, workspace, { ...wanted, askedAt }, LIMITS.yamlBytes);
  return collect((report) => {
    const content = take(bytes, report);
    const text = content && decodeUtf8(content);
    if (content && text === undefined) report(problems.notUtf8(askedAt, { path: wanted.path }));
    return text === undefined ? undefined : sourceFile(wanted.path, text);
  });
}

/** The bytes of a file inside the workspace; what goes wrong is the author's unless the machine failed (HostError). */
export async function readBytes(
  host: Host,
  workspace: Workspace,
  wanted: Wanted,
  limit: number,
): Promise<Outcome<Uint8Array>> {
  try {
    const value = await host.read(`${workspace.root}/${wanted.path}`, { within: workspace.root, limit });
    return { value, diagnostics: [] };
  } catch (error) {
    const found =
      error instanceof HostError ? await complainOf(error, host, workspace, { wanted, limit }) : undefined;
    if (!found) throw error;
    return { value: undefined, diagnostics: [found] };
  }
}

async function complainOf(
  error: HostError,
  host: Host,
  workspace: Workspace,
  { wanted, limit }: { wanted: Wanted; limit: number },
) {
  const { askedAt } = wanted;
  const path = wanted.path === '' ? 'the folder of the workspace' : wanted.path;
  switch (error.reason) {
    case 'missing':
      return missing(host, workspace, wanted);
    case 'outside':
      return problems.outsideWorkspace(askedAt, { path });
    case 'not-a-file':
      return problems.unreadableFile(askedAt, { path, reason: error.detail });
    case 'denied':
      return problems.unreadableFile(askedAt, { path, reason: 'access is denied' });
    case 'too-large':
      return problems.fileTooLarge(askedAt, { path, limit: `${Math.round(limit / 1024 / 1024)} MB` });
    default:
      return undefined;
  }
}

async function missing(host: Host, workspace: Workspace, wanted: Wanted): Promise<Diagnostic> {
  const { path, askedAt, standing } = wanted;
  const cut = path.lastIndexOf('/');
  const entries = await host.list(`${workspace.root}/${path.slice(0, Math.max(0, cut))}`);
  const names = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name);
  if (standing === true) {
    const known = names.filter((name) => name.endsWith(BLOCK)).map((name) => name.slice(0, -BLOCK.length));
    const name = path.slice(cut + 1).replace(/\.block\.yaml$/, '');
    return problems.missingFile(askedAt, { path, standing: { name, known } });
  }
  const near = closest(path.slice(cut + 1), names);
  return problems.missingFile(askedAt, { path, ...(near !== undefined && { near }) });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where deck.config.yaml names a path, e.g. `namedAt(workspace, 'metrics', 0)`; nothing where it leaves it to the default. */
export function namedAt(workspace: Workspace, ...path: readonly Step[]): { readonly askedAt?: Span } {
  const { config } = workspace;
  return config && childAt(config, ...path) ? { askedAt: spanAt(config, ...path) } : {};
}
