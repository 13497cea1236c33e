import type { Page, Template } from '../../src/model';
import { textsOf, type PlacedText } from '../../src/text';
import { leavesOf } from '../layout/support';

/** A text on a page with the room that deck measured it in; free of insets. */
export interface TextPlace extends PlacedText {
  readonly page: number;
  /** Name of its placeholder, `table`, `shape` or `free`. */
  readonly kind: string;
}

/** Every text of a page: text boxes, shapes, cells. */
export function textPlaces(page: Page): readonly TextPlace[] {
  return leavesOf(page.boxes).flatMap((box) => {
    const kind = box.kind === 'text' ? (box.placeholder ?? 'free') : box.kind;
    return textsOf(box).map((text) => ({ ...text, page: page.number, kind }));
  });
}

/** Where the footer, the date and the number stand: their words belong to no text of the page. */
export function decoration(page: Page, { master }: Template): readonly TextPlace[] {
  return Object.values(master).map(({ frame, align, anchor }) => ({
    page: page.number,
    kind: 'decoration',
    room: frame,
    paragraphs: [],
    scale: 1,
    align,
    anchor,
  }));
}
