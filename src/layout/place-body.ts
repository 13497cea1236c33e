import {
  frame,
  type ContentSlide,
  type Frame,
  type LayoutBox,
  type StyledParagraph,
  type TextBox,
} from '../model';
import { complainOfMisfit } from './complain';
import { inBox, inPlaceholder } from './place-text';
import type { Setting } from './setting';
import type { Room } from './text/fit-text';
import { splitParagraphs } from './text/split-paragraphs';

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
  const part = splitParagraphs(paragraphs, place.frame, place.next, setting);
  const subject = {
    what: part.here.length > 1 ? 'the text' : 'one paragraph',
    keys: ['bullets', 'text'],
    advice: 'shorten the paragraph, or make it two',
  };
  complainOfMisfit(slide, subject, part.fit, setting);
  const filled = {
    frame: place.frame,
    paragraphs: part.here.map((each) => inBox(each, place.box)),
    scale: part.fit.scale,
  };
  return { boxes: [inPlaceholder('body', place.box, filled)], rest: part.rest };
}

/** The room of a body that goes on on a page of its own. */
export function roomOf(box: LayoutBox | undefined): Room {
  return box ? box.frame : frame(0, 0, 0, 0);
}
