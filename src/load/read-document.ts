import { closest, collect, failure, problems, take, type Diagnostic, type Outcome } from '../diagnostics';
import { HostError } from '../host';
import type { CsvTable, Located, Workspace } from '../model';
import { decodeStrictly } from '../parse/decode-text';
import { parseCsv, type CsvHints } from '../parse/parse-csv';
import { parseYaml } from '../parse/parse-yaml';
import type { Session } from '../session';
import { childAt, LIMITS, sourceFile, spanAt, startOf, type SourceFile, type Span, type Step } from '../source';
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

/** Reads, parses and validates one YAML file of a workspace; a missing file is a problem of the place where it was named. */
export async function readDocument<K extends DocumentKind>(
  session: Session,
  kind: K,
  wanted: Wanted,
): Promise<Document<DocumentOf[K]>> {
  const { host, workspace, memo } = session;
  const { path } = wanted;
  if (wanted.optional === true && !(await host.exists(`${workspace.root}/${path}`))) return { ...failure(), names: [] };
  // Where nobody named it, as with the manifest of a meeting, the problem is shown at the file itself.
  const askedAt = wanted.askedAt ?? startOf(sourceFile(path, ''));
  const { value: bytes, diagnostics } = await readBytes(session, { ...wanted, askedAt }, LIMITS.yamlBytes);
  if (!bytes) return { ...failure(...diagnostics), names: undefined };
  const text = decodeStrictly(bytes, 'utf-8');
  if (text === undefined) return { ...failure(problems.notUtf8(askedAt, { path })), names: undefined };
  const entry = { kind: `document ${kind}`, key: `${host.sha256(bytes)} ${path}`, weight: text.length * 50 };
  return memo.of(entry, () => parseDocument(kind, sourceFile(path, text)));
}

function parseDocument<K extends DocumentKind>(kind: K, file: SourceFile): Document<DocumentOf[K]> {
  let names: readonly string[] | undefined;
  const outcome = collect((report) => {
    const tree = take(parseYaml(file), report);
    if (tree?.kind === 'map') names = tree.entries.map((entry) => entry.key.text);
    return tree && take(checkDocument(kind, tree), report);
  });
  return { ...outcome, names };
}

/** Parses a CSV file, unless the session has done so. @param path or the address as it may be shown */
export function readTable(
  { memo }: Session,
  { bytes, sha256, path }: Readonly<{ bytes: Uint8Array; sha256: string; path: string }>,
  { encoding, delimiter }: CsvHints,
): Outcome<CsvTable> {
  const key = JSON.stringify([sha256, path, encoding, delimiter]);
  return memo.of({ kind: 'table', key, weight: bytes.length * 25 }, () =>
    parseCsv(bytes, path, { ...(encoding && { encoding }), ...(delimiter && { delimiter }) }),
  );
}

/** The bytes of a file inside the workspace; what goes wrong is the author's unless the machine failed (HostError). */
export async function readBytes(session: Session, wanted: Wanted, limit: number): Promise<Outcome<Uint8Array>> {
  const { host, workspace } = session;
  try {
    const value = await host.read(`${workspace.root}/${wanted.path}`, { within: workspace.root, limit });
    return { value, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { askedAt } = wanted;
    const path = wanted.path === '' ? 'the folder of the workspace' : wanted.path;
    switch (error.reason) {
      case 'missing':
        return failure(await missing(session, wanted));
      case 'outside':
        return failure(problems.outsideWorkspace(askedAt, { path }));
      case 'not-a-file':
        return failure(problems.unreadableFile(askedAt, { path, reason: error.detail }));
      case 'denied':
        return failure(problems.unreadableFile(askedAt, { path, reason: 'access is denied' }));
      case 'too-large':
        return failure(problems.fileTooLarge(askedAt, { path, limit: `${Math.round(limit / 1024 ** 2)} MB` }));
      default:
        throw error;
    }
  }
}

async function missing({ host, workspace }: Session, wanted: Wanted): Promise<Diagnostic> {
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

/** Where deck.config.yaml names a path, e.g. `namedAt(workspace, 'metrics', 0)`; nothing where it leaves it to the default. */
export function namedAt(workspace: Workspace, ...path: readonly Step[]): { readonly askedAt?: Span } {
  const { config } = workspace;
  return config && childAt(config, ...path) ? { askedAt: spanAt(config, ...path) } : {};
}
