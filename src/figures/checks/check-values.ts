import { problems } from '../../diagnostics';
import { periodKey, type Point, rangeOf, type Series } from '../../model';
import { figuresIn, reportFigure, type Figure, type Figures } from './figures';
import { spanAt } from '../../source';

const DEFAULT_FACTOR = 3;
/** Below this a factor of three is everyday noise; a declared `jump` is taken at its word. */
const NOTABLE = 20;

/** Values that change by more than `jump` from one period to the next; a spike is reported once, at its top; a break is expected. */
export function checkJumps({ reading, series, shape }: Figures): void {
  const { jump, unit, breaks = [] } = reading.declaration;
  if (shape === 'category' || (jump === undefined && rangeOf(unit)?.[0] !== 0)) return;
  const factor = jump ?? DEFAULT_FACTOR;
  const least = jump === undefined ? NOTABLE : 0;
  const expected = new Set(breaks.map((each) => each.at));
  for (const owner of series) {
    for (const { from, to } of jumpsIn(owner, { factor, least })) {
      if (expected.has(periodKey(to.period))) continue;
      const values = { from: from.value ?? 0, to: to.value ?? 0, factor };
      reportFigure(reading, { owner, point: to }, (where, place) => problems.jump(where, { ...place, ...values }));
    }
  }
}

type Limits = Readonly<Record<'factor' | 'least', number>>;

function jumpsIn(series: Series, limits: Limits): { from: Point; to: Point }[] {
  const jumps: { from: Point; to: Point }[] = [];
  let earlier: Point | undefined;
  let from: Point | undefined;
  for (const to of series.points) {
    if (to.value === null) continue;
    if (from && isJump(from, to, limits)) {
      const returns = earlier && jumps.at(-1)?.to === from && !isJump(earlier, to, limits);
      if (!returns) jumps.push({ from, to });
    }
    earlier = from;
    from = to;
  }
  return jumps;
}

/** Zeros have a check of their own. */
function isJump(from: Point, to: Point, { factor, least }: Limits): boolean {
  const [a, b] = [Math.abs(from.value ?? 0), Math.abs(to.value ?? 0)];
  const [low, high] = a < b ? [a, b] : [b, a];
  return low > 0 && high >= least && high > low * factor;
}

/** A zero is only suspicious where its neighbours are at least this. */
const NOTABLE_NEIGHBOUR = 2;

/** A single zero between other values (DOMAIN 3.1: Jönköping 74, 0, 76, 73), in time or among categories. */
export function checkZeros({ reading, series, shape }: Figures): void {
  const found = shape === 'category' ? zeroAmongCategories(series) : series.flatMap(zerosInTime);
  for (const figure of found) reportFigure(reading, figure, problems.isolatedZero);
}

function zerosInTime(owner: Series): Figure[] {
  const zeros = owner.points.filter(isWrittenZero);
  if (zeros.length !== 1) return []; // several aren't single
  const present = owner.points.filter((point) => point.value !== null);
  return zeros.flatMap((point) => {
    const at = present.indexOf(point);
    const neighbours = [present[at - 1], present[at + 1]].filter((each) => each !== undefined);
    return neighbours.length > 0 && neighbours.every(isNotable) ? [{ owner, point }] : [];
  });
}

function zeroAmongCategories(series: readonly Series[]): Figure[] {
  const all = figuresIn(series);
  const zeros = all.filter(({ point }) => isWrittenZero(point));
  const notable = all.filter(({ point }) => isNotable(point));
  return zeros.length === 1 && notable.length === all.length - 1 && all.length >= 4 ? zeros : [];
}

/** A dash that `dash: zero` made zero has been thought about. */
function isWrittenZero(point: Point): boolean {
  return point.value === 0 && /\d/.test(point.cell?.text ?? '');
}

function isNotable(point: Point): boolean {
  return Math.abs(point.value ?? 0) >= NOTABLE_NEIGHBOUR;
}

/** So many values outside what a unit allows are no slips. */
const MANY = 3;

/** Values outside `range`, or outside what the unit allows: an error, since `range` decides it. Where most are, the unit is to blame, once. */
export function checkRange({ reading, series }: Figures): void {
  const { range, unit } = reading.declaration;
  const [low, high] = range ?? rangeOf(unit) ?? [-Infinity, Infinity];
  const isOutside = ({ value }: Point): boolean => value !== null && (value < low || value > high);
  let values = 0;
  const outside = series.flatMap((owner) => {
    values += owner.points.reduce((count, { value }) => (value === null ? count : count + 1), 0);
    return owner.points.filter(isOutside).map((point) => ({ owner, point }));
  });
  if (range === undefined && outside.length >= MANY && outside.length * 2 > values) {
    const counts = { unit, outside: outside.length, values, low, high };
    reading.report(problems.unlikelyUnit(spanAt(reading.tree, 'unit'), counts));
    return;
  }
  for (const figure of outside)
    reportFigure(reading, figure, (where, place) => problems.outOfRange(where, { ...place, low, high }));
}
