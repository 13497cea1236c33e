import type { SKRSContext2D } from '../fonts/drawable';
import type { ColourRole } from '../model';
import type { Drawing, Plugin } from './chart-js';
import { fontOf, ink, LEADING, type ChartStyle, type TextSize } from './chart-style';
import type { Rect, Segment, Spot } from './geometry';
import type { PlacedLabel } from './label';

/** Half the height of capitals and digits in Arimo, as a part of the size: centres text on what the eye sees. */
const HALF_CAPITAL = 0.358;

/** What draws on a chart: all measures in points. */
export interface Pen {
  readonly context: SKRSContext2D;
  readonly style: ChartStyle;
  readonly drawing: Drawing;
  /** Between the axes. */
  readonly plot: Rect;
  readonly page: Rect;
  /** Where a value or the number of a category stands on the axis across, and on the one up. */
  readonly xOf: (value: number) => number;
  readonly yOf: (value: number) => number;
}

/** Draws something under the data. */
export function drawUnder(id: string, style: ChartStyle, draw: (pen: Pen) => void): Plugin {
  return { id, beforeDatasetsDraw: drawWith(style, draw) };
}

/** Draws something over the data. */
export function drawOver(id: string, style: ChartStyle, draw: (pen: Pen) => void): Plugin {
  return { id, afterDatasetsDraw: drawWith(style, draw) };
}

function drawWith(style: ChartStyle, draw: (pen: Pen) => void): (drawing: Drawing) => void {
  return (drawing) => {
    const context = contextOf(drawing);
    const { left, top, right, bottom } = drawing.chartArea;
    context.save();
    draw({
      context,
      style,
      drawing,
      plot: { left, top, right, bottom },
      page: { left: 0, top: 0, right: drawing.width, bottom: drawing.height },
      xOf: (value) => drawing.scales['x']?.getPixelForValue(value) ?? 0,
      yOf: (value) => drawing.scales['y']?.getPixelForValue(value) ?? 0,
    });
    context.restore();
  };
}

/** Chart.js types its context with the browser's; here it is the canvas package's. */
export function contextOf(drawing: Drawing): SKRSContext2D {
  return drawing.ctx as SKRSContext2D;
}

/** Writes labels with a white edge, so that a line behind one doesn't cut its letters, and their leaders. */
export function drawLabels(pen: Pen, labels: readonly PlacedLabel[]): void {
  for (const { leader } of labels) {
    if (leader) strokeLine(pen, leader, { colour: 'graphic3', width: 0.75 });
  }
  for (const label of labels) drawLabel(pen, label);
}

function drawLabel(pen: Pen, { label, box, align, bare }: PlacedLabel): void {
  const x = { left: box.left, right: box.right, center: (box.left + box.right) / 2 }[align];
  let { top } = box;
  for (const line of label.lines) {
    const height = line.size * LEADING;
    writeText(pen, line.text, { ...line, x, y: top + height / 2, align, edge: bare !== true });
    top += height;
  }
}

/** Where and how a line of text is written: centred on the height `y`, its anchor `x`; with a white edge unless `edge` is false. */
export interface TextPlace extends TextSize, Spot {
  readonly colour: ColourRole;
  readonly align: PlacedLabel['align'];
  readonly edge?: boolean;
}

export function writeText({ context, style }: Pen, text: string, place: TextPlace): void {
  context.textAlign = place.align;
  context.font = `${place.size}px ${fontOf(style, place).family}`;
  const baseline = place.y + place.size * HALF_CAPITAL;
  if (place.edge !== false) {
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeText(text, place.x, baseline);
  }
  context.fillStyle = ink(style, place.colour);
  context.fillText(text, place.x, baseline);
}

/** Draws a straight line; `dash` in points. */
export function strokeLine(
  { context, style }: Pen,
  { from, to }: Segment,
  look: { readonly colour: ColourRole; readonly width: number; readonly dash?: number[] },
): void {
  context.strokeStyle = ink(style, look.colour);
  context.lineWidth = look.width;
  context.setLineDash(look.dash ?? []);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
}

/** The dotted target line. Over bars the gaps between its dots are white, so that it shows on dark ones too. */
export function drawTarget(pen: Pen, line: Segment, overBars = false): void {
  if (overBars) strokeLine(pen, line, { colour: 'white', width: 1.5 });
  strokeLine(pen, line, { colour: 'ink', width: 1.5, dash: [1.5, 3] });
}
