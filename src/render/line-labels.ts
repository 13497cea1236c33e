import type { Chart, ChartSeries } from '../model';
import { breakLabel, breaksWithin } from './breaks';
import type { ChartStyle } from './chart-style';
import { choosePlaces, costIn, type Candidate, type Scene } from './choose-places';
import {
  around,
  clampedTo,
  distanceTo,
  levelLine,
  middleOf,
  uprightLine,
  type Rect,
  type Segment,
  type Spot,
} from './geometry';
import { boxAt, type Label, type PlacedLabel } from './label';
import { reachesEnd, seriesLabel } from './line-texts';
import { spread } from './spread-labels';
import { targetLabel } from './target';

/** Where Chart.js has put the lines: points of each series (null a gap), the plot, heights of target and breaks. */
export interface LinePlot {
  readonly plot: Rect;
  readonly page: Rect;
  readonly lines: readonly (readonly (Spot | null)[])[];
  readonly target?: number;
  /** The target lies beyond the axis: which way, with the height of the plot's edge. */
  readonly beyond?: { readonly arrow: '↑' | '↓'; readonly edge: number };
  readonly breaks: readonly number[];
}

/** Space between the plot and the labels in the right margin, and between two of them. */
const MARGIN_GAP = 12;
const APART = 8;

/** A label that may stand in several places, and what it names. */
interface Floating {
  readonly label: Label;
  readonly candidates: readonly Candidate[];
  readonly spot?: Spot;
}

/** Every label of a line chart with its place: names with values at line ends, target, breaks. Pure: the same plot, the same places. */
export function placeLineLabels(chart: Chart, plot: LinePlot, style: ChartStyle): PlacedLabel[] {
  const floating = [...openEnds(chart, plot, style), ...breakLabels(chart, plot, style)];
  const scene = sceneOf(chart, plot);
  const places = choosePlaces(
    floating.map(({ candidates }) => candidates.map(({ box, cost }) => ({ box, cost: cost + costIn(scene, box) }))),
  );
  const placed = floating.map(({ label, spot }, at): PlacedLabel => {
    const box = places[at] ?? boxAt(label, 0, 0);
    return { label, box, align: 'left', ...leaderTo(spot, box) };
  });
  return [...marginLabels(chart, plot, style), ...placed];
}

/** Room right of the plot for the labels of lines that reach the last category and of the target; 0 without any. */
export function marginWidth(chart: Chart, style: ChartStyle): number {
  const labels = [...chart.series.map((series) => endLabel(chart, series, style)), marginTarget(chart, style, '↑')];
  const widest = Math.max(0, ...labels.map((label) => label?.width ?? 0));
  return widest > 0 ? widest + MARGIN_GAP + 1 : 0;
}

function endLabel(chart: Chart, series: ChartSeries, style: ChartStyle): Label | undefined {
  return reachesEnd(series) ? seriesLabel(chart, series, style) : undefined;
}

/** Narrow, so that the words cost the plot little room: `Vårdgaranti` over `100 %`. */
function marginTarget(chart: Chart, style: ChartStyle, arrow?: string): Label | undefined {
  if (!chart.target) return undefined;
  return targetLabel(chart, { width: Math.max(80, style.width * 0.12), lines: 2, arrow }, style);
}

function marginLabels(chart: Chart, plot: LinePlot, style: ChartStyle): PlacedLabel[] {
  const ends = marginEnds(chart, plot, style);
  const wishes = ends.map(({ label, y }) => ({ middle: y, extent: label.height + APART }));
  // Below the plot the names would meet the last label of the category axis; they only go there when there are too many.
  const needed = plot.page.top + wishes.reduce((sum, { extent }) => sum + extent, 0);
  const middles = spread(wishes, {
    from: plot.page.top - APART / 2,
    to: Math.max(plot.plot.bottom + 8, Math.min(plot.page.bottom, needed)),
  });
  const { right } = plot.plot;
  return ends.map(({ label, y }, at) => {
    const middle = middles[at] ?? y;
    const box = boxAt(label, right + MARGIN_GAP, middle - label.height / 2);
    const far = Math.abs(middle - y) > label.height / 2;
    const leader = { from: { x: right + 1, y }, to: { x: box.left - 2, y: middle } };
    return { label, box, align: 'left', ...(far && { leader }) };
  });
}

/** What is named in the right margin, at which height. */
function marginEnds(chart: Chart, plot: LinePlot, style: ChartStyle): { label: Label; y: number }[] {
  const target = marginTarget(chart, style, plot.beyond?.arrow);
  const height = plot.target ?? plot.beyond?.edge;
  const ends = chart.series.flatMap((series, at) => {
    const label = endLabel(chart, series, style);
    const spot = plot.lines[at]?.at(-1);
    return label && spot ? [{ label, y: spot.y }] : [];
  });
  return target && height !== undefined ? [...ends, { label: target, y: height }] : ends;
}

