import type { Box } from '../model';
import type { BoxWriter, Pen } from './pen';
import { writeLine } from './write-line';
import { writePicture } from './write-picture';
import { writeShape } from './write-shape';
import { writeTable } from './write-table';
import { writeText } from './write-text';

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
