import { rangeOf, type Chart } from '../../model';
import { chooseAxis, type AxisNeeds } from './choose-axis';

/** On a scale that is shared, the largest value of every chart reaches at least this high; below it a chart would lie flat. */
const LEAST_REACH = 0.25;

/** The axes of the charts of a slide, and whether charts of one unit have different ones. */
export interface SharedAxes {
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
