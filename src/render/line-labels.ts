import type { Chart, ChartSeries } from '../model';
import { SMALL, type ChartStyle } from './chart-style';
import { choosePlaces, costIn, type Candidate, type Scene } from './choose-places';
import { fitText } from './fit-text';
import { around, distanceTo, middleOf, type Rect, type Segment, type Spot } from './geometry';
import { boxAt, labelOf, type Label, type LabelLine, type PlacedLabel } from './label';
import { spread } from './spread-labels';
import { targetText, withUnit } from './value-ticks';

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

/** Space between the plot and the names in the right margin. */
export const MARGIN_GAP = 12;

/** A label that may stand in several places. */
interface Floating {
  readonly label: Label;
  readonly candidates: readonly Candidate[];
}

/** Every label of a line chart with its place: names at line ends, latest value, target, breaks. Pure: the same plot, the same places. */
export function placeLineLabels(chart: Chart, plot: LinePlot, style: ChartStyle): PlacedLabel[] {
  const margin = marginLabels(chart, plot, style);
  const scene = sceneOf(chart, plot);
  const floating = [
    ...valueLabels(chart, plot, scene, style),
    ...nameLabels(chart, plot, scene, style),
    ...targetLabels(chart, plot, scene, style),
    ...breakLabels(chart, plot, scene, style),
  ];
  const places = choosePlaces(floating.map((each) => each.candidates));
  const placed = floating.map(({ label }, at): PlacedLabel => ({
    label,
    box: places[at] ?? boxAt(label, 0, 0),
    align: 'left',
  }));
  return [...margin, ...placed];
}

/** Names (and the value in focus) of the lines that reach the last category, one label a line. */
export function endLabel(chart: Chart, series: ChartSeries, style: ChartStyle): Label | undefined {
  if (!reachesEnd(series)) return undefined;
  const lines = [...nameLines(chart, series, style), ...valueLines(chart, series, style)];
  return lines.length > 0 ? labelOf(lines, style) : undefined;
}

function reachesEnd(series: ChartSeries): boolean {
  return series.values.length > 1 && series.values.at(-1) != null;
}

function nameLines(chart: Chart, series: ChartSeries, style: ChartStyle): LabelLine[] {
  if (!needsName(chart, series)) return [];
  const bold = series.emphasis === 'focus';
  const colour = bold ? 'focus' : series.emphasis === 'reference' ? 'ink' : 'grey';
  const room = {
    width: Math.min(150, Math.max(92, style.width * 0.24)),
    lines: 2,
    size: style.look.label,
    bold,
  };
  return fitText(series.name, room, style).map((text) => ({ text, size: style.look.label, bold, colour }));
}

/** A lone series is named by the slide's title, unless its name is the year. */
function needsName(chart: Chart, series: ChartSeries): boolean {
  return chart.series.length > 1 || /^\d{4}$/.test(series.name);
}

/** The latest value of what is in focus; when nothing is, of every line but those of earlier years. */
function valueLines(chart: Chart, series: ChartSeries, style: ChartStyle): LabelLine[] {
  const value = series.values.findLast((each) => each !== null);
  if (value == null) return [];
  const room = { width: style.width * 0.3, lines: 1, size: style.look.value, bold: true };
  const [text = ''] = fitText(withUnit(value, chart.unit, chart.decimals), room, style);
  if (series.emphasis === 'focus') return [{ text, size: style.look.value, bold: true, colour: 'focus' }];
  const unfocused = chart.series.every((each) => each.emphasis === 'plain' || each.emphasis === 'reference');
  return unfocused && chart.series.length <= 4
    ? [{ text, size: style.look.label, bold: true, colour: 'ink' }]
    : [];
}

