import { drawable } from '../fonts/drawable';
import type { Chart } from '../model';
import { breakLines, placeBreaks } from './breaks';
import type { Plugin } from './chart-js';
import { ink, type ChartStyle } from './chart-style';
import { columnNames, everyValue, latestValue, type Column, type ColumnPlot } from './column-labels';
import { uprightLine, levelLine } from './geometry';
import { headingHeight } from './heading';
import { drawKey, OUTLINE, type Fill } from './key';
import { boxAt } from './label';
import { drawLabels, drawOver, drawTarget, drawUnder, strokeLine, writeText, type Pen } from './pen';
import { targetLabel, targetPlace, UPRIGHT_ARROWS } from './target';
import type { ValueScale } from './value-scale';

/** What is written over the columns. */
export interface ColumnPlan {
  /** Whether every column has its value over it; otherwise only the latest in focus. */
  readonly values: boolean;
  /** How series are named: over the first group level or upright, or in a key above the plot. */
  readonly names: 'none' | 'level' | 'upright' | 'key';
  /** Points above the plot. */
  readonly top: number;
  /** The row with the words of breaks: where it begins, and its height (0 without breaks). */
  readonly breaks: { readonly top: number; readonly height: number };
  readonly scale: ValueScale;
  /** Of each series' columns, by category. */
  readonly fills: readonly (readonly Fill[])[];
}

/** Target, breaks, values and names of a column chart. */
export function columnMarks(chart: Chart, plan: ColumnPlan, style: ChartStyle): Plugin[] {
  return [
    drawOver('column-target', style, (pen) => drawColumnTarget(pen, chart, plan)),
    drawUnder('column-breaks', style, (pen) => drawBreaks(pen, chart, plan)),
    drawOver('column-labels', style, (pen) => drawColumnLabels(pen, chart, plan)),
  ];
}

function drawColumnLabels(pen: Pen, chart: Chart, plan: ColumnPlan): void {
  const { context, style } = pen;
  const plot = columnPlot(pen, chart, plan);
  const values = plan.values ? everyValue(chart, plot, style) : [];
  drawLabels(pen, plan.values ? values.flat().filter((each) => each !== undefined) : latestValue(chart, plot, style));
  if (plan.names === 'key') {
    const entries = chart.series.map(({ name }, at) => ({
      name: drawable(name),
      ...(plan.fills[at]?.at(-1) ?? OUTLINE),
    }));
    drawKey(pen, entries, { left: pen.plot.left, top: headingHeight(chart), right: pen.page.right });
  } else if (plan.names !== 'none') {
    const upright = plan.names === 'upright';
    for (const { text, at, look } of columnNames(chart, { ...plot, values, upright }, style)) {
      context.save();
      context.translate(at.x, at.y);
      if (upright) context.rotate(-Math.PI / 2);
      writeText(pen, text, { ...look, x: 0, y: 0 });
      context.restore();
    }
  }
}

/** Reads back where Chart.js has put the columns. */
function columnPlot({ drawing, plot, page, style, yOf }: Pen, chart: Chart, plan: ColumnPlan): ColumnPlot {
  const target = targetPlace(chart, plan.scale);
  const columns = chart.series.map(({ values }, at) =>
    drawing.getDatasetMeta(at).data.map((element, category): Column | undefined => {
      const value = values[category] ?? null;
      if (value === null) return undefined;
      const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true) as Record<
        'x' | 'y' | 'base' | 'width',
        number
      >;
      return {
        box: { left: x - width / 2, right: x + width / 2, top: Math.min(y, base), bottom: Math.max(y, base) },
        up: value >= 0,
        value,
        fill: ink(style, plan.fills[at]?.[category]?.fill ?? 'white'),
      };
    }),
  );
  return { columns, plot, page, ...(target && !target.beyond && { target: yOf(target.value) }) };
}

/** The target's words stand in the right margin, where there are no columns; beyond the axis with an arrow and no line. */
function drawColumnTarget(pen: Pen, chart: Chart, plan: ColumnPlan): void {
  const target = targetPlace(chart, plan.scale);
  if (!target) return;
  const { plot, page, style } = pen;
  const y = pen.yOf(target.value);
  if (!target.beyond) drawTarget(pen, levelLine(plot, y), true);
  const left = plot.right + 6;
  const arrow = target.beyond && UPRIGHT_ARROWS[target.beyond];
  const label = targetLabel(chart, { width: page.right - left, lines: 2, arrow }, style);
  drawLabels(pen, [{ label, box: boxAt(label, left, y - label.height / 2), align: 'left' }]);
}

/** A line between two categories through the plot, its words in the row above all columns and values. */
function drawBreaks(pen: Pen, chart: Chart, { breaks: { top, height } }: ColumnPlan): void {
  if (height === 0) return;
  const { plot, page, style } = pen;
  const row = { left: plot.left, right: page.right, top, bottom: top + height };
  const lines = breakLines(chart, pen);
  for (const x of lines)
    strokeLine(pen, uprightLine({ top, bottom: plot.bottom }, x), { colour: 'graphic2', width: 1 });
  drawLabels(pen, placeBreaks(chart, { lines, row }, style));
}
