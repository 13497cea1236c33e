import { complaints, type Diagnostic } from '../diagnostics';
import { comparePeriods, periodKey, type Cell, type Period, type Point } from '../model';
import type { Dialect } from './number-dialect';
import type { Entry } from './read-body';
import { readNumber, type NumberProblem } from './read-number';
import { cellSpan, placeOf, type Reading } from './reading';

/** A series whose cells are read: points ascend by period. */
export interface ReadSeries {
  readonly name: string;
  readonly parts: readonly string[];
  readonly points: readonly Point[];
}

/** Reads the cells of all entries and gathers them into series, in the order of the file. */
export function readCells(reading: Reading, entries: readonly Entry[], dialect: Dialect): ReadSeries[] {
  const series = new Map<string, { parts: readonly string[]; points: Map<string, Point> }>();
  const marks: Marks = { dash: [], 'excel-error': [] };
  for (const entry of entries) {
    const value = readCell(reading, entry.cell, { dialect, marks });
    const into = series.get(entry.name) ?? { parts: entry.parts, points: new Map<string, Point>() };
    series.set(entry.name, into);
    addPoint(reading, into.points, { entry, value });
  }
  reportMarks(reading, marks, dialect);
  const rank = rankPeriods([...series.values()].map((each) => each.points));
  return [...series].map(([name, { parts, points }]) => ({ name, parts, points: inOrder(points, rank) }));
}

/** Points by their periods' rank among all periods of the table: comparing dates once a period, not once a point. */
function inOrder(points: ReadonlyMap<string, Point>, rank: ReadonlyMap<string, number>): Point[] {
  const ranked = [...points].sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  return ranked.map(([, point]) => point);
}

function rankPeriods(all: Iterable<ReadonlyMap<string, Point>>): Map<string, number> {
  const periods = new Map<string, Period>();
  for (const points of all) for (const [key, { period }] of points) periods.set(key, period);
  const ascending = [...periods].sort(([, a], [, b]) => comparePeriods(a, b));
  return new Map(ascending.map(([key], index) => [key, index]));
}

/** Missing figures that deserve a word. */
type Marks = Readonly<Record<'dash' | 'excel-error', Cell[]>>;

interface CellContext {
  readonly dialect: Dialect;
  readonly marks: Marks;
}

function readCell(reading: Reading, cell: Cell | undefined, { dialect, marks }: CellContext): number | null {
  if (!cell) return null;
  const read = readNumber(cell.text, dialect, reading.declaration.unit);
  if (read.kind === 'value') return read.value;
  if (read.kind === 'problem') reading.report(complaintOf(reading, cell, { problem: read.problem, dialect }));
  else if (read.mark === 'dash' || read.mark === 'excel-error') marks[read.mark].push(cell);
  return null;
}

function addPoint(
  reading: Reading,
  points: Map<string, Point>,
  { entry, value }: { entry: Entry; value: number | null },
): void {
  const { period, cell, name } = entry;
  const key = periodKey(period);
  const before = points.get(key);
  if (!before) {
    points.set(key, { period, value, ...(cell && { cell: placeOf(cell) }) });
    return;
  }
  const place = { series: name, period: key, ...(cell && placeOf(cell)) };
  const where = cell && cellSpan(reading.table, cell);
  if (before.value === value) reading.report(complaints.duplicateValue(where, place));
  else reading.report(complaints.conflictingValues(where, { ...place, other: before.cell?.raw ?? '' }));
}

function complaintOf(
  reading: Reading,
  cell: Cell,
  { problem, dialect }: { problem: NumberProblem; dialect: Dialect },
): Diagnostic {
  const where = cellSpan(reading.table, cell);
  const place = placeOf(cell);
  const mark = cell.text.includes('.') ? '.' : ',';
  const { decimal } = dialect;
  const words: Readonly<Record<NumberProblem, () => Diagnostic>> = {
    unreadable: () => complaints.unreadableNumber(where, place),
    ambiguous: () => complaints.ambiguousNumber(where, { ...place, mark }),
    'undeclared-thousands': () => complaints.undeclaredThousands(where, { ...place, mark, decimal }),
    'other-decimal': () => complaints.otherDecimal(where, { ...place, decimal }),
    'other-unit': () => complaints.otherUnit(where, { ...place, unit: reading.declaration.unit }),
    clock: () => complaints.clock(where, place),
    'not-clock': () => complaints.notClock(where, place),
    'percent-in-fraction': () => complaints.percentInFraction(where, place),
  };
  return words[problem]();
}

/** A hyphen that nobody explained, and what Excel left behind: once each, with a count. */
function reportMarks(reading: Reading, marks: Marks, dialect: Dialect): void {
  const hyphens = marks.dash.filter((cell) => cell.text.trim() === '-');
  const tell = (
    cells: readonly Cell[],
    make: typeof complaints.loneDash | typeof complaints.excelError,
  ): void => {
    const [first] = cells;
    if (first)
      reading.report(make(cellSpan(reading.table, first), { ...placeOf(first), count: cells.length }));
  };
  if (dialect.dash === undefined) tell(hyphens, complaints.loneDash);
  tell(marks['excel-error'], complaints.excelError);
}