/** Lines, target line, breaks and end points are in the way of labels inside the plot. */
function sceneOf(chart: Chart, { plot, page, lines, target, breaks }: LinePlot): Scene {
  const marginTaken = chart.target !== undefined || chart.series.some(reachesEnd);
  const level = target === undefined ? [] : [levelLine(plot, target)];
  return {
    room: { left: plot.left, top: page.top, right: marginTaken ? plot.right : page.right, bottom: plot.bottom - 1 },
    segments: [...lines.flatMap(segmentsOf), ...level, ...breaks.map((x) => uprightLine(plot, x))],
    boxes: lines.flatMap((spots) => spots.filter((each) => each !== null).slice(-1)).map((spot) => around(spot, 6)),
  };
}

function segmentsOf(spots: readonly (Spot | null)[]): Segment[] {
  return spots.flatMap((to, at) => {
    const from = spots[at - 1];
    return from && to ? [{ from, to }] : [];
  });
}

/** Labels of lines that end before the last category, at their last point; the most important line is the last. */
function openEnds(chart: Chart, plot: LinePlot, style: ChartStyle): Floating[] {
  const labels = chart.series.flatMap((series, at) => {
    const spot = plot.lines[at]?.findLast((each) => each !== null);
    const label = reachesEnd(series) ? undefined : seriesLabel(chart, series, style);
    if (!spot || !label) return [];
    const candidates = aroundSpot(label, spot).map(({ box, cost }) => ({
      box,
      cost:
        cost +
        (isBeyond(plot.target, spot, box) ? STRANGE : 0) +
        (series.emphasis !== 'focus' && isStrange(box, at, plot) ? STRANGE : 0),
    }));
    return [{ label, spot, candidates }];
  });
  return labels.toReversed();
}

/** What it costs a label to stand where it would be read as another's, or as on the target's other side. */
const STRANGE = 250;

function isBeyond(target: number | undefined, spot: Spot, box: Rect): boolean {
  return target !== undefined && spot.y < target !== middleOf(box).y < target;
}

/** A name nearer to another line than to its own would be read as that line's, were it not for the focus colour. */
function isStrange(box: Rect, own: number, { lines }: LinePlot): boolean {
  const middle = middleOf(box);
  const distances = lines.map((spots) => {
    const pieces = segmentsOf(spots);
    const dots = spots.filter((each) => each !== null).map((spot): Segment => ({ from: spot, to: spot }));
    return Math.min(Infinity, ...[...pieces, ...dots].map((piece) => distanceTo(piece, middle)));
  });
  const nearest = Math.min(...distances.filter((_, at) => at !== own), Infinity);
  return (distances[own] ?? 0) >= nearest - 2;
}

/** Over the point, beside it or under it; further away where lines are in the way. */
function aroundSpot(label: Label, { x, y }: Spot): Candidate[] {
  const { width, height } = label;
  const beside = [
    { box: boxAt(label, x + 11, y - height / 2), cost: 6 },
    { box: boxAt(label, x - 11 - width, y - height / 2), cost: 30 },
  ];
  const levels = [8, 14, 22, 32, 44, 58, 76, 96].flatMap((gap) =>
    [
      { left: x - width / 2, cost: 0 },
      { left: x - 8, cost: 4 },
      { left: x + 8 - width, cost: 6 },
      { left: x + 8, cost: 10 },
    ].flatMap(({ left, cost }) => [
      { box: boxAt(label, left, y - gap - height), cost: cost + (gap - 8) / 2 },
      { box: boxAt(label, left, y + gap), cost: cost + (gap - 8) / 2 + 8 },
    ]),
  );
  return [...beside, ...levels];
}

/** A leader to a label that had to stand away from its point. */
function leaderTo(spot: Spot | undefined, box: Rect): Pick<PlacedLabel, 'leader'> {
  if (!spot) return {};
  const to = clampedTo(box, spot);
  const distance = Math.hypot(to.x - spot.x, to.y - spot.y);
  if (distance <= 16) return {};
  const part = 6 / distance;
  const from = { x: spot.x + (to.x - spot.x) * part, y: spot.y + (to.y - spot.y) * part };
  return { leader: { from, to } };
}

function breakLabels(chart: Chart, { plot, breaks }: LinePlot, style: ChartStyle): Floating[] {
  const known = breaksWithin(chart);
  return breaks.map((x, at) => {
    const label = breakLabel(known[at]?.label ?? '', style);
    const depth = plot.bottom - plot.top - label.height - 4;
    const candidates = [0, 1, 0.25, 0.5, 0.75].flatMap((part, rank) =>
      [x + 5, x - 5 - label.width].map((left, side) => ({
        box: boxAt(label, left, plot.top + 2 + depth * part),
        cost: rank * 8 + side * 4,
      })),
    );
    return { label, candidates };
  });
}
