import { type Diagnostic, problems } from '../../diagnostics';
import { type Cell, comparePeriods, type Period, periodKey, type Point } from '../../model';
import type { Dialect } from '../text/number-dialect';
import type { RawSeries } from './name-series';
import { type NumberProblem, numberReader, type NumberReading } from '../text/read-number';
import { cellSpan, placeFor, placeOf, type Reading } from '../reading';

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

/** Points ascending, one a period: a second figure for a period is complained of, and the first one stays. */
function inOrder(
  reading: Reading,
  name: string,
  { points, rank }: { points: readonly Point[]; rank: Ranks },
): readonly Point[] {
  const rankOf = ({ period }: Point): number => rank.get(period) ?? 0;
  if (points.every((point, index) => index === 0 || rankOf(points[index - 1] ?? point) < rankOf(point)))
    return points;
  const kept: Point[] = [];
  for (const point of [...points].sort((a, b) => rankOf(a) - rankOf(b))) {
    const before = kept.at(-1);
    if (before?.period === point.period) complainOfSecond(reading, name, { before, point });
    else kept.push(point);
  }
  return kept;
}

function complainOfSecond(
  reading: Reading,
  name: string,
  { before, point }: { before: Point; point: Point },
): void {
  const { cell } = point;
  const place = {
    metric: reading.id,
    series: name,
    period: periodKey(point.period),
    ...(cell && placeOf(cell)),
  };
  const where = cell && cellSpan(reading.table, cell);
  if (before.value === point.value) reading.report(problems.duplicateValue(where, place));
  else {
    const other = before.cell?.text.trim() ?? '';
    reading.report(problems.conflictingValues(where, { ...place, other }));
  }
}

/** Missing figures that deserve a word. */
type Marks = Readonly<Record<'dash' | 'excel-error', Cell[]>>;

interface CellContext {
  readonly read: (text: string) => NumberReading;
  readonly dialect: Dialect;
  readonly marks: Marks;
}

function readCell(
  reading: Reading,
  cell: Cell,
  { read: readText, dialect, marks }: CellContext,
): number | null {
  const read = readText(cell.text);
  if (read.kind === 'value') return read.value;
  if (read.kind === 'problem') reading.report(complaintOf(reading, cell, { problem: read.problem, dialect }));
  else if (read.mark === 'dash' || read.mark === 'excel-error') marks[read.mark].push(cell);
  return null;
}

/** A lone hyphen or dash that nobody explained, and what Excel left behind: once each, with a count. */
function reportMarks(reading: Reading, marks: Marks, dialect: Dialect): void {
  const tell = (
    cells: readonly Cell[],
    make: typeof problems.loneDash | typeof problems.excelError,
  ): void => {
    const [first] = cells;
    if (first)
      reading.report(
        make(cellSpan(reading.table, first), { ...placeFor(reading, first), count: cells.length }),
      );
  };
  if (dialect.dash === undefined) tell(marks.dash, problems.loneDash);
  tell(marks['excel-error'], problems.excelError);
}

/** What is said of a cell that can't be read exactly, with the key that settles it. */
export function complaintOf(
  reading: Reading,
  cell: Cell,
  { problem, dialect }: { problem: NumberProblem; dialect: Dialect },
): Diagnostic {
  const where = cellSpan(reading.table, cell);
  const place = placeFor(reading, cell);
  const mark = cell.text.includes('.') ? '.' : ',';
  const { decimal } = dialect;
  const words: Readonly<Record<NumberProblem, () => Diagnostic>> = {
    unreadable: () => problems.unreadableNumber(where, place),
    ambiguous: () => problems.ambiguousNumber(where, { ...place, mark }),
    'undeclared-thousands': () => problems.undeclaredThousands(where, { ...place, mark, decimal }),
    'other-decimal': () => problems.otherDecimal(where, { ...place, decimal }),
    'other-unit': () => problems.otherUnit(where, { ...place, unit: reading.declaration.unit }),
    clock: () => problems.clock(where, place),
    'not-clock': () => problems.notClock(where, place),
    'percent-in-fraction': () => problems.percentInFraction(where, place),
  };
  return words[problem]();
}
