import { formatNumber, labelValue, shortUnit, type Chart } from '../model';

/** Units longer than this stand in a heading over the axis instead of on the tick and the labels. */
const LONGEST_UNIT = 6;

/** A value axis that can be drawn: it has an extent, and contains zero when the form must. */
export function axisOf(chart: Chart, fromZero: boolean): { readonly min: number; readonly max: number } {
  const min = fromZero ? Math.min(0, chart.axis.min) : chart.axis.min;
  const max = fromZero ? Math.max(0, chart.axis.max) : chart.axis.max;
  return max > min ? { min, max } : { min, max: min + 1 };
}

/**
 * Round values within an axis, at most `most` intervals: steps of 1, 2 or 5 times a power of ten, never finer than the figures.
 * @example valueTicks({ min: 40, max: 100 }, { most: 7, decimals: 0 }) // [40, 50, 60, 70, 80, 90, 100]
 */
export function valueTicks(
  axis: { readonly min: number; readonly max: number },
  options: { readonly most: number; readonly decimals: number },
): number[] {
  const extent = axis.max - axis.min;
  const finest = 10 ** -options.decimals;
  const step = Math.max(niceStep(extent / options.most), extent >= 2 * finest ? finest : 0);
  const places = placesOf(step);
  const first = Math.ceil(axis.min / step - 1e-9);
  const last = Math.floor(axis.max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    Number(((first + at) * step).toFixed(places)),
  );
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function placesOf(step: number): number {
  return Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

/** Texts of the ticks with the decimals they need; the unit stands on the topmost alone: `90`, `100 %`. */
export function tickTexts(ticks: readonly number[], unit: string): string[] {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const places = ticks.length > 1 ? placesOf(step) : 0;
  const top = ticks.length - 1;
  return ticks.map((tick, at) => (at === top ? withUnit(tick, unit, places) : formatNumber(tick, places)));
}

/** `82 %`; the bare number when the unit is too long for a label and stands in the heading. */
export function withUnit(value: number, unit: string, decimals: number): string {
  return unitHeading(unit) === undefined ? labelValue(value, unit, decimals) : formatNumber(value, decimals);
}

/** A unit too long for labels, to be written once over the chart: `kronor per invånare`. */
export function unitHeading(unit: string): string | undefined {
  const short = shortUnit(unit);
  return short.length > LONGEST_UNIT ? short : undefined;
}

/** `Mål 90 %`. A whole target is written without decimals. */
export function targetText(chart: Chart): string {
  if (!chart.target) return '';
  const { value, label } = chart.target;
  return `${label} ${withUnit(value, chart.unit, Number.isInteger(value) ? 0 : Math.max(1, chart.decimals))}`;
}
