import { type Chart, rangeOf } from '../../model';

/** Steps that people read easily, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/** At most so many gridlines above the lowest. */
const MOST_STEPS = 6;

/**
 * A cut axis shows at least this share of a bounded unit's range, or of the largest value where there are no bounds, so that
 * small changes don't look large: 30 of 100 percent, 4 minutes where the longest wait is 13.
 */
const LEAST_SHARE = 0.3;

/** What the axis must hold and how. */
export interface AxisNeeds {
  readonly values: readonly number[];
  readonly unit: string;
  /** Columns and bars start from zero; lines may be cut, which is then announced. */
  readonly fromZero: boolean;
  readonly min?: number;
  readonly max?: number;
}

/**
 * The ends of a value axis on round numbers around all values; percent never passes 0 or 100.
 * @example chooseAxis({ values: [58, 84, 90], unit: 'procent', fromZero: false }) // { min: 50, max: 100 }
 */
export function chooseAxis(needs: AxisNeeds): { min: number; max: number } {
  const limits = rangeOf(needs.unit) ?? [-Infinity, Infinity];
  const { lowest, highest } = shownRange(needs, limits);
  const step = roundStep((highest - lowest) / (MOST_STEPS - 1));
  const bottom = onStep(Math.floor(lowest / step), step);
  const top = onStep(Math.ceil(highest / step), step);
  const max = top > bottom ? top : onStep(Math.round(bottom / step) + 1, step);
  const ceiling = Math.max(...needs.values) <= limits[1] ? limits[1] : Infinity;
  return { min: needs.min ?? bottom, max: needs.max ?? Math.min(max, ceiling) };
}

/** The stretch that must be seen: the values, with zero for columns, and for lines with space around them. */
function shownRange(needs: AxisNeeds, limits: readonly [number, number]): { lowest: number; highest: number } {
  const values = needs.fromZero ? [0, ...needs.values] : needs.values;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (needs.fromZero) return { lowest: low, highest: high > low ? high : low + 1 };
  const bounded = Number.isFinite(limits[0]) && Number.isFinite(limits[1]);
  const whole = bounded ? limits[1] - limits[0] : Math.max(Math.abs(low), Math.abs(high));
  const least = whole * LEAST_SHARE;
  const spread = high - low || Math.abs(high) || 1;
  const space = Math.max(spread * 0.15, (least - spread) / 2);
  const floor = low >= 0 ? Math.max(0, limits[0]) : -Infinity;
  const ceiling = high <= limits[1] ? limits[1] : Infinity;
  const top = Math.min(high + space, ceiling);
  const bottom = Math.max(Math.min(low - space, top - least), floor);
  const nearZero = !bounded && low >= 0 && low <= high / 2;
  return { lowest: nearZero ? 0 : bottom, highest: Math.min(Math.max(top, bottom + least), ceiling) };
}

/** The distance between gridlines of an axis, on a readable number. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((each) => each * power >= rough * 0.999) ?? 10;
  return step * power;
}

function onStep(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}

/** On a scale that is shared, the largest value of every chart reaches at least this high; below it a chart would lie flat. */
const LEAST_REACH = 0.25;

/** The axes of the charts of a slide, and whether charts of one unit have different ones. */
interface SharedAxes {
  readonly axes: readonly Chart['axis'][];
  readonly differ: boolean;
}

/**
 * Axes for charts that stand side by side: those of one unit get one scale, so that equal heights are equal figures. Each has
 * its own where an author says an end of one, where columns meet lines, or where one would lie flat beside another.
 */
export function shareAxes(needs: readonly AxisNeeds[]): SharedAxes {
  const axes = needs.map((own) => {
    const group = needs.filter((other) => areAlike(own, other));
    const values = group.flatMap((each) => each.values);
    return group.length > 1 && canShare(group, own.unit) ? chooseAxis({ ...own, values }) : chooseAxis(own);
  });
  const differ = needs.some((own, at) =>
    needs.some((other, place) => other.unit === own.unit && !isSame(axes[at], axes[place])),
  );
  return { axes, differ };
}

function areAlike(one: AxisNeeds, other: AxisNeeds): boolean {
  const free = [one, other].every(({ min, max }) => min === undefined && max === undefined);
  return one === other || (free && one.unit === other.unit && one.fromZero === other.fromZero);
}

/** Percent and indices have one scale by nature; counts only where they are of one size. */
function canShare(group: readonly AxisNeeds[], unit: string): boolean {
  if (Number.isFinite(rangeOf(unit)?.[1])) return true;
  const highest = group.map(({ values }) => Math.max(...values.map(Math.abs)));
  return Math.min(...highest) >= LEAST_REACH * Math.max(...highest);
}

function isSame(one: Chart['axis'] | undefined, other: Chart['axis'] | undefined): boolean {
  return one?.min === other?.min && one?.max === other?.max;
}
