import type { FigurePlace } from '../../diagnostics/words';
import { periodKey, type CsvTable, type Point, type Series } from '../../model';
import { startOf, type Span } from '../../source';
import { cellSpan, placeOf, type Reading } from '../reading';

/** How complaints name a figure: its metric, series, period and cell. */
export function placeOfPoint({ id }: Reading, series: Series, point: Point): FigurePlace {
  return {
    metric: id,
    series: series.name,
    period: periodKey(point.period),
    ...(point.cell && placeOf(point.cell)),
  };
}

/** Where a figure stands in its file. */
export function spanOfPoint(table: CsvTable, { cell }: Point): Span {
  return cell ? cellSpan(table, cell) : startOf(table.file);
}
