import { rangeOf } from '../../model';

/** Steps that people read easily, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/** At most so many gridlines above the lowest. */
const MOST_STEPS = 6;

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
  const lowest = Math.min(...needs.values, ...(needs.fromZero ? [0] : []));
  const highest = Math.max(...needs.values, ...(needs.fromZero ? [0] : []));
  const spread = highest - lowest || Math.abs(highest) || 1;
  const room = needs.fromZero ? 0 : spread * 0.15;
  const step = roundStep((spread + 2 * room) / (MOST_STEPS - 1));
  const limits = rangeOf(needs.unit) ?? [-Infinity, Infinity];
  const floor = lowest >= 0 ? Math.max(0, limits[0]) : limits[0];
  const min = Math.max(onStep(Math.floor((lowest - room) / step), step), floor);
  const top = onStep(Math.ceil((highest + room) / step), step);
  const max = top > min ? top : onStep(Math.round(min / step) + 1, step);
  const ceiling = highest <= limits[1] ? limits[1] : Infinity;
  return { min: needs.min ?? min, max: needs.max ?? Math.min(max, ceiling) };
}

/** The distance between gridlines of an axis, on a readable number. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((each) => each * power >= rough * 0.999) ?? 10;
  return step * power;
}

function onStep(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}
