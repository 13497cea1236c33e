import { problems } from '../diagnostics';
import { cellSpan, placeOf, type Reading, type Row } from './reading';

/**
 * Rows of figures that are longer than the headings: what stands beyond has no name and would be lost. Between commas it is an
 * error, since `2026-01,71,4` may be a decimal comma that was taken for a separator.
 * @param rows rows of figures @param width how many columns have headings, blank ones included
 */
export function checkOverhang(reading: Reading, rows: readonly Row[], width: number): void {
  const cells = rows.flatMap((row) => row.slice(width).filter((cell) => cell.text.trim() !== ''));
  const split = reading.table.delimiter === ',' ? cells.find(({ text }) => /^\s*\d/.test(text)) : undefined;
  if (split) {
    const count = new Set(cells.map(({ row }) => row)).size;
    reading.report(
      problems.splitFigures(cellSpan(reading.table, split), { ...placeOf(split), width, count }),
    );
    return;
  }
  const columns = new Set<number>();
  for (const cell of cells) {
    if (!columns.has(cell.column))
      reading.report(problems.columnWithoutHeading(cellSpan(reading.table, cell), { column: cell.column }));
    columns.add(cell.column);
  }
}
