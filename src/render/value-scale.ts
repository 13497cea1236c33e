import type { Chart } from '../model';
import { fixedSize, type Scales } from './base-config';
import { fontOf, ink, LEADING, tickSize, widest, type ChartStyle } from './chart-style';
import { axisOf, tickTexts, valueTicks } from './value-ticks';

/** Distance of tick labels from the plot. */
const TICK_GAP = 8;

/** What a form needs to know about its upright value axis before anything is drawn. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly texts: readonly string[];
  /** Width of the labels with their distance to the plot. */
  readonly width: number;
}

/** Chooses ticks for the height at hand (about one every 46 points) and measures their labels. */
export function valueScale(chart: Chart, style: ChartStyle, fromZero: boolean): ValueScale {
  const { min, max } = axisOf(chart, fromZero);
  const most = Math.max(4, Math.min(7, Math.floor(style.height / 46)));
  const ticks = valueTicks({ min, max }, { most, decimals: chart.decimals });
  return { min, max, ...ticksAt(ticks, chart, style) };
}

function ticksAt(
  ticks: readonly number[],
  chart: Chart,
  style: ChartStyle,
): Pick<ValueScale, 'ticks' | 'texts' | 'width'> {
  const texts = tickTexts(ticks, chart.unit);
  const longest = widest(texts, { size: tickSize(style) }, style);
  return { ticks, texts, width: Math.ceil(Math.min(style.width * 0.3, longest)) + TICK_GAP };
}

/** The same extent with its zero alone (`0 %`), for columns that say their values themselves. */
export function baseline({ min, max }: ValueScale, chart: Chart, style: ChartStyle): ValueScale {
  return { min, max, ...ticksAt([0], chart, style) };
}

/** The upright value axis for Chart.js: thin grid lines, no border, labels in text grey, a fixed width. */
export function valueScaleOptions(scale: ValueScale, style: ChartStyle): Scales[string] {
  return {
    type: 'linear',
    min: scale.min,
    max: scale.max,
    border: { display: false },
    grid: {
      drawTicks: false,
      lineWidth: 0.75,
      color: ({ tick }: { tick?: { value: number } }) => ink(style, tick?.value === 0 ? 'graphic3' : 'line'),
    },
    ticks: {
      font: fontOf(style, { size: tickSize(style) }),
      color: ink(style, 'grey'),
      padding: TICK_GAP,
      autoSkip: false,
      callback: (_value: unknown, at: number) => scale.texts[at] ?? '',
    },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = scale.ticks.map((value) => ({ value }));
    },
    ...fixedSize({ width: scale.width }),
  };
}

/** The category axis along the bottom: labels in text grey (several lines each, '' for none), no grid. */
export function categoryScaleOptions(lines: number, style: ChartStyle, offset: boolean): Scales[string] {
  return {
    type: 'category',
    offset,
    border: { display: false },
    grid: { display: false, drawTicks: false },
    ticks: {
      font: fontOf(style, { size: tickSize(style) }),
      color: ink(style, 'grey'),
      padding: 8,
      autoSkip: false,
      maxRotation: 0,
      minRotation: 0,
    },
    ...fixedSize({ height: categoryHeight(lines, style) }),
  };
}

/** Height of the category axis with so many lines of labels. */
export function categoryHeight(lines: number, style: ChartStyle): number {
  return Math.ceil(lines * tickSize(style) * LEADING) + 12;
}
