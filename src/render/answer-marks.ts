import type { SKRSContext2D } from '../fonts/drawable';
import type { Chart, ColourRole } from '../model';
import type { AnswerTexts } from './answer-texts';
import type { Drawing, Plugin } from './chart-js';
import { fontOf, ink, SMALL, type ChartStyle } from './chart-style';
import { drawLabels, mark, plotOf, strokeLine, writeText } from './draw-marks';
import { fitText } from './fit-text';
import type { Rect } from './geometry';
import { drawKey, KEY_ROW, keyRows } from './key';
import { boxAt, labelOf, type Label, type PlacedLabel } from './label';
import { spread } from './spread-labels';

/** Measures of a chart of answers, decided before anything is drawn. */
export interface AnswerPlan extends AnswerTexts {
  /** Questions broken into lines. */
  readonly names: readonly (readonly string[])[];
  readonly top: number;
  /** What is left under the last bar. */
  readonly bottom: number;
  readonly left: number;
  /** Holds the figures right of the bars. */
  readonly right: number;
  /** Fill and text colour of each answer. */
  readonly fills: readonly ColourRole[];
  readonly inks: readonly ColourRole[];
}

/** White gaps between segments. */
const GAP = 2;

/** Between a bar's end and the figures right of it. */
export const BESIDE = 6;

/** Names of the answers, gaps between segments and the figures inside them. */
export function answerMarks(chart: Chart, plan: AnswerPlan, style: ChartStyle): Plugin[] {
  return [
    mark('answers', 'over', (context, drawing) => {
      const segments = chart.series.map((_, at) => segmentsOf(drawing, at));
      segments.forEach((row, at) =>
        row.forEach((box, question) => {
          if (box) drawSegment(context, { box, text: plan.inside[at]?.[question] ?? '', at, plan }, style);
        }),
      );
      const drawn = { chart, plan, drawing, first: segments.map((row) => row[0]) };
      drawOutside(context, drawn, style);
      drawNames(context, drawn, style);
    }),
  ];
}

function segmentsOf(drawing: Drawing, at: number): (Rect | undefined)[] {
  const values = drawing.data.datasets[at]?.data ?? [];
  return drawing.getDatasetMeta(at).data.map((element, question) => {
    if (values[question] === null) return undefined;
    const { x, y, base, height } = element.getProps(['x', 'y', 'base', 'height'], true) as Record<
      'x' | 'y' | 'base' | 'height',
      number
    >;
    return { left: Math.min(x, base), right: Math.max(x, base), top: y - height / 2, bottom: y + height / 2 };
  });
}

function drawSegment(
  context: SKRSContext2D,
  { box, text, at, plan }: { box: Rect; text: string; at: number; plan: AnswerPlan },
  style: ChartStyle,
): void {
  const edge = { from: { x: box.right, y: box.top }, to: { x: box.right, y: box.bottom } };
  strokeLine(context, edge, { colour: ink(style, 'white'), width: GAP });
  if (plan.fills[at] === 'white') {
    context.strokeStyle = ink(style, 'graphic2');
    context.lineWidth = 1;
    context.strokeRect(
      box.left + 1.5,
      box.top + 0.5,
      Math.max(0, box.right - box.left - 2.5),
      box.bottom - box.top - 1,
    );
  }
  const colour = plan.inks[at] ?? 'ink';
  context.textAlign = 'center';
  const look = figureLook(colour, style);
  writeText(context, { text, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, look);
}

function figureLook(
  colour: ColourRole,
  style: ChartStyle,
): { size: number; family: string; colour: string; edge: boolean } {
  const size = style.look.label;
  return { size, family: fontOf(style, size, true).family, colour: ink(style, colour), edge: false };
}

/** The figures that have no room in their segments, in ink right of their bars. */
function drawOutside(context: SKRSContext2D, { drawing, plan: { outside } }: DrawnAnswers, style: ChartStyle): void {
  const { right } = plotOf(drawing);
  context.textAlign = 'left';
  outside.forEach((text, question) => {
    const y = drawing.scales['y']?.getPixelForValue(question) ?? 0;
    writeText(context, { text, x: right + BESIDE, y }, figureLook('ink', style));
  });
}

interface DrawnAnswers {
  readonly chart: Chart;
  readonly plan: AnswerPlan;
  readonly drawing: Drawing;
  readonly first: readonly (Rect | undefined)[];
}

function drawNames(context: SKRSContext2D, { chart, plan, drawing, first }: DrawnAnswers, style: ChartStyle): void {
  const labels = chart.series.map((series, at) => nameLabel(series.name, plan.fills[at] === 'focus', style));
  const { left, right, top } = plotOf(drawing);
  const bottom = (first.find((each) => each)?.top ?? top) - 7;
  const placed = placeNames(labels, first, { left, right, bottom });
  if (placed) {
    drawLabels(context, placed, style);
    return;
  }
  const entries = chart.series.map((series, at) => {
    const fill = plan.fills[at] ?? 'white';
    return { name: series.name, fill: ink(style, fill), edge: ink(style, fill === 'white' ? 'graphic2' : fill) };
  });
  const rows = (from: number): number => (keyRows(entries, right - from, style).at(-1)?.row ?? 0) + 1;
  const start = rows(left) === 1 ? left : 0;
  // Left of the plot a key would meet the first question's name.
  const foot = start === left ? bottom : top;
  const at = { left: start, top: Math.max(0, foot - rows(start) * KEY_ROW), right };
  drawKey(context, { entries, at }, style);
}

function nameLabel(name: string, focus: boolean, style: ChartStyle): Label {
  const lines = fitText(name, { width: 96, lines: 2, size: SMALL, bold: focus }, style);
  return labelOf(
    lines.map((text) => ({ text, size: SMALL, bold: focus, colour: focus ? ('focus' as const) : ('grey' as const) })),
    style,
  );
}

/** Names over the middles of their segments, pushed apart; undefined when one would come to stand over another's segment. */
export function placeNames(
  labels: readonly Label[],
  segments: readonly (Rect | undefined)[],
  room: { readonly left: number; readonly right: number; readonly bottom: number },
): PlacedLabel[] | undefined {
  if (segments.some((each) => each === undefined)) return undefined;
  const middles = segments.map((box) => ((box?.left ?? 0) + (box?.right ?? 0)) / 2);
  const wishes = labels.map((label, at) => ({ middle: middles[at] ?? 0, extent: label.width + 14 }));
  const spreadOut = spread(wishes, { from: room.left - 7, to: room.right + 7 });
  const placed = labels.map((label, at): PlacedLabel => {
    const middle = spreadOut[at] ?? 0;
    const box = boxAt(label, middle - label.width / 2, room.bottom - label.height);
    const far = Math.abs(middle - (middles[at] ?? 0)) > 3;
    const leader = { from: { x: middle, y: room.bottom + 1 }, to: { x: middles[at] ?? 0, y: room.bottom + 7 } };
    return { label, box, align: 'center', ...(far && { leader }) };
  });
  const fits = placed.every(
    ({ box }, at) =>
      box.right <= room.right + 8 && Math.abs((spreadOut[at] ?? 0) - (middles[at] ?? 0)) < box.right - box.left,
  );
  return fits ? placed : undefined;
}
