import { isBlank } from '../text/clean-text';
import { problems } from '../../diagnostics';
import type { Heading } from '../table/headings';
import { labelIn, reportCell, reportMetricCell, type Reading, type Row } from '../reading';
import { type Period, periodOrdinal } from '../../model';
import { startOf } from '../../source';
import type { RawSeries } from '../series/name-series';

/**
 * Rows of one series that differ in a column which isn't part of its name: counts after shares, men after women. Reported once a column.
 * @param unnamed columns that would name the series if the author hadn't chosen others
 */
export function checkMixture(
  reading: Reading,
  unnamed: readonly Heading[],
): (row: Row, names: readonly string[]) => void {
  const open = new Map(unnamed.map((heading) => [heading, new Map<string, string>()]));
  return (row, names) => {
    const owner = names.join('\n');
    for (const [heading, labels] of open) {
      const label = labelIn(row, heading.column);
      const before = labels.get(owner) ?? label;
      labels.set(owner, before);
      const cell = row[heading.column];
      if (before === label || !cell) continue;
      reportMetricCell(reading, cell, (where, place) => problems.mixedSeries(where, { ...place, before }));
      open.delete(heading);
    }
  };
}

/**
 * Rows of figures that are longer than the headings: what stands beyond has no name and would be lost. Between commas it is an
 * error, since `2026-01,71,4` may be a decimal comma that was taken for a separator.
 * @param rows rows of figures @param width how many columns have headings, blank ones included
 */
export function checkOverhang(reading: Reading, rows: readonly Row[], width: number): void {
  const cells = rows.flatMap((row) => row.slice(width).filter((cell) => !isBlank(cell.text)));
  const split = reading.table.delimiter === ',' ? cells.find(({ text }) => /^\s*\d/.test(text)) : undefined;
  if (split) {
    const count = new Set(cells.map(({ row }) => row)).size;
    reportCell(reading, split, (where, place) => problems.splitFigures(where, { ...place, width, count }));
    return;
  }
  const columns = new Set<number>();
  for (const cell of cells) {
    const { column } = cell;
    if (!columns.has(column)) reportCell(reading, cell, (at) => problems.columnWithoutHeading(at, { column }));
    columns.add(column);
  }
}

/** Months without a year that run over New Year, `okt nov dec jan feb`, can't be of one year. Reported once, after the turn. */
export function checkTurn(reading: Reading, series: readonly RawSeries[], withoutYear: ReadonlySet<Period>): void {
  if (withoutYear.size < 3) return;
  for (const { cells } of series) {
    const months = cells.filter(({ period }) => withoutYear.has(period));
    const order = months.map(({ period }) => periodOrdinal(period));
    const falls = order.map((each, index) => index > 0 && each < (order[index - 1] ?? each));
    const turn = falls.indexOf(true);
    if (turn < 0 || falls.slice(1).every(Boolean)) continue;
    const cell = months[turn]?.cell;
    if (cell) reportCell(reading, cell, problems.noYear);
    else reading.report(problems.noYear(startOf(reading.table.file), { row: 1, column: 1, raw: '' }));
    return;
  }
}
