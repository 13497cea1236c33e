import type { Chart } from '../model';
import type { AnswerTexts } from './answer-texts';
import type { RowPlan } from './bar-rows';
import type { Plugin } from './chart-js';
import { ink, inkOn, SMALL, type ChartStyle } from './chart-style';
import { fitText } from './fit-text';
import { middleOf, uprightLine, type Rect } from './geometry';
import { drawKey, keySize, type Fill } from './key';
import { boxAt, evenLabel, type Label, type PlacedLabel } from './label';
import { drawLabels, drawOver, strokeLine, writeText, type Pen } from './pen';
import { spread } from './spread-labels';

/** Measures of a chart of answers, decided before anything is drawn. */
export interface AnswerPlan extends RowPlan, AnswerTexts {
  /** Of each answer. */
  readonly fills: readonly Fill[];
}

/** White gaps between segments. */
const GAP = 2;

/** Between a bar's end and the figures right of it. */
export const BESIDE = 6;

/** Names of the answers, gaps between segments, the figures inside them and, in ink right of their bars, those that have no room there. */
export function answerMarks(chart: Chart, plan: AnswerPlan, style: ChartStyle): Plugin[] {
  const figure = { size: style.look.label, bold: true, edge: false };
  return [
    drawOver('answers', style, (pen) => {
      const segments = chart.series.map((_, at) => segmentsOf(pen, at));
      plan.fills.forEach((fill, at) => {
        const colour = inkOn(ink(style, fill.fill), style);
        segments[at]?.forEach((box, question) => {
          if (!box) return;
          drawSegment(pen, box, fill);
          const text = plan.inside[at]?.[question] ?? '';
          writeText(pen, text, { ...figure, ...middleOf(box), align: 'center', colour });
        });
      });
      const x = pen.plot.right + BESIDE;
      plan.outside.forEach((text, question) =>
        writeText(pen, text, { ...figure, x, y: pen.yOf(question), align: 'left', colour: 'ink' }),
      );
      drawNames(
        pen,
        plan.fills.map((fill, at) => ({ name: chart.series[at]?.name ?? '', ...fill })),
        segments.map((row) => row[0]),
      );
    }),
  ];
}

/** Reads back where Chart.js has put the segments of an answer; undefined where a figure is missing. */
function segmentsOf({ drawing }: Pen, at: number): (Rect | undefined)[] {
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

function drawSegment(pen: Pen, box: Rect, { fill, edge }: Fill): void {
  strokeLine(pen, uprightLine(box, box.right), { colour: 'white', width: GAP });
  if (fill === edge) return;
  const { context, style } = pen;
  context.strokeStyle = ink(style, edge);
  context.lineWidth = 1;
  const width = Math.max(0, box.right - box.left - 2.5);
  context.strokeRect(box.left + 1.5, box.top + 0.5, width, box.bottom - box.top - 1);
}

/** An answer as a label or a key names it. */
interface Naming extends Fill {
  readonly name: string;
}

/** Writes the names over the segments of the first bar, or in a key where they have no room. */
function drawNames(pen: Pen, answers: readonly Naming[], first: readonly (Rect | undefined)[]): void {
  const { left, right, top } = pen.plot;
  const bottom = (first.find((each) => each)?.top ?? top) - 7;
  const labels = answers.map(({ name, fill }) => nameLabel(name, fill === 'focus', pen.style));
  const placed = placeNames(labels, first, { left, right, bottom });
  if (placed) {
    drawLabels(pen, placed);
    return;
  }
  const names = answers.map(({ name }) => name);
  const beside = keySize(names, right - left, pen.style);
  // Left of the plot a key would meet the first question's name.
  const [start, foot] = beside.rows === 1 ? [left, bottom] : [0, top];
  const { height } = keySize(names, right - start, pen.style);
  drawKey(pen, answers, { left: start, top: Math.max(0, foot - height), right });
}

function nameLabel(name: string, focus: boolean, style: ChartStyle): Label {
  const look = { size: SMALL, bold: focus, colour: focus ? 'focus' : 'grey' } as const;
  return evenLabel(fitText(name, { width: 96, lines: 2, ...look }, style), look, style);
}

/** Names over the middles of their segments, pushed apart; undefined when one would come to stand over another's segment. */
function placeNames(
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
