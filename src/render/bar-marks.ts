import type { SKRSContext2D } from '../fonts/drawable';
import { formatNumber, type Chart } from '../model';
import { emphasisOf, isNegative, MISSING, NAME_GAP, strong, type BarPlan } from './bar-plan';
import type { Drawing, Plugin } from './chart-js';
import { fontOf, ink, widthOf, type ChartStyle } from './chart-style';
import { textOn } from './column-marks';
import { drawLabels, drawTargetOver, mark, plotOf, strokeLine, writeText } from './draw-marks';
import { boxAt, labelOf, type PlacedLabel } from './label';
import { targetLines } from './line-texts';
import { withUnit } from './value-ticks';

/** Values at the ends of bars, the zero line and the names at it when there are negative ones, and the target. */
export function barMarks(chart: Chart, plan: BarPlan, style: ChartStyle): Plugin[] {
  return [
    mark('bar-zero', 'over', (context, drawing) => {
      if (plan.min < 0) drawZero(context, drawing, style);
    }),
    mark('bar-names', 'over', (context, drawing) => {
      if (plan.aroundZero) drawLabels(context, namesAtZero({ chart, plan, drawing }, style), style);
    }),
    mark('bar-target', 'over', (context, drawing) => drawBarTarget(context, { chart, plan, drawing }, style)),
    mark('bar-values', 'over', (context, drawing) => drawValues(context, { chart, plan, drawing }, style)),
  ];
}

/** Between a bar's end and its value. */
const AIR = 7;

interface Bars {
  readonly chart: Chart;
  readonly plan: BarPlan;
  readonly drawing: Drawing;
}

function drawValues(context: SKRSContext2D, { chart, plan, drawing }: Bars, style: ChartStyle): void {
  const series = chart.series[0];
  const [across, down] = [drawing.scales['x'], drawing.scales['y']];
  if (!series || !across || !down) return;
  const first = series.values.findIndex((value) => value !== null);
  series.values.forEach((value, at) => {
    const emphasis = emphasisOf(chart, at);
    const bold = strong(emphasis);
    const text = barText(chart, value, at === first);
    const colour = value === null ? 'grey' : emphasis === 'focus' ? 'focus' : 'ink';
    const look = { size: plan.size, family: fontOf(style, plan.size, bold && value !== null).family };
    const width = widthOf(style, text, { size: plan.size, bold });
    const place = valuePlace({ value, width, target: targetAt(chart, plan, drawing) }, (each) =>
      across.getPixelForValue(each),
    );
    context.textAlign = place.align;
    const fill = String((drawing.data.datasets[0]?.backgroundColor as readonly string[])[at]);
    const onColour = place.inside ? textOn(fill, style) : colour;
    writeText(
      context,
      { text, x: place.x, y: down.getPixelForValue(at) },
      { ...look, colour: ink(style, onColour), edge: !place.inside },
    );
  });
}

/** Beyond the bar's end; inside it when the label would lie on the target line and the bar is long enough. */
function valuePlace(
  {
    value,
    width,
    target,
  }: { readonly value: number | null; readonly width: number; readonly target: number | undefined },
  across: (value: number) => number,
): { readonly x: number; readonly align: 'left' | 'right'; readonly inside: boolean } {
  const [zero, end] = [across(0), across(value ?? 0)];
  const side = value !== null && value < 0 ? -1 : 1;
  const [near, far] = [end + side * AIR, end + side * (AIR + width)];
  const crossed = target !== undefined && target > Math.min(near, far) - 3 && target < Math.max(near, far) + 3;
  const inside = crossed && Math.abs(end - zero) > width + 2 * AIR;
  return { x: inside ? end - side * AIR : near, align: side > 0 === inside ? 'right' : 'left', inside };
}

function targetAt(chart: Chart, plan: BarPlan, drawing: Drawing): number | undefined {
  const { target } = chart;
  return target && target.value >= plan.min && target.value <= plan.max
    ? drawing.scales['x']?.getPixelForValue(target.value)
    : undefined;
}

/** `82 %` on the first bar, `80` on the others; a missing figure says so. */
function barText(chart: Chart, value: number | null, first: boolean): string {
  if (value === null) return MISSING;
  return first ? withUnit(value, chart.unit, chart.decimals) : formatNumber(value, chart.decimals);
}

function drawZero(context: SKRSContext2D, drawing: Drawing, style: ChartStyle): void {
  const { top, bottom } = plotOf(drawing);
  const x = drawing.scales['x']?.getPixelForValue(0) ?? 0;
  strokeLine(context, { from: { x, y: top }, to: { x, y: bottom } }, { colour: ink(style, 'ink'), width: 1 });
}

/** Each name at zero, on the side where its bar is not. */
function namesAtZero({ chart, plan, drawing }: Bars, style: ChartStyle): PlacedLabel[] {
  const [zero, down] = [drawing.scales['x']?.getPixelForValue(0) ?? 0, drawing.scales['y']];
  return plan.names.map((lines, at) => {
    const emphasis = emphasisOf(chart, at);
    const [bold, colour] = [strong(emphasis), emphasis === 'focus' ? ('focus' as const) : ('ink' as const)];
    const label = labelOf(
      lines.map((text) => ({ text, size: plan.size, bold, colour })),
      style,
    );
    const toRight = isNegative(chart.series[0]?.values[at] ?? null);
    const left = toRight ? zero + NAME_GAP : zero - NAME_GAP - label.width;
    const top = (down?.getPixelForValue(at) ?? 0) - label.height / 2;
    return { label, box: boxAt(label, left, top), align: toRight ? 'left' : 'right' };
  });
}

function drawBarTarget(context: SKRSContext2D, { chart, plan, drawing }: Bars, style: ChartStyle): void {
  if (!chart.target) return;
  const { top, bottom, left: start, right: end } = plotOf(drawing);
  const shown = targetAt(chart, plan, drawing);
  const x = shown ?? (chart.target.value > plan.max ? end : start);
  if (shown !== undefined) drawTargetOver(context, { from: { x, y: top - 2 }, to: { x, y: bottom } }, style);
  const arrow = shown !== undefined ? undefined : chart.target.value > plan.max ? '→' : '←';
  const label = labelOf(targetLines(chart, { width: drawing.width, lines: 1, arrow }, style), style);
  const left = Math.max(0, Math.min(drawing.width - label.width, x - label.width / 2));
  drawLabels(context, [{ label, box: boxAt(label, left, top - 4 - label.height), align: 'left' }], style);
}
