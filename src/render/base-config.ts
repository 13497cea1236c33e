import { DOTS_PER_INCH } from '../model';
import type { ChartOptions, Plugin } from './chart-js';
import { ink, type ChartStyle } from './chart-style';
import { contextOf } from './pen';

/** Pixels per point at that resolution. */
export const PIXELS_PER_POINT = DOTS_PER_INCH / 72;

export type Scales = NonNullable<ChartOptions['scales']>;

/** Points around the plot and its axes. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What every chart has in common: nothing moves, nothing reacts, no legend, title or tooltip, and the layout is ours. */
export function chartOptions(padding: Padding, scales: Scales): ChartOptions {
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    devicePixelRatio: PIXELS_PER_POINT,
    events: [],
    layout: { padding: { ...padding }, autoPadding: false },
    plugins: {
      legend: { display: false },
      title: { display: false },
      subtitle: { display: false },
      tooltip: { enabled: false },
    },
    scales,
  };
}

/** An axis as wide (or high) as was decided before, without padding of its own. */
export function fixedSize(size: { readonly width: number } | { readonly height: number }): {
  afterFit: (axis: object) => void;
} {
  return {
    afterFit: (axis) => Object.assign(axis, size, { paddingTop: 0, paddingBottom: 0, paddingLeft: 0, paddingRight: 0 }),
  };
}

/**
 * Gives the drawing its size in points before Chart.js scales the canvas by devicePixelRatio, and paints the paper white.
 * So font sizes are points on the slide, and one canvas service does for all sizes. When the drawing is done with, its pixels are let go of
 * at once: they lie outside the heap, where the collector doesn't see that twelve megabytes wait for it.
 */
export function paper(style: ChartStyle): Plugin {
  return {
    id: 'paper',
    beforeInit: (drawing) => Object.assign(drawing, { width: style.width, height: style.height }),
    beforeDraw: (drawing) => {
      const context = contextOf(drawing);
      context.fillStyle = ink(style, 'white');
      context.fillRect(0, 0, drawing.width + 1, drawing.height + 1);
    },
    beforeDestroy: ({ canvas }) => void Object.assign(canvas, { width: 1, height: 1 }),
  };
}