function marginLabels(chart: Chart, { plot, page, lines }: LinePlot, style: ChartStyle): PlacedLabel[] {
  const ends = chart.series.flatMap((series, at) => {
    const label = endLabel(chart, series, style);
    const spot = lines[at]?.at(-1);
    return label && spot ? [{ label, spot }] : [];
  });
  const wishes = ends.map(({ label, spot }) => ({ middle: spot.y, extent: label.height + 3 }));
  // Below the plot the names would meet the last label of the category axis; they only go there when there are too many.
  const needed = page.top + wishes.reduce((sum, { extent }) => sum + extent, 0);
  const middles = spread(wishes, {
    from: page.top,
    to: Math.max(plot.bottom + 6, Math.min(page.bottom, needed)),
  });
  return ends.map(({ label, spot }, at) => {
    const middle = middles[at] ?? spot.y;
    const box = boxAt(label, plot.right + MARGIN_GAP, middle - label.height / 2);
    const far = Math.abs(middle - spot.y) > label.height / 2;
    const leader = { from: { x: plot.right + 1, y: spot.y }, to: { x: box.left - 2, y: middle } };
    return { label, box, align: 'left', ...(far && { leader }) };
  });
}

/** Lines, target line, breaks and end points are in the way of labels inside the plot. */
function sceneOf(chart: Chart, { plot, page, lines, target, breaks }: LinePlot): Scene {
  const marginTaken = chart.series.some(reachesEnd);
  const level: Segment[] =
    target === undefined ? [] : [{ from: { x: plot.left, y: target }, to: { x: plot.right, y: target } }];
  const walls = breaks.map((x): Segment => ({ from: { x, y: plot.top }, to: { x, y: plot.bottom } }));
  return {
    room: {
      left: plot.left,
      top: page.top,
      right: marginTaken ? plot.right : page.right,
      bottom: plot.bottom - 1,
    },
    segments: [...lines.flatMap(segmentsOf), ...level, ...walls],
    boxes: lines
      .flatMap((spots) => spots.filter((each) => each !== null).slice(-1))
      .map((spot) => around(spot, 6)),
  };
}

function segmentsOf(spots: readonly (Spot | null)[]): Segment[] {
  return spots.flatMap((to, at) => {
    const from = spots[at - 1];
    return from && to ? [{ from, to }] : [];
  });
}

function valueLabels(chart: Chart, plot: LinePlot, scene: Scene, style: ChartStyle): Floating[] {
  return chart.series.flatMap((series, at) => {
    const lines = valueLines(chart, series, style);
    const spot = plot.lines[at]?.findLast((each) => each !== null);
    if (reachesEnd(series) || lines.length === 0 || !spot) return [];
    const label = labelOf(lines, style);
    return [{ label, candidates: aroundSpot(label, spot, scene) }];
  });
}

function nameLabels(chart: Chart, plot: LinePlot, scene: Scene, style: ChartStyle): Floating[] {
  return chart.series.flatMap((series, at) => {
    const lines = nameLines(chart, series, style);
    const spots = plot.lines[at] ?? [];
    if (reachesEnd(series) || lines.length === 0 || spots.every((each) => each === null)) return [];
    const label = labelOf(lines, style);
    const candidates = alongLine(label, spots, series.emphasis === 'focus').map(({ box, cost }) => ({
      box,
      cost: cost + costIn(scene, box) + strangeness(box, at, plot) * (series.emphasis === 'focus' ? 0.3 : 1),
    }));
    return [{ label, candidates }];
  });
}

/** A name nearer to another line than to its own would be read as that line's; less so in the focus colour. */
function strangeness(box: Rect, own: number, { lines }: LinePlot): number {
  const middle = middleOf(box);
  const distances = lines.map((spots) => {
    const pieces = segmentsOf(spots);
    const dots = spots.filter((each) => each !== null).map((spot): Segment => ({ from: spot, to: spot }));
    return Math.min(Infinity, ...[...pieces, ...dots].map((piece) => distanceTo(piece, middle)));
  });
  const nearest = Math.min(...distances.filter((_, at) => at !== own), Infinity);
  return (distances[own] ?? 0) >= nearest - 2 ? 150 : 0;
}

