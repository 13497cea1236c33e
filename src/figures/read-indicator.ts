import { hasErrors, problems, type Diagnostic, type Report } from '../diagnostics';
import type { CsvTable, Indicator, Located, PlainDate, Provenance, Series } from '../model';
import type { MetricDeclaration } from '../schema';
import { isAddress, keySpanAt, span, startOf, userInfoIn } from '../source';
import { assignRoles } from './series/assign-roles';
import { checkFigures } from './checks';
import { chooseSeries, newNames } from './series/choose-series';
import { declaredTarget, findTarget } from './series/find-target';
import { findingsOf } from './findings';
import { nameOf } from './table/headings';
import { detectDialect, marksClash, type Dialect } from './text/number-dialect';
import type { RawSeries } from './series/name-series';
import { readCells } from './series/read-cells';
import { readTable, type UnderstoodTable } from './read-table';
import type { Reading } from './reading';
import { cellKinds } from './text/cell-kind';

/** A metric's declaration, the table it names, and what it is read for. */
export interface IndicatorInput {
  readonly id: string;
  readonly metric: Located<MetricDeclaration>;
  readonly table: CsvTable;
  readonly sha256: string;
  /** Names of the own region in data. */
  readonly own: readonly string[];
  /** What was said of the table on its way here, when it was pulled and cut. */
  readonly found?: readonly Diagnostic[];
  readonly meeting?: PlainDate;
  readonly today: PlainDate;
}

/**
 * Reads a metric's series out of its table: figures exactly or not at all. Never throws; with any error `series` is empty.
 * What is said of cells points into the table's file, of keys into metrics.yaml.
 */
export function readIndicator(input: IndicatorInput): Indicator {
  const findings = findingsOf(input.metric.value, input.metric.tree);
  input.found?.forEach(findings.report);
  const read = readSeries(input, findings.report);
  const diagnostics = findings.all();
  const target = read?.target ?? declaredTarget(input.metric.value);
  return {
    id: input.id,
    declaration: input.metric.value,
    tree: input.metric.tree,
    series: hasErrors(diagnostics) ? [] : (read?.series ?? []),
    ...(target && { target }),
    ...(read && { source: read.source }),
    table: input.table,
    diagnostics,
  };
}

type Read = Required<Pick<Indicator, 'series' | 'source'>> & Pick<Indicator, 'target'>;

function readSeries(input: IndicatorInput, pass: Report): Read | undefined {
  const { value: declaration, tree } = input.metric;
  const { source } = declaration;
  let failed = false;
  const report: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    pass(diagnostic);
  };
  const { id, table: whole } = input;
  const kindOf = cellKinds(declaration.unit);
  const hasFailed = (): boolean => failed;
  const reading: Reading = { id, declaration, source, tree, table: whole, report, hasFailed, kindOf };
  if (marksClash(source)) {
    report(problems.marksClash(keySpanAt(tree, 'source', 'thousands'), { mark: source.thousands ?? '' }));
    return undefined;
  }
  const table = readTable(reading);
  if (!table) return undefined;
  const chosen = chooseSeries(reading, table.series);
  if (chosen.length === 0 && table.series.length > 0) report(problems.nothingLeft(keySpanAt(tree, 'source'), {}));
  const renamed = newNames(reading, table.series);
  const dialect = detectDialect(textsOf(chosen), source, () => whole.rows.flat().map(({ text }) => text));
  const series = readCells(reading, chosen, dialect);
  const roles = assignRoles(reading, series, { shape: table.plan.shape, own: input.own, renamed });
  reportNamesakes(reading, roles);
  reportPasswords(reading, roles);
  const target = findTarget(reading, table.targets, { dialect, series: roles, chosen });
  const { today, meeting } = input;
  checkFigures({ reading, series: roles, shape: table.plan.shape, today, meeting });
  const provenance = provenanceOf(input, table, dialect);
  report(problems.readAs(startOf(whole.file), { metric: id, ...provenance }));
  return { series: roles, source: provenance, ...(target && { target }) };
}

/** `rename` must not give two series one name: `((id[name]))` would mean the first of them. */
function reportNamesakes({ tree, report }: Reading, series: readonly Series[]): void {
  const seen = new Set<string>();
  const twice = series.find(({ name }) => seen.size === seen.add(name).size);
  if (twice) report(problems.sameSeriesName(keySpanAt(tree, 'source', 'rename'), { name: twice.name }));
}

/** Names of series are published; reported at the first cell that holds such a name. */
function reportPasswords({ table: { file, rows }, report }: Reading, series: readonly Series[]): void {
  if (!series.some(({ name }) => userInfoIn(name).length > 0)) return;
  const cell = rows.flat().find(({ text }) => userInfoIn(text).length > 0);
  const at = cell ? span(file, cell.start, cell.end) : startOf(file);
  report(problems.secretInAddress(at, { published: true }));
}

function* textsOf(series: readonly RawSeries[]): Iterable<string> {
  for (const { cells } of series) for (const { cell } of cells) if (cell) yield cell.text;
}

function provenanceOf(
  { table: { encoding, delimiter, file }, sha256 }: IndicatorInput,
  { plan, header }: UnderstoodTable,
  { decimal }: Dialect,
): Provenance {
  const value = plan.value.map((heading) => heading.measure.join(' / '));
  return {
    ...(isAddress(file.path) ? { url: file.path } : { file: file.path }),
    encoding,
    delimiter,
    decimal,
    shape: plan.shape,
    header,
    period: plan.period.map(nameOf),
    series: plan.series.map(nameOf),
    value: [...new Set(value)].filter((name) => name !== ''),
    sha256,
  };
}
