import type { FigurePlace } from '../../diagnostics/catalogue/metric';
import { periodKey, type CsvTable, type Point, type Series } from '../../model';
import { span, startOf, type Span } from '../../source';

/** How complaints name a figure: its series, period and cell. */
export function placeOfPoint(series: Series, point: Point): FigurePlace {
  return { series: series.name, period: periodKey(point.period), ...point.cell };
}

/** Where a figure stands in its file; rows are numbered from the file's first line, which a `sep=` line may be. */
export function spanOfPoint(table: CsvTable, point: Point): Span {
  const firstRow = table.rows[0]?.[0]?.row ?? 1;
  const cell = point.cell && table.rows[point.cell.row - firstRow]?.[point.cell.column - 1];
  return cell ? span(table.file, cell.start, cell.end) : startOf(table.file);
}
