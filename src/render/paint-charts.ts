import { ChartJSNodeCanvas, type MimeType } from 'chartjs-node-canvas';
import { DOTS_PER_INCH, fewAtATime, pixelsOf, points, type Chart, type Inches, type Template } from '../model';
import { chartConfig } from './chart-config';
import type { ChartStyle } from './chart-style';
import { textMeasurer } from '../fonts/measure-text';
import { PIXELS_PER_POINT } from './base-config';
import { pngEncoder } from '../pictures/png-encoder';
import { registerFonts, type FontFiles } from '../fonts/register-fonts';

/** A chart and the size of its box on the slide. */
export interface PaintJob {
  readonly chart: Chart;
  readonly width: Inches;
  readonly height: Inches;
}

export interface PaintOptions {
  /** The brand; charts take its colours by role. */
  readonly template: Pick<Template, 'colours' | 'charts'>;
  readonly fonts: FontFiles;
  /** How many are in flight; 2 when left out: compressing takes a third of the time of drawing. */
  readonly parallel?: number;
  /** Called with the number of charts painted so far. */
  readonly onPainted?: (done: number) => void;
}

/**
 * PNGs of charts in the order of the jobs, at 192 dots per inch of their boxes; the same bytes for the same input.
 * Two are in flight at a time: drawing takes the thread, compressing does not, and memory stays flat (STACK, "chart speed").
 */
export async function paintCharts(jobs: readonly PaintJob[], options: PaintOptions): Promise<Uint8Array[]> {
  if (jobs.length === 0) return [];
  const paint = painter(options);
  let done = 0;
  const paintOne = async (job: PaintJob): Promise<Uint8Array> => {
    const picture = await paint(job);
    options.onPainted?.(++done);
    return picture;
  };
  return fewAtATime(jobs, paintOne, Math.max(1, options.parallel ?? 2));
}

function painter({ template, fonts }: PaintOptions): (job: PaintJob) => Promise<Uint8Array> {
  const families = registerFonts(fonts);
  const measure = textMeasurer(fonts);
  // The size is that of no chart: the paper sets it.
  const service = new ChartJSNodeCanvas({ width: 1, height: 1 });
  const encode = pngEncoder();
  return async ({ chart, ...box }) => {
    const [width, height] = [pixelsOf(box.width, DOTS_PER_INCH), pixelsOf(box.height, DOTS_PER_INCH)];
    const style: ChartStyle = {
      colours: template.colours,
      look: template.charts,
      families,
      measure,
      width: points(width / PIXELS_PER_POINT),
      height: points(height / PIXELS_PER_POINT),
    };
    const rgba = await service.renderToBuffer(chartConfig(chart, style), PIXELS);
    return encode({ rgba, width, height });
  };
}

/** Asks the canvas for its pixels instead of a file; chartjs-node-canvas takes it, but its type leaves it out. */
const PIXELS = 'raw' as string as MimeType;
