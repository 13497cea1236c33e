import { problems } from '../diagnostics';
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
      problems.otherUnit(cellSpan(reading.table, cell), {
        ...placeFor(reading, cell),
        unit: declaration.unit,
      }),
    );
    return;
  }
}

/** The word in parentheses or brackets, or after a comma, at the end of a heading; else the lowest label, where others stand above it. */
function unitIn(path: readonly string[]): string {
  const label = path.at(-1) ?? '';
  const within = /[([]([^()[\]]{1,20})[)\]]$|, ?([^,]{1,20})$| (tkr|mnkr|mkr|ksek|msek)$/i.exec(label);
  return (within?.[1] ?? within?.[2] ?? within?.[3] ?? (path.length > 1 ? label : '')).trim();
}
