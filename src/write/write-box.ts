import type PptxGenJS from 'pptxgenjs';
import type { Box, Template } from '../model';
import { writeLine } from './write-line';
import { writePicture } from './write-picture';
import { writeShape } from './write-shape';
import { writeTable } from './write-table';
import { writeText } from './write-text';

/** What a writer of one kind of box needs: the slide it writes on and the name of the object, e.g. `box 3`. */
export interface Pen {
  readonly slide: PptxGenJS.Slide;
  readonly name: string;
  readonly template: Template;
  /** PNGs of charts by `PictureBox.picture.file`. */
  readonly charts: ReadonlyMap<string, Uint8Array>;
}

/** Writes one kind of box onto a slide. */
export type BoxWriter<B extends Box> = (box: B, pen: Pen) => void;

/**
 * One writer per kind of box; to add a kind, add a file and a line.
 * A group writes nothing itself: its children come as boxes of their own, and finish wraps them in a real group.
 */
const WRITERS: { readonly [K in Box['kind']]: BoxWriter<Extract<Box, { kind: K }>> } = {
  text: writeText,
  shape: writeShape,
  line: writeLine,
  picture: writePicture,
  table: writeTable,
  group: () => undefined,
};

/** Writes a box with the writer of its kind. */
export function writeBox(box: Box, pen: Pen): void {
  // The record pairs every kind with its own writer, which TypeScript can't follow through a union.
  const write = WRITERS[box.kind] as BoxWriter<Box>;
  write(box, pen);
}