function aroundSpot(label: Label, { x, y }: Spot, scene: Scene): Candidate[] {
  const { width, height } = label;
  const [middle, left, right] = [x - width / 2, x - width - 11, x + 11];
  const [above, below] = [y - 8 - height, y + 8];
  const tops: readonly (readonly [number, number, number])[] = [
    [middle, above, 0],
    [right, y - height / 2, 8],
    [middle, below, 10],
    [right - 8, above, 12],
    [left + 8, above, 14],
    [right - 8, below, 16],
    [left + 8, below, 18],
    [middle, above - 12, 20],
    [middle, below + 12, 24],
    [left, y - height / 2, 26],
    [middle, above - 26, 34],
    [middle, below + 26, 38],
  ];
  return tops.map(([at, top, cost]) => ({
    box: boxAt(label, at, top),
    cost: cost + costIn(scene, boxAt(label, at, top)),
  }));
}

/** Above or below any of the line's points: the first ones first for a line in focus, the last ones otherwise. */
function alongLine(label: Label, spots: readonly (Spot | null)[], fromStart: boolean): Candidate[] {
  const known = spots.filter((each) => each !== null);
  const ordered = fromStart ? known : known.toReversed();
  const end = known.at(-1);
  const beside = end
    ? [{ box: boxAt(label, end.x + 11, end.y - label.height / 2), cost: fromStart ? 22 : 0 }]
    : [];
  const near = ordered.flatMap((spot, rank) =>
    [7, 16, 28].flatMap((gap, step) => {
      const left = fromStart && rank === 0 ? spot.x : spot.x - label.width / 2;
      const cost = rank * 5 + step * 12 + (fromStart ? 0 : 4);
      return [
        { box: boxAt(label, left, spot.y - gap - label.height), cost },
        { box: boxAt(label, left, spot.y + gap), cost: cost + 6 },
      ];
    }),
  );
  return [...beside, ...near];
}

function targetLabels(
  chart: Chart,
  { plot, target: height, beyond }: LinePlot,
  scene: Scene,
  style: ChartStyle,
): Floating[] {
  const target = height ?? beyond?.edge;
  if (target === undefined) return [];
  const label = labelOf([targetLine(chart, plot.right - plot.left, style, beyond?.arrow)], style);
  const across = plot.right - plot.left - label.width - 8;
  const candidates = Array.from({ length: 13 }, (_, step) => step).flatMap((step) => {
    const left = plot.left + 4 + (across * step) / 12;
    const [above, below] = [boxAt(label, left, target - 3 - label.height), boxAt(label, left, target + 3)];
    return [
      { box: above, cost: step * 4 + costIn(scene, above) + (beyond?.arrow === '↑' ? 1000 : 0) },
      { box: below, cost: step * 4 + 10 + costIn(scene, below) },
    ];
  });
  return [{ label, candidates }];
}

/** The words on the target line, bold; with an arrow when the target lies beyond the axis: `Mål 100 % ↑`. */
export function targetLine(
  chart: Chart,
  width: number,
  style: ChartStyle,
  arrow?: '↑' | '↓' | '→' | '←',
): LabelLine {
  const [text = ''] = fitText(
    targetText(chart) + (arrow === undefined ? '' : ` ${arrow}`),
    { width, lines: 1, size: SMALL, bold: true },
    style,
  );
  return { text, size: SMALL, bold: true, colour: 'ink' };
}

function breakLabels(chart: Chart, { plot, breaks }: LinePlot, scene: Scene, style: ChartStyle): Floating[] {
  const known = breaksWithin(chart);
  return breaks.map((x, at) => {
    const lines = fitText(known[at]?.label ?? '', { width: 130, lines: 2, size: SMALL }, style);
    const label = labelOf(
      lines.map((text) => ({ text, size: SMALL, bold: false, colour: 'grey' as const })),
      style,
    );
    const depth = plot.bottom - plot.top - label.height - 4;
    const candidates = [0, 1, 0.25, 0.5, 0.75].flatMap((part, rank) =>
      [x + 5, x - 5 - label.width].map((left, side) => {
        const box = boxAt(label, left, plot.top + 2 + depth * part);
        return { box, cost: rank * 8 + side * 4 + costIn(scene, box) };
      }),
    );
    return { label, candidates };
  });
}

/** Breaks that lie between two categories; one before the first shown period has nothing on its left. */
export function breaksWithin(chart: Chart): Chart['breaks'] {
  return chart.breaks.filter(({ before }) => before > 0 && before < chart.categories.length);
}
