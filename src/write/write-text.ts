import type { TextBox } from '../model';
import { place } from './place';
import { textRuns } from './text-runs';
import type { Pen } from './pen';

/**
 * Writes a text box with its whole formatting. Placeholders are not named to PptxGenJS, which would copy the layout's
 * options over those of every run (4.0.1, `addTextDefinition`); finish ties the shape to the layout instead.
 */
export function writeText(box: TextBox, { slide, name, template }: Pen): void {
  slide.addText(textRuns(box.paragraphs, template, box.align), {
    ...place(box.frame),
    objectName: name,
    margin: 0,
    align: box.align,
    valign: box.anchor,
    isTextBox: true,
    ...(box.scale < 1 && { fit: 'shrink' }),
  });
}
