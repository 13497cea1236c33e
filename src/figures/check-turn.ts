import { problems } from '../diagnostics';
import { periodOrdinal, type Period } from '../model';
import { startOf } from '../source';
import type { RawSeries } from './raw-series';
import { cellSpan, placeOf, type Reading } from './reading';

/**
 * Months without a year that run over New Year, `okt nov dec jan feb`: one year can't be that of all of them. Told once, at the
 * first figure after the turn.
 * @param lent periods whose year isn't in the table
 */
export function checkTurn(reading: Reading, series: readonly RawSeries[], lent: ReadonlySet<Period>): void {
  if (lent.size < 3) return;
  for (const { cells } of series) {
    const months = cells.filter(({ period }) => lent.has(period));
    const steps = months
      .slice(1)
      .map(({ period }, index) => stepFrom(months[index]?.period ?? period, period));
    const turn = steps.findIndex((step) => step < 0);
    if (turn < 0 || steps.every((step) => step < 0)) continue;
    const cell = months[turn + 1]?.cell;
    const where = cell ? cellSpan(reading.table, cell) : startOf(reading.table.file);
    reading.report(problems.noYear(where, cell ? placeOf(cell) : { row: 1, column: 1, raw: '' }));
    return;
  }
}

function stepFrom(before: Period, after: Period): number {
  return periodOrdinal(after) - periodOrdinal(before);
}
