import {
  frame,
  inches,
  type ContentSlide,
  type Frame,
  type LayoutBox,
  type StyledParagraph,
  type TextBox,
} from '../model';
import { complainOfMisfit } from './report-misfit';
import { inBox, inColumns, inPlaceholder } from './place-text';
import type { Setting } from './setting';
import type { Room } from './text/fit-text';
import { withoutLoneWords } from './text/lone-words';
import { measureBlock } from './text/measure-block';
import { splitParagraphs } from './text/split-paragraphs';
import { columnWidth, fitColumns } from './text/two-columns';

/** The author's text and bullets as paragraphs of a body placeholder. */
export function bodyOf(slide: ContentSlide): readonly StyledParagraph[] {
  const text = slide.text.map((each): StyledParagraph => ({ ...each, style: 'body', bullet: false }));
  const bullets = slide.bullets.map((each): StyledParagraph => ({
    ...each,
    style: each.level === 0 ? 'body' : 'body2',
    bullet: true,
  }));
  return [...text, ...bullets];
}

/** A body placeholder with as much text as fits, and the text that goes on on the next page. */
export interface PlacedBody {
  readonly boxes: readonly TextBox[];
  readonly rest: readonly StyledParagraph[];
}

/** Fills a body placeholder; `next` is the room of a continuation. */
export function placeBody(
  slide: ContentSlide,
  paragraphs: readonly StyledParagraph[],
  place: { readonly box: LayoutBox; readonly frame: Frame; readonly next: Room },
  setting: Setting,
): PlacedBody {
  const inPlace = (some: readonly StyledParagraph[]) => ({
    frame: place.frame,
    paragraphs: some.map((each) => inBox(each, place.box)),
  });
  const whole = paragraphs.length === slide.bullets.length;
  const columns =
    whole && isList(paragraphs, place.frame, setting) && fitColumns(paragraphs, place.frame, setting);
  if (columns) return { boxes: [inColumns('body', place.box, inPlace(paragraphs), columns)], rest: [] };
  const part = splitParagraphs(paragraphs, place.frame, place.next, setting);
  const subject = {
    what: part.here.length > 1 ? 'the text' : 'one paragraph',
    keys: ['bullets', 'text'],
    advice: 'shorten the paragraph, or make it two',
  };
  complainOfMisfit(slide, subject, part.fit, setting);
  const { scale } = part.fit;
  // A text that isn't at the left would stand askew in a narrower box.
  const width =
    place.box.align === 'left'
      ? withoutLoneWords(part.here, place.frame.width, scale, setting)
      : place.frame.width;
  const filled = { ...inPlace(part.here), frame: { ...place.frame, width: inches(width) }, scale };
  return { boxes: [inPlaceholder('body', place.box, filled)], rest: part.rest };
}

/** More short points than this in one column leave most of a slide empty. */
const LONG_LIST = 8;
/** A body narrower than this, beside a visual, keeps to one column; inches. */
const WIDE = 8;

/** Whether a text is a long list of points that have room on a line of half the width. */
function isList(paragraphs: readonly StyledParagraph[], { width }: Frame, setting: Setting): boolean {
  return (
    width >= WIDE &&
    paragraphs.length > LONG_LIST &&
    paragraphs.every(({ bullet, level }) => bullet && level === 0) &&
    measureBlock(paragraphs, columnWidth(width), 1, setting).lines === paragraphs.length
  );
}

/** The room of a body that goes on on a page of its own. */
export function roomOf(box: LayoutBox | undefined): Room {
  return box ? box.frame : frame(0, 0, 0, 0);
}
