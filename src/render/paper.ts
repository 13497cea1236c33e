import { DOTS_PER_INCH } from '../model';
import type { Plugin } from './chart-js';
import { contextOf } from './draw-marks';
import { ink, type ChartStyle } from './chart-style';

/** Pixels per point at that resolution. */
export const PIXELS_PER_POINT = DOTS_PER_INCH / 72;

/**
 * Gives the drawing its size in points before Chart.js scales the canvas by devicePixelRatio, and paints the paper white.
 * So font sizes are points on the slide, and one canvas service does for all sizes. When the drawing is done with, its pixels are let go of
 * at once: they lie outside the heap, where the collector doesn't see that twelve megabytes wait for it.
 */
export function paper(style: ChartStyle): Plugin {
  return {
    id: 'paper',
    beforeInit: (drawing) => void Object.assign(drawing, { width: style.width, height: style.height }),
    beforeDraw: (drawing) => {
      const context = contextOf(drawing);
      context.fillStyle = ink(style, 'white');
      context.fillRect(0, 0, drawing.width + 1, drawing.height + 1);
    },
    beforeDestroy: ({ canvas }) => void Object.assign(canvas, { width: 1, height: 1 }),
  };
}
