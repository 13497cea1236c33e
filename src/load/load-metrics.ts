import { problems, type Diagnostic } from '../diagnostics';
import { readIndicator } from '../figures';
import type { Host } from '../host';
import {
  fewAtATime,
  resolvePath,
  type CsvTable,
  type Indicator,
  type Located,
  type PlainDate,
  type Workspace,
} from '../model';
import { parseCsv } from '../parse/parse-csv';
import type { MetricDeclaration, SourceDeclaration } from '../schema';
import { spanAt, type Tree } from '../source';
import type { PullOptions } from '../fetch/fetch-options';
import { pullSource } from '../fetch/read-fetched';
import { namedAt, readBytes, readDocument } from './read-document';

/** A series file may be this large; 200 000 rows are about 10 MB. */
export const SERIES_LIMIT = 64 * 1024 * 1024;

/** A metric as declared: its place, and the file that declares it. */
export interface Declared {
  readonly id: string;
  readonly metric: Located<MetricDeclaration>;
  readonly file: string;
}

/** The catalogue: what can be read, and every id that stands in it, readable or not. */
export interface Catalogue {
  readonly declared: ReadonlyMap<string, Declared>;
  readonly ids: ReadonlySet<string>;
  /** False when a file of it can't be read: any id may stand in that one. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of the indicator catalogue; an id that stands twice is an error at the second. */
export async function loadCatalogue(
  host: Host,
  workspace: Workspace,
  { optional }: { readonly optional: boolean },
): Promise<Catalogue> {
  const declared = new Map<string, Declared>();
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let whole = true;
  for (const [index, path] of workspace.metrics.entries()) {
    const {
      value: document,
      names,
      diagnostics: found,
    } = await readDocument(host, workspace, 'metrics', {
      path,
      optional,
      ...namedAt(workspace, 'metrics', index),
    });
    diagnostics.push(...found);
    whole &&= names !== undefined;
    names?.forEach((id) => ids.add(id));
    if (document?.tree.kind !== 'map') continue;
    for (const { key, value: tree } of document.tree.entries) {
      const id = key.text;
      const metric = document.value[id];
      const first = declared.get(id);
      if (first) diagnostics.push(problems.duplicateMetric(key.span, { id, first: first.file }));
      else if (metric) declared.set(id, { id, metric: { value: metric, tree }, file: path });
    }
  }
  return { declared, ids, whole, diagnostics };
}

/** The bytes of a source as they came. */
export interface SourceRead {
  /** Workspace-relative path, or the address of a URL source as it may be shown. */
  readonly place: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The day a URL source was pulled. */
  readonly pulled?: PlainDate;
}

/** What reading figures depends on besides the files. */
export interface ReadingOptions extends PullOptions {
  readonly meeting?: PlainDate;
  /** Called with the bytes of every source, for a snapshot of them. */
  readonly onSource?: (source: SourceRead) => void;
}

/** Reads the figures of metrics; each source is read and parsed once however many metrics share it, a few at a time. */
export async function loadIndicators(
  host: Host,
  workspace: Workspace,
  wanted: readonly Declared[],
  options: ReadingOptions,
): Promise<ReadonlyMap<string, Indicator>> {
  const sources = new Map<string, Declared>();
  for (const each of wanted) if (!sources.has(sourceKey(each))) sources.set(sourceKey(each), each);
  const read = await fewAtATime(
    [...sources],
    async ([key, each]) => [key, await readTable(host, workspace, each, options)] as const,
  );
  const tables = new Map(read);
  return new Map(
    wanted.flatMap((each) => {
      const table = tables.get(sourceKey(each));
      return table ? [[each.id, indicatorOf(each, table, workspace, options)]] : [];
    }),
  );
}

interface ReadTable {
  readonly table?: CsvTable;
  readonly sha256: string;
  readonly pulled?: PlainDate;
  readonly diagnostics: readonly Diagnostic[];
}

async function readTable(
  host: Host,
  workspace: Workspace,
  each: Declared,
  options: ReadingOptions,
): Promise<ReadTable> {
  const { source } = each.metric.value;
  const { value: bytes, diagnostics, pulled, path } = await readSource(host, workspace, each, options);
  if (!bytes) return { sha256: '', diagnostics };
  const sha256 = host.sha256(bytes);
  options.onSource?.({ place: path, bytes, sha256, ...(pulled !== undefined && { pulled }) });
  const parsed = parseCsv(bytes, path, source);
  return {
    ...(parsed.value && { table: parsed.value }),
    sha256,
    ...(pulled !== undefined && { pulled }),
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}

interface SourceBytes {
  readonly value: Uint8Array | undefined;
  readonly path: string;
  readonly pulled?: PlainDate;
  readonly diagnostics: readonly Diagnostic[];
}

async function readSource(
  host: Host,
  workspace: Workspace,
  each: Declared,
  options: ReadingOptions,
): Promise<SourceBytes> {
  const { source } = each.metric.value;
  if (source.url !== undefined) {
    return pullSource(
      host,
      workspace,
      { url: source.url, at: spanAt(each.metric.tree, 'source', 'url') },
      options,
    );
  }
  const written = source.file ?? '';
  const at = spanAt(each.metric.tree, 'source', 'file');
  const path = resolvePath(each.file, written);
  if (path === undefined) {
    return {
      value: undefined,
      path: written,
      diagnostics: [problems.outsideWorkspace(at, { path: written })],
    };
  }
  return { path, ...(await readBytes(host, workspace, { path, askedAt: at }, SERIES_LIMIT)) };
}

function indicatorOf(
  each: Declared,
  read: ReadTable,
  workspace: Workspace,
  options: ReadingOptions,
): Indicator {
  const { id, metric } = each;
  if (!read.table) return unreadable(id, metric.value, metric.tree, read.diagnostics);
  const indicator = readIndicator({
    id,
    metric,
    table: read.table,
    sha256: read.sha256,
    own: workspace.own,
    today: options.today,
    found: read.diagnostics,
    ...(options.meeting !== undefined && { meeting: options.meeting }),
  });
  return { ...indicator, ...(read.pulled !== undefined && { pulled: read.pulled }) };
}

function unreadable(
  id: string,
  declaration: MetricDeclaration,
  tree: Tree,
  diagnostics: readonly Diagnostic[],
): Indicator {
  return { id, declaration, tree, series: [], diagnostics };
}

/** Metrics share a parsed table when they name the same file and read its bytes alike. */
function sourceKey(each: Declared): string {
  const source: SourceDeclaration = each.metric.value.source;
  const place = source.url ?? resolvePath(each.file, source.file ?? '') ?? [each.file, source.file];
  return JSON.stringify([place, source.encoding, source.delimiter]);
}
