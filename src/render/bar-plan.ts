import type { Chart, Emphasis } from '../model';
import { barRows, type RowPlan } from './bar-rows';
import { LEADING, SMALL, widest, type ChartStyle } from './chart-style';
import { fitText } from './fit-text';
import { headingHeight } from './heading';
import { axisOf, withUnit } from './value-ticks';

/** Measures of a ranked bar chart, decided before anything is drawn. */
export interface BarPlan extends RowPlan {
  readonly min: number;
  readonly max: number;
  readonly size: number;
  /** Some bars go left from zero: each name stands at zero on the other side of its bar, not in a column of its own. */
  readonly aroundZero: boolean;
}

/** Part of the width that names take at most, but in a narrow chart so many points. */
const NAMES = 0.36;
const NAME = 130;

/** Between a name and its bar, and between a bar's end and what is left of the picture, with the value there. */
export const NAME_GAP = 10;
const VALUE_GAP = 12;

/** What stands where a bar would be. */
export const MISSING = 'saknas';

/** The values of the chart's only series. */
export function valuesOf(chart: Chart): readonly (number | null)[] {
  return chart.series[0]?.values ?? [];
}

/** How the bar of a category stands out. */
export function emphasisOf(chart: Chart, at: number): Emphasis {
  const series = chart.series[0];
  return series?.emphases?.[at] ?? series?.emphasis ?? 'plain';
}

/** Own region and Riket are bold. */
export function strong(emphasis: Emphasis): boolean {
  return emphasis === 'focus' || emphasis === 'reference';
}

export function planBars(chart: Chart, style: ChartStyle): BarPlan {
  const { min, max } = axisOf(chart, true);
  const above = (chart.target ? Math.ceil(SMALL * LEADING) + 6 : 4) + headingHeight(chart);
  const { pitch, top, bottom } = barRows(chart.categories.length, above, style.height);
  const size = pitch >= 20 ? style.look.label : SMALL;
  const lines = Math.max(1, Math.min(3, Math.floor((pitch - 2) / (size * LEADING))));
  const width = Math.max(style.width * NAMES, Math.min(style.width / 2, NAME));
  const names = chart.categories.map((name, at) =>
    fitText(name, { width, lines, size, bold: strong(emphasisOf(chart, at)) }, style),
  );
  const aroundZero = valuesOf(chart).some(isNegative);
  const widths = {
    names: names.map((each, at) => widest(each, { size, bold: strong(emphasisOf(chart, at)) }, style)),
    value: widestValue(chart, size, style),
  };
  const plan = { min, max, names, size, aroundZero, top, bottom };
  return { ...plan, ...(aroundZero ? besideZero(plan, widths, { chart, style }) : inColumn(widths)) };
}

/** Widths of each category's name and of the widest value. */
interface Widths {
  readonly names: readonly number[];
  readonly value: number;
}

type Sides = Pick<BarPlan, 'left' | 'right'>;

function inColumn({ names, value }: Widths): Sides {
  return { left: Math.ceil(Math.max(0, ...names) + NAME_GAP), right: Math.ceil(value + VALUE_GAP) };
}

/** Room for the values beyond the longest bars and, where zero lies near an edge, for the names between it and the edge. */
function besideZero(
  { min, max }: { readonly min: number; readonly max: number },
  { names, value }: Widths,
  { chart, style: { width } }: { readonly chart: Chart; readonly style: ChartStyle },
): Sides {
  const values = valuesOf(chart);
  const widestName = (negative: boolean): number =>
    Math.max(0, ...names.filter((_, at) => isNegative(values[at] ?? null) === negative)) + NAME_GAP;
  const [before, after] = [-min / (max - min), max / (max - min)];
  const least = value + VALUE_GAP;
  const right = before > 0 ? Math.max(least, (widestName(true) - after * (width - least)) / before) : least;
  const left = after > 0 ? Math.max(least, (widestName(false) - before * (width - right)) / after) : least;
  return { left: Math.ceil(left), right: Math.ceil(right) };
}

/** Whether a bar goes left from zero. */
export function isNegative(value: number | null): boolean {
  return value !== null && value < 0;
}

function widestValue(chart: Chart, size: number, style: ChartStyle): number {
  const texts = valuesOf(chart).map((value) =>
    value === null ? MISSING : withUnit(value, chart.unit, chart.decimals),
  );
  return Math.min(style.width * 0.25, widest(texts, { size, bold: true }, style));
}
