import {
  frame,
  type Frame,
  type LayoutBox,
  type Paragraph,
  type StyledParagraph,
  type TextBox,
} from '../model';
import type { StyleName } from '../schema';
import { COLUMN_GAP, type TwoColumns } from './text/two-columns';

/** A paragraph of one run in a style. */
export function line(text: string, style: StyleName, extra: Partial<StyledParagraph> = {}): StyledParagraph {
  return { runs: [{ text }], level: 0, style, bullet: false, ...extra };
}

/** Paragraphs in a style, in the colour of their box when it has its own. */
export function styled(paragraphs: readonly Paragraph[], box: LayoutBox): readonly StyledParagraph[] {
  return paragraphs.map((paragraph) => inBox({ ...paragraph, style: box.style, bullet: false }, box));
}

/** A styled paragraph in the colour of its box, e.g. white on the closing slide. */
export function inBox(paragraph: StyledParagraph, box: LayoutBox): StyledParagraph {
  return box.colour === undefined ? paragraph : { ...paragraph, colour: box.colour };
}

/** Text in a placeholder of the layout. */
export function inPlaceholder(
  name: string,
  box: LayoutBox,
  text: { readonly frame: Frame; readonly paragraphs: readonly StyledParagraph[]; readonly scale: number },
): TextBox {
  return { kind: 'text', placeholder: name, ...text, align: box.align, anchor: box.anchor };
}

/** Text in a placeholder that is only as high as its two columns, so that programs break it between them. */
export function inColumns(
  name: string,
  box: LayoutBox,
  text: { readonly frame: Frame; readonly paragraphs: readonly StyledParagraph[] },
  { fit, height, second }: TwoColumns,
): TextBox {
  const { x, y, width } = text.frame;
  const filled = { ...text, frame: frame(x, y, width, height), scale: fit.scale };
  return { ...inPlaceholder(name, box, filled), columns: { gap: COLUMN_GAP, second } };
}

/** Free text, from the upper left corner of its frame. */
export function freeText(
  place: Frame,
  paragraphs: readonly StyledParagraph[],
  extra: Partial<Pick<TextBox, 'scale' | 'align' | 'anchor'>> = {},
): TextBox {
  return { kind: 'text', frame: place, paragraphs, scale: 1, align: 'left', anchor: 'top', ...extra };
}
