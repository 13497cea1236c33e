import type PptxGenJS from 'pptxgenjs';
import type { Box, Template } from '../model';

/** What a writer of one kind of box needs: the slide it writes on and the name of the object, e.g. `box 3`. */
export interface Pen {
  readonly slide: PptxGenJS.Slide;
  readonly name: string;
  readonly template: Template;
}

/** Writes one kind of box onto a slide. */
export type BoxWriter<B extends Box> = (box: B, pen: Pen) => void;
