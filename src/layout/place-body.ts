import { inches, type ContentSlide, type Frame, type LayoutBox, type StyledParagraph, type TextBox } from '../model';
import { measureBlock } from '../text';
import { inBox, inColumns, inPlaceholder } from './place-text';
import { originIn, reportMisfit } from './report-misfit';
import type { Setting, SlideSetting } from './setting';
import type { Room } from './text/fit-text';
import { withoutLoneWords } from './text/narrow-text';
import { splitParagraphs } from './text/split-text';
import { columnWidth, fitColumns } from './text/two-columns';

/** The author's text and bullets as paragraphs of a body placeholder. */
export function bodyOf({ text, bullets }: ContentSlide): readonly StyledParagraph[] {
  return [
    ...text.map((each): StyledParagraph => ({ ...each, style: 'body', bullet: false })),
    ...bullets.map((each): StyledParagraph => ({ ...each, style: each.level === 0 ? 'body' : 'body2', bullet: true })),
  ];
}

/** A body placeholder with as much text as fits, and the text that goes on on the next page. */
export interface PlacedBody {
  readonly boxes: readonly TextBox[];
  readonly rest: readonly StyledParagraph[];
}

/** Fills a body placeholder; `next` is the room of a continuation. */
export function placeBody(
  paragraphs: readonly StyledParagraph[],
  place: { readonly box: LayoutBox; readonly frame: Frame; readonly next: Room },
  setting: SlideSetting<ContentSlide>,
): PlacedBody {
  const { slide } = setting;
  const { box, frame } = place;
  const bodyBox = (some: readonly StyledParagraph[], width: number, scale: number): TextBox =>
    inPlaceholder('body', box, {
      frame: { ...frame, width: inches(width) },
      paragraphs: some.map((each) => inBox(each, box)),
      scale,
      origin: originIn(slide, [some[0]?.bullet ? 'bullets' : 'text']),
    });
  const isWhole = paragraphs.length === slide.bullets.length;
  const columns = isWhole && isList(paragraphs, frame, setting) && fitColumns(paragraphs, frame, setting);
  if (columns) return { boxes: [inColumns(bodyBox(paragraphs, frame.width, 1), columns)], rest: [] };
  const { here, fit, rest } = splitParagraphs(paragraphs, { here: frame, next: place.next }, setting);
  const subject = {
    what: here.length > 1 ? 'the text' : 'one paragraph',
    keys: ['bullets', 'text'],
    advice: 'shorten the paragraph, or make it two',
  };
  reportMisfit(subject, fit.misfit, setting);
  const whole = { width: frame.width, scale: fit.scale };
  // A text that isn't at the left would stand askew in a narrower box.
  const width = box.align === 'left' ? withoutLoneWords(here, whole, setting) : frame.width;
  return { boxes: [bodyBox(here, width, fit.scale)], rest };
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
    measureBlock(paragraphs, { width: columnWidth(width) }, setting).lines === paragraphs.length
  );
}
