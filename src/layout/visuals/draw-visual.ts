import type { Frame, Visual } from '../../model';
import { originIn } from '../report-misfit';
import { drawBoxes } from './draw-boxes';
import { drawCharts } from './draw-charts';
import { drawFigures } from './draw-figures';
import { drawImage } from './draw-image';
import { drawSteps } from './draw-steps';
import { drawTable } from './draw-table';
import { drawTree } from './draw-tree';
import type { Draw, Drawing, Remainder, Task } from './drawing';

/** One drawer per kind of visual; to add a kind, add a file and a line. */
const DRAWERS: { readonly [K in Visual['kind']]: Draw<K> } = {
  charts: drawCharts,
  table: drawTable,
  image: drawImage,
  figures: drawFigures,
  boxes: drawBoxes,
  steps: drawSteps,
  tree: drawTree,
};

/** Draws a visual into a frame; a box that says nothing else is a part of the visual by its kind. */
export function drawVisual(visual: Remainder, frame: Frame, task: Task): Drawing {
  const { kind } = visual;
  const drawing = (DRAWERS[kind] as Draw<Visual['kind']>)(visual, frame, task);
  const whole = { part: kind, origin: originIn(task.slide, kind === 'charts' ? ['chart', 'charts'] : [kind]) };
  return { ...drawing, boxes: drawing.boxes.map((box) => ({ ...whole, ...box })) };
}
