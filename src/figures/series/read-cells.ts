import type { MetricCell } from '../../diagnostics/words';
import type { Span } from '../../source';
import { type Diagnostic, problems } from '../../diagnostics';
import { type Cell, comparePeriods, type Period, periodKey, type Point } from '../../model';
import type { Dialect } from '../text/number-dialect';
import type { RawSeries } from './name-series';
import { type NumberProblem, numberReader, type NumberReading } from '../text/read-number';
import { cellSpan, placeOf, reportMetricCell, type Reading } from '../reading';

/** A series whose cells are read: points ascend by period. */
export interface ReadSeries {
  readonly name: string;
  readonly parts: readonly string[];
  readonly points: readonly Point[];
}

/** Reads the cells of all series, in the order of the file. */
export function readCells(reading: Reading, series: readonly RawSeries[], dialect: Dialect): ReadSeries[] {
  const marks: Marks = { dash: [], 'excel-error': [] };
  const context = { dialect, marks, read: numberReader(dialect, reading.declaration.unit) };
  const rank = rankPeriods(series);
  const read = series.map(({ name, parts, cells }) => {
    const points = cells.map(({ period, cell }) =>
      cell ? { period, value: readCell(reading, cell, context), cell } : { period, value: null },
    );
    return { name, parts, points: inOrder(reading, name, { points, rank }) };
  });
  reportMarks(reading, marks, dialect);
  return read;
}

type Ranks = ReadonlyMap<Period, number>;

/** Periods by their place in time; dates are compared once a period of the table, not once a cell. */
function rankPeriods(series: readonly RawSeries[]): Ranks {
  const periods = new Set<Period>();
  for (const { cells } of series) for (const { period } of cells) periods.add(period);
  return new Map([...periods].sort(comparePeriods).map((period, index) => [period, index]));
}

/** Points ascending, one a period: a second figure for a period is reported, and the first one stays. */
function inOrder(
  reading: Reading,
  name: string,
  { points, rank }: { points: readonly Point[]; rank: Ranks },
): readonly Point[] {
  const rankOf = ({ period }: Point): number => rank.get(period) ?? 0;
  if (points.every((point, index) => index === 0 || rankOf(points[index - 1] ?? point) < rankOf(point))) return points;
  const first: Point[] = [];
  for (const point of [...points].sort((a, b) => rankOf(a) - rankOf(b))) {
    const before = first.at(-1);
    if (before?.period === point.period) reportSecond(reading, name, { before, point });
    else first.push(point);
  }
  return first;
}

function reportSecond(
  { id, table, report }: Reading,
  series: string,
  { before, point }: { before: Point; point: Point },
): void {
  const { cell, period } = point;
  const place = { metric: id, series, period: periodKey(period), ...(cell && placeOf(cell)) };
  const where = cell && cellSpan(table, cell);
  const other = before.cell?.text.trim() ?? '';
  if (before.value === point.value) report(problems.duplicateValue(where, place));
  else report(problems.conflictingValues(where, { ...place, other }));
}

/** Missing figures that deserve a word. */
type Marks = Readonly<Record<'dash' | 'excel-error', Cell[]>>;

interface CellContext {
  readonly read: (text: string) => NumberReading;
  readonly dialect: Dialect;
  readonly marks: Marks;
}

function readCell(reading: Reading, cell: Cell, { read, dialect, marks }: CellContext): number | null {
  const found = read(cell.text);
  if (found.kind === 'value') return found.value;
  if (found.kind === 'problem') reportNumber(reading, cell, { problem: found.problem, dialect });
  else if (found.mark === 'dash' || found.mark === 'excel-error') marks[found.mark].push(cell);
  return null;
}

/** A lone hyphen or dash that nobody explained, and what Excel left behind: once each, with a count. */
function reportMarks(reading: Reading, marks: Marks, dialect: Dialect): void {
  const [dash] = dialect.dash === undefined ? marks.dash : [];
  const [error] = marks['excel-error'];
  const counts = { dash: marks.dash.length, error: marks['excel-error'].length };
  if (dash) reportMetricCell(reading, dash, (at, place) => problems.loneDash(at, { ...place, count: counts.dash }));
  if (error)
    reportMetricCell(reading, error, (at, place) => problems.excelError(at, { ...place, count: counts.error }));
}

/** Reports a cell that can't be read exactly, with the key that decides how it is to be read. */
export function reportNumber(
  reading: Reading,
  cell: Cell,
  { problem, dialect: { decimal } }: { problem: NumberProblem; dialect: Dialect },
): void {
  const mark = cell.text.includes('.') ? '.' : ',';
  const { unit } = reading.declaration;
  const makers: Readonly<Record<NumberProblem, (where: Span, place: MetricCell) => Diagnostic>> = {
    unreadable: problems.unreadableNumber,
    ambiguous: (where, place) => problems.ambiguousNumber(where, { ...place, mark }),
    'undeclared-thousands': (where, place) => problems.undeclaredThousands(where, { ...place, mark, decimal }),
    'other-decimal': (where, place) => problems.otherDecimal(where, { ...place, decimal }),
    'other-unit': (where, place) => problems.otherUnit(where, { ...place, unit }),
    clock: problems.clock,
    'not-clock': problems.notClock,
    'percent-in-fraction': problems.percentInFraction,
  };
  reportMetricCell(reading, cell, makers[problem]);
}
