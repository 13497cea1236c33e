import type PptxGenJS from 'pptxgenjs';
import { inches, pointsOf, type ShapeBox } from '../model';
import { place } from './place';
import { schemeColour } from './scheme-colour';
import { textRuns } from './text-runs';
import type { Pen } from './pen';

const SHAPES: Readonly<Record<ShapeBox['shape'], PptxGenJS.SHAPE_NAME>> = {
  rectangle: 'rect',
  chevron: 'chevron',
  pentagon: 'homePlate',
};

/** Points; an outline that reads as a box and not as a frame. */
const OUTLINE = 1;

/** Writes a flat shape with its text, in the size it was shrunk to; one without text too gets a text body (PptxGenJS #1441). */
export function writeShape(box: ShapeBox, { slide, name, template }: Pen): void {
  slide.addText(textRuns(box.paragraphs, { template, align: box.align, scale: box.scale }), {
    ...place(box.frame),
    objectName: name,
    shape: SHAPES[box.shape],
    margin: marginOf(box),
    align: box.align,
    valign: box.anchor,
    ...(box.fill && { fill: { color: schemeColour(box.fill) } }),
    ...(box.outline && { line: { color: schemeColour(box.outline), width: OUTLINE } }),
  });
}

/** PptxGenJS reads left, right, bottom, top in points on shapes, whatever its documentation says. */
function marginOf(box: ShapeBox): [number, number, number, number] {
  const [left, top, right, bottom] = box.inset.map((side) => pointsOf(inches(side)));
  return [left ?? 0, right ?? 0, bottom ?? 0, top ?? 0];
}
