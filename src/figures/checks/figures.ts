import type { Diagnostic } from '../../diagnostics';
import type { FigurePlace } from '../../diagnostics/words';
import { periodKey, type PlainDate, type Point, type Series, type TableShape } from '../../model';
import { startOf, type Span } from '../../source';
import { cellSpan, placeOf, type Reading } from '../reading';

/** Finished series and what they are checked against. */
export interface Figures {
  readonly reading: Reading;
  readonly series: readonly Series[];
  readonly shape: TableShape;
  readonly today: PlainDate;
  readonly meeting: PlainDate | undefined;
}

/** A figure and the series it belongs to. */
export interface Figure {
  readonly owner: Series;
  readonly point: Point;
}

/** All figures that aren't missing. */
export function figuresIn(series: readonly Series[]): Figure[] {
  return series.flatMap((owner) =>
    owner.points.filter(({ value }) => value !== null).map((point) => ({ owner, point })),
  );
}

/** Reports a problem of a figure, which messages name by its metric, series, period and cell. */
export function reportFigure(
  { id, table, report }: Reading,
  { owner, point }: Figure,
  make: (where: Span, place: FigurePlace) => Diagnostic,
): void {
  const { cell, period } = point;
  const place = { metric: id, series: owner.name, period: periodKey(period), ...(cell && placeOf(cell)) };
  report(make(cell ? cellSpan(table, cell) : startOf(table.file), place));
}
