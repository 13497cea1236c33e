import { problems, type Diagnostic } from '../diagnostics';
import { readIndicator } from '../figures';
import { fewAtATime, resolvePath, type CsvTable, type Indicator, type Located, type PlainDate } from '../model';
import type { MetricDeclaration } from '../schema';
import { LIMITS, spanAt } from '../source';
import type { Session } from '../session';
import { pullSource, type Pulled } from '../fetch/pull-source';
import { outside, type Named } from './load-picture';
import { namedAt, readBytes, readDocument, readTable } from './read-document';

/** A metric as declared: its place, and the file that declares it. */
export interface Declared {
  readonly id: string;
  readonly metric: Located<MetricDeclaration>;
  readonly file: string;
}

/** The catalogue: what can be read, and every id that stands in it, readable or not. */
interface Catalogue {
  readonly declared: ReadonlyMap<string, Declared>;
  readonly ids: ReadonlySet<string>;
  /** False when a file of it can't be read: any id may stand in that one. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of the indicator catalogue; an id that stands twice is an error at the second. */
export async function loadCatalogue(
  session: Session,
  { optional }: { readonly optional: boolean },
): Promise<Catalogue> {
  const declared = new Map<string, Declared>();
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let whole = true;
  for (const [index, path] of session.workspace.metrics.entries()) {
    const wanted = { path, optional, ...namedAt(session.workspace, 'metrics', index) };
    const { value: document, names, ...found } = await readDocument(session, 'metrics', wanted);
    diagnostics.push(...found.diagnostics);
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

/** What reading figures depends on besides files and session. */
export interface ReadingOptions {
  readonly meeting?: PlainDate;
  /** Called with the bytes of every source, for a snapshot of them. */
  readonly onSource?: (source: SourceRead) => void;
}

/** Reads the figures of metrics; each source is read and parsed once however many metrics share it, a few at a time. */
export async function loadIndicators(
  session: Session,
  wanted: readonly Declared[],
  { meeting, onSource }: ReadingOptions,
): Promise<ReadonlyMap<string, Indicator>> {
  const sources = new Map<string, Declared>();
  for (const each of wanted) if (!sources.has(sourceKey(each))) sources.set(sourceKey(each), each);
  const read = await fewAtATime(
    [...sources],
    async ([key, each]) => [key, await readFigures(session, each, onSource)] as const,
  );
  const figures = new Map(read);
  return new Map(
    wanted.flatMap((each) => {
      const found = figures.get(sourceKey(each));
      return found ? [[each.id, indicatorOf(session, each, { ...found, ...(meeting && { meeting }) })]] : [];
    }),
  );
}

/** The figures of a source. */
interface FiguresRead {
  readonly table?: CsvTable;
  readonly sha256: string;
  readonly pulled?: PlainDate;
  /** What was found while its bytes were read. */
  readonly found: readonly Diagnostic[];
  /** What was found while they were parsed. */
  readonly parsed: readonly Diagnostic[];
}

async function readFigures(
  session: Session,
  each: Declared,
  onSource: ReadingOptions['onSource'],
): Promise<FiguresRead> {
  const { value: bytes, diagnostics: found, pulled, path } = await readSource(session, each);
  if (!bytes) return { sha256: '', found, parsed: [] };
  const day = pulled === undefined ? {} : { pulled };
  const sha256 = session.host.sha256(bytes);
  onSource?.({ place: path, bytes, sha256, ...day });
  const { value: table, diagnostics } = readTable(session, { bytes, sha256, path }, each.metric.value.source);
  return { ...(table && { table }), sha256, ...day, found, parsed: diagnostics };
}

function readSource(session: Session, { file, metric }: Declared) {
  const { url, file: written = '' } = metric.value.source;
  if (url !== undefined) return pullSource(session, { url, at: spanAt(metric.tree, 'source', 'url') });
  return readFile(session, { from: file, written, at: spanAt(metric.tree, 'source', 'file') });
}

async function readFile(session: Session, { from, written, at }: Named): Promise<Pulled> {
  const path = resolvePath(from, written);
  if (path === undefined) return { ...outside({ from, written, at }), path: written };
  return { ...(await readBytes(session, { path, askedAt: at }, LIMITS.seriesBytes)), path };
}

function indicatorOf(
  { host, memo, workspace: { own }, today }: Session,
  { id, metric }: Declared,
  { table, sha256, pulled, found, parsed, meeting }: FiguresRead & Pick<ReadingOptions, 'meeting'>,
): Indicator {
  const { value: declaration, tree } = metric;
  const diagnostics = [...found, ...parsed];
  if (!table) return { id, declaration, tree, series: [], diagnostics };
  const input = { id, metric, table, sha256, own, today, found: diagnostics, ...(meeting && { meeting }) };
  const { file } = tree.span;
  const declared = [id, file.path, host.sha256(new TextEncoder().encode(file.text)), tree.span.start];
  const read = [table.file.path, table.encoding, table.delimiter, sha256, own, today, meeting];
  const key = JSON.stringify([declared, read]);
  const entry = { kind: 'indicator', key, weight: table.file.text.length * 5 };
  // What was found on the way to the bytes may be another every time.
  const indicator = found.length > 0 ? readIndicator(input) : memo.of(entry, () => readIndicator(input));
  return { ...indicator, ...(pulled !== undefined && { pulled }) };
}

/** Metrics share a parsed table when they name the same file and read its bytes alike. */
function sourceKey(each: Declared): string {
  const { url, file = '', encoding, delimiter } = each.metric.value.source;
  const place = url ?? resolvePath(each.file, file) ?? [each.file, file];
  return JSON.stringify([place, encoding, delimiter]);
}

/** The catalogue, read. */
export interface MetricsRun {
  readonly indicators: readonly Indicator[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the catalogue and the series of the named metrics; no ids means all, an unknown one is an error. */
export async function readMetrics(session: Session, ids: readonly string[]): Promise<MetricsRun> {
  const catalogue = await loadCatalogue(session, { optional: false });
  const known = [...catalogue.ids];
  const unknown = ids
    .filter((id) => !catalogue.ids.has(id))
    .map((id) => problems.unknownMetric(undefined, { id, known }));
  const wanted = [...catalogue.declared.values()].filter(({ id }) => ids.length === 0 || ids.includes(id));
  const indicators = await loadIndicators(session, wanted, {});
  return { indicators: [...indicators.values()], diagnostics: [...catalogue.diagnostics, ...unknown] };
}
