import {
  frame,
  line,
  type Frame,
  type Layout,
  type LayoutBox,
  type Part,
  type StyledParagraph,
  type TextBox,
} from '../model';
import { COLUMN_GAP, type TwoColumns } from './text/two-columns';

/** A styled paragraph in the colour of its box, e.g. white on the closing slide. */
export function inBox(paragraph: StyledParagraph, box: LayoutBox): StyledParagraph {
  return box.colour === undefined ? paragraph : { ...paragraph, colour: box.colour };
}

/** Words for a placeholder in the style and the colour of its box. */
export function wordsIn({ boxes }: Layout, part: Part, words: string): readonly StyledParagraph[] {
  const box = boxes[part];
  return box ? [inBox(line(words, box.style), box)] : [];
}

/** Text in the placeholder of the layout that has the name of its part. */
export function inPlaceholder(
  part: Part,
  box: LayoutBox,
  text: Pick<TextBox, 'frame' | 'paragraphs' | 'scale' | 'origin'>,
): TextBox {
  return { kind: 'text', placeholder: part, part, ...text, align: box.align, anchor: box.anchor };
}

/** The same text only as high as two columns, so that programs break it between them. */
export function inColumns(text: TextBox, { fit, height, second }: TwoColumns): TextBox {
  const { x, y, width } = text.frame;
  const columns = { gap: COLUMN_GAP, second };
  return { ...text, frame: frame(x, y, width, height), scale: fit.scale, columns };
}

/** Free text, from the upper left corner of its frame. */
export function freeText(
  place: Frame,
  paragraphs: readonly StyledParagraph[],
  extra: Partial<Pick<TextBox, 'scale' | 'align' | 'anchor'>> = {},
): TextBox {
  return { kind: 'text', frame: place, paragraphs, scale: 1, align: 'left', anchor: 'top', ...extra };
}
