import { complaints } from '../diagnostics';
import type { Heading } from './headings';
import { cellSpan, placeFor, type Reading } from './reading';
import { isUnit, unitProblem } from './unit-suffix';

/** A unit in the heading of figures, `Utfall (tkr)` or `tkr` in a row of units, must be that of the metric. */
export function checkUnits(reading: Reading, figures: readonly Heading[]): void {
  const { source, declaration } = reading;
  if (source.as === 'fraction' || declaration.unit.includes('/')) return; // `Kostnad (kr)` of kr/invånare
  for (const { path, cell } of figures) {
    const unit = unitIn(path);
    if (!cell || unit === '' || !isUnit(unit, declaration.unit)) continue;
    if (unitProblem(unit, declaration.unit, source.as ?? 'number') !== 'other-unit') continue;
    reading.report(
      complaints.otherUnit(cellSpan(reading.table, cell), {
        ...placeFor(reading, cell),
        unit: declaration.unit,
      }),
    );
    return;
  }
}

/** The word in parentheses at the end of a heading; else the lowest label, where others stand above it. */
function unitIn(path: readonly string[]): string {
  const label = path.at(-1) ?? '';
  const within = /\(([^()]{1,14})\)$/.exec(label)?.[1]?.trim();
  return within ?? (path.length > 1 ? label : '');
}
