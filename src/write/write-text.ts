import type { TextBox } from '../model';
import { place } from './place';
import { textRuns } from './text-runs';
import type { Pen } from './pen';

/**
 * Writes a text box with its whole formatting. Placeholders are not named to PptxGenJS, which would copy the layout's
 * options over those of every run (4.0.1, `addTextDefinition`); finish ties the shape to the layout instead.
 * Free text that was shrunk is set in its size: programs that fit text anew look at its height alone and break long words.
 */
export function writeText(box: TextBox, { slide, name, template }: Pen): void {
  const inherits = box.placeholder !== undefined;
  const scale = inherits ? 1 : box.scale;
  slide.addText(textRuns(box.paragraphs, { template, align: box.align, scale }), {
    ...place(box.frame),
    objectName: name,
    margin: 0,
    align: box.align,
    valign: box.anchor,
    isTextBox: true,
    ...(inherits && box.scale < 1 && { fit: 'shrink' }),
  });
}
