import type { SKRSContext2D } from '../fonts/drawable';
import type { Drawing, Plugin } from './chart-js';
import { fontOf, ink, LEADING, type ChartStyle } from './chart-style';
import type { Rect, Segment } from './geometry';
import type { PlacedLabel } from './label';

/** Half the height of capitals and digits in Arimo, as a part of the size: centres text on what the eye sees. */
const HALF_CAPITAL = 0.358;

/** Chart.js types its context with the browser's; here it is the canvas package's. */
export function contextOf(drawing: Drawing): SKRSContext2D {
  return drawing.ctx as SKRSContext2D;
}

/** The plot between the axes, in points. */
export function plotOf(drawing: Drawing): Rect {
  const { left, top, right, bottom } = drawing.chartArea;
  return { left, top, right, bottom };
}

/** Draws something over the data, or under it. */
export function mark(
  id: string,
  when: 'under' | 'over',
  draw: (context: SKRSContext2D, drawing: Drawing) => void,
): Plugin {
  const hook = (drawing: Drawing): void => {
    const context = contextOf(drawing);
    context.save();
    draw(context, drawing);
    context.restore();
  };
  return when === 'under' ? { id, beforeDatasetsDraw: hook } : { id, afterDatasetsDraw: hook };
}

/** Writes labels with a white edge, so that a line behind one doesn't cut its letters, and their leaders. */
export function drawLabels(context: SKRSContext2D, labels: readonly PlacedLabel[], style: ChartStyle): void {
  for (const { leader } of labels) {
    if (leader) strokeLine(context, leader, { colour: ink(style, 'graphic3'), width: 0.75 });
  }
  for (const label of labels) drawLabel(context, label, style);
}

function drawLabel(context: SKRSContext2D, { label, box, align, bare }: PlacedLabel, style: ChartStyle): void {
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  const x = align === 'left' ? box.left : align === 'right' ? box.right : (box.left + box.right) / 2;
  let { top } = box;
  for (const line of label.lines) {
    const height = line.size * LEADING;
    writeText(
      context,
      { text: line.text, x, y: top + height / 2 },
      {
        size: line.size,
        colour: ink(style, line.colour),
        family: fontOf(style, line.size, line.bold).family,
        edge: bare !== true,
      },
    );
    top += height;
  }
}

/** Writes one line centred on a height, its anchor set by the context's textAlign, with a white edge. */
export function writeText(
  context: SKRSContext2D,
  { text, x, y }: { readonly text: string; readonly x: number; readonly y: number },
  look: { readonly size: number; readonly family: string; readonly colour: string; readonly edge?: boolean },
): void {
  context.font = `${look.size}px ${look.family}`;
  const baseline = y + look.size * HALF_CAPITAL;
  if (look.edge !== false) {
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeText(text, x, baseline);
  }
  context.fillStyle = look.colour;
  context.fillText(text, x, baseline);
}

/** Draws a straight line; `dash` in points. */
export function strokeLine(
  context: SKRSContext2D,
  { from, to }: Segment,
  look: { readonly colour: string; readonly width: number; readonly dash?: readonly number[] },
): void {
  context.strokeStyle = look.colour;
  context.lineWidth = look.width;
  context.setLineDash([...(look.dash ?? [])]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
}

/** The dotted target line over bars: the gaps between its dots are white, so that it shows on dark ones too. */
export function drawTargetOver(context: SKRSContext2D, line: Segment, style: ChartStyle): void {
  strokeLine(context, line, { colour: ink(style, 'white'), width: 1.5 });
  drawTarget(context, line, style);
}

/** The dotted target line. */
export function drawTarget(context: SKRSContext2D, line: Segment, style: ChartStyle): void {
  strokeLine(context, line, { colour: ink(style, 'ink'), width: 1.5, dash: [1.5, 3] });
}
