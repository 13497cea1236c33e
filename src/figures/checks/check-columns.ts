import { problems } from '../../diagnostics';
import type { CsvTable } from '../../model';
import type { TablePlan } from '../table/table-plan';
import { reportMetricCell, type Reading, type Row } from '../reading';
import type { Heading } from '../table/headings';
import { isUnit, unitProblem } from '../text/unit-suffix';

/** Units whose figures have decimals. */
const WITH_DECIMALS = /^(?:procent|procentenheter|index|mnkr|mdkr|min.*|dagar)$/;

/**
 * `2026-01,74,1` under `Månad,Kalmar,Riket`: 74 and 1, or 74,1 cut in two? Where rows are longer than the headings it is an error,
 * otherwise a warning. A point or a quoted comma in any figure proves that commas only separate.
 * @param raw the table with the blank cells at its right edge @param header index of the last header row
 */
export function checkSplit(
  reading: Reading,
  raw: CsvTable,
  { plan, header }: { plan: TablePlan; header: number },
): void {
  if (raw.delimiter !== ',' || !WITH_DECIMALS.test(reading.declaration.unit)) return;
  const holds = (row: Row, form: RegExp): boolean =>
    plan.value.some(({ column }) => form.test(row[column]?.text ?? ''));
  const rows = raw.rows.slice(header + 1).filter((row) => holds(row, /^\s*[-\u2212]?\d/));
  const provesPoints = rows.some((row) => holds(row, /[.,]\d/));
  if (provesPoints || rows.length < 2) return;
  const pair = plan.value.find(({ column }) => rows.every((row) => isPair(row, column)));
  const cell = pair && rows[0]?.[pair.column + 1];
  if (!cell) return;
  const width = raw.rows[header]?.length ?? 0;
  const longer = rows.filter((row) => row.length > width).length;
  const make = longer * 2 > rows.length ? problems.splitFigures : problems.suspectedSplit;
  reportMetricCell(reading, cell, (where, place) => make(where, { ...place, width, count: longer }));
}

/** A number of several digits and, right of it, a single digit: `74` and `1`. */
function isPair(row: Row, column: number): boolean {
  const [first = '', second = ''] = [row[column]?.text, row[column + 1]?.text];
  return /^\s*[-\u2212]?\d{2,}\s*$/.test(first) && /^\s*\d\s*$/.test(second);
}

/** A unit in the heading of figures, `Utfall (tkr)` or `tkr` in a row of units, must be that of the metric. */
export function checkUnits(reading: Reading, figures: readonly Heading[]): void {
  const { source, declaration } = reading;
  if (source.as === 'fraction' || declaration.unit.includes('/')) return; // `Kostnad (kr)` of kr/invånare
  for (const { path, cell } of figures) {
    const unit = unitIn(path);
    if (!cell || unit === '' || !isUnit(unit, declaration.unit)) continue;
    if (unitProblem(unit, declaration.unit, source.as ?? 'number') !== 'other-unit') continue;
    const { unit: own } = declaration;
    reportMetricCell(reading, cell, (where, place) => problems.otherUnit(where, { ...place, unit: own }));
    return;
  }
}

/** The word in parentheses or brackets, or after a comma, at the end of a heading; else the lowest label, where others stand above it. */
function unitIn(path: readonly string[]): string {
  const label = path.at(-1) ?? '';
  const within = /[([]([^()[\]]{1,20})[)\]]$|, ?([^,]{1,20})$| (tkr|mnkr|mkr|ksek|msek)$/i.exec(label);
  return (within?.[1] ?? within?.[2] ?? within?.[3] ?? (path.length > 1 ? label : '')).trim();
}
