import {
  type CsvTable,
  periodKey,
  type PlainDate,
  type Point,
  type Series,
  type TableShape,
} from '../../model';
import type { Dialect } from '../text/number-dialect';
import { cellSpan, placeOf, type Reading } from '../reading';
import type { FigurePlace } from '../../diagnostics/figure-words';
import { type Span, startOf } from '../../source';

/** Finished series and what they are judged by. */
export interface Figures {
  readonly reading: Reading;
  readonly series: readonly Series[];
  readonly shape: TableShape;
  readonly dialect: Dialect;
  readonly today: PlainDate;
  readonly meeting: PlainDate | undefined;
}

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
