import { labelValue } from './unit';
import type { Indicator } from './series';

/** A value in the metric's unit with its decimals, at most two where none are declared. */
export function writtenFigure(indicator: Indicator, value: number): string {
  return labelValue(value, indicator.declaration.unit, shownDecimals(indicator));
}

/** How many decimals an indicator's figures are written with. */
export function shownDecimals({ declaration, series }: Indicator): number {
  if (declaration.decimals !== undefined) return declaration.decimals;
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  return [0, 1].find((decimals) => values.every((value) => Number(value.toFixed(decimals)) === value)) ?? 2;
}
