import { formatNumber, type Chart, type ColourRole } from '../model';
import { emphasisOf, isNegative, MISSING, NAME_GAP, strong, valuesOf, type BarPlan } from './bar-plan';
import type { Plugin } from './chart-js';
import { ink, inkOn, widthOf, type ChartStyle } from './chart-style';
import { uprightLine } from './geometry';
import { boxAt, evenLabel, type PlacedLabel } from './label';
import { drawLabels, drawOver, drawTarget, strokeLine, writeText, type Pen } from './pen';
import { targetLabel, targetPlace, type TargetPlace } from './target';
import { withUnit } from './value-ticks';

/** Values at the ends of bars, the zero line and the names at it when there are negative ones, and the target. */
export function barMarks(
  chart: Chart,
  plan: BarPlan,
  { style, fills }: { readonly style: ChartStyle; readonly fills: readonly ColourRole[] },
): Plugin[] {
  return [
    drawOver('bar-marks', style, (pen) => {
      if (plan.min < 0) strokeLine(pen, uprightLine(pen.plot, pen.xOf(0)), { colour: 'ink', width: 1 });
      if (plan.aroundZero) drawLabels(pen, namesAtZero(pen, chart, plan));
      drawBarTarget(pen, chart, plan);
      drawValues(pen, { chart, plan, fills });
    }),
  ];
}

/** Between a bar's end and its value. */
const AIR = 7;

/** `82 %` on the first bar, `80` on the others; a missing figure says so. */
function drawValues(
  pen: Pen,
  { chart, plan, fills }: { chart: Chart; plan: BarPlan; fills: readonly ColourRole[] },
): void {
  const values = valuesOf(chart);
  const first = values.findIndex((value) => value !== null);
  values.forEach((value, at) => {
    const emphasis = emphasisOf(chart, at);
    const bold = strong(emphasis);
    const figure = value ?? 0;
    const text =
      value === null
        ? MISSING
        : at === first
          ? withUnit(value, chart.unit, chart.decimals)
          : formatNumber(value, chart.decimals);
    const width = widthOf(text, { size: plan.size, bold }, pen.style);
    const { inside, ...place } = valuePlace(pen, { value: figure, width }, targetPlace(chart, plan));
    const colour = value === null ? 'grey' : emphasis === 'focus' ? 'focus' : 'ink';
    writeText(pen, text, {
      ...place,
      y: pen.yOf(at),
      size: plan.size,
      bold: bold && value !== null,
      colour: inside ? inkOn(ink(pen.style, fills[at] ?? 'white'), pen.style) : colour,
      edge: !inside,
    });
  });
}

/** Beyond the bar's end; inside it when the label would lie on the target line and the bar is long enough. */
function valuePlace(
  { xOf }: Pen,
  { value, width }: { readonly value: number; readonly width: number },
  target: TargetPlace | undefined,
): { readonly x: number; readonly align: 'left' | 'right'; readonly inside: boolean } {
  const [zero, end] = [xOf(0), xOf(value)];
  const side = value < 0 ? -1 : 1;
  const [near, far] = [end + side * AIR, end + side * (AIR + width)];
  const line = target && !target.beyond ? xOf(target.value) : undefined;
  const crossed = line !== undefined && line > Math.min(near, far) - 3 && line < Math.max(near, far) + 3;
  const inside = crossed && Math.abs(end - zero) > width + 2 * AIR;
  return { x: inside ? end - side * AIR : near, align: side > 0 === inside ? 'right' : 'left', inside };
}

/** Each name at zero, on the side where its bar is not. */
function namesAtZero({ style, xOf, yOf }: Pen, chart: Chart, plan: BarPlan): PlacedLabel[] {
  const zero = xOf(0);
  return plan.names.map((lines, at) => {
    const emphasis = emphasisOf(chart, at);
    const colour = emphasis === 'focus' ? 'focus' : 'ink';
    const label = evenLabel(lines, { size: plan.size, bold: strong(emphasis), colour }, style);
    const toRight = isNegative(valuesOf(chart)[at] ?? null);
    const left = toRight ? zero + NAME_GAP : zero - NAME_GAP - label.width;
    return { label, box: boxAt(label, left, yOf(at) - label.height / 2), align: toRight ? 'left' : 'right' };
  });
}

function drawBarTarget(pen: Pen, chart: Chart, plan: BarPlan): void {
  const target = targetPlace(chart, plan);
  if (!target) return;
  const { top, bottom } = pen.plot;
  const width = pen.page.right;
  const x = pen.xOf(target.value);
  if (!target.beyond) drawTarget(pen, uprightLine({ top: top - 2, bottom }, x), true);
  const arrow = target.beyond && { above: '→', below: '←' }[target.beyond];
  const label = targetLabel(chart, { width, lines: 1, arrow }, pen.style);
  const left = Math.max(0, Math.min(width - label.width, x - label.width / 2));
  drawLabels(pen, [{ label, box: boxAt(label, left, top - 4 - label.height), align: 'left' }]);
}
