import type { LineBox } from '../model';
import { place } from './place';
import { schemeColour } from './scheme-colour';
import type { Pen } from './pen';

/** Writes a straight line; finish makes it a connector. */
export function writeLine(box: LineBox, { slide, name }: Pen): void {
  slide.addShape('line', {
    ...place(box.frame),
    objectName: name,
    line: { color: schemeColour(box.colour), width: box.weight },
  });
}
