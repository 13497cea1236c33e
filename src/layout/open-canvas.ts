import { frame, type ContentSlide, type Frame, type Layout, type TextBox } from '../model';
import type { LayoutKey } from '../schema';
import { clip } from './frames';
import { placeStack, withoutSubtitle, type Filling } from './place-stack';
import { inPlaceholder, wordsIn } from './place-text';
import { originIn, reportMisfit, reportMissingBox } from './report-misfit';
import type { SlideSetting } from './setting';
import { fitText } from './text/fit-text';

/** A content page with its title block and source line placed, and the room that is left between them. */
export interface Canvas {
  readonly layout: Layout;
  /** Title, kicker, subtitle: in reading order, before the content. */
  readonly opening: readonly TextBox[];
  /** The source line, after the content. */
  readonly closing: readonly TextBox[];
  /** A box of the layout as far as it lies between title block and source line; undefined when the layout has none. */
  readonly frameOf: (name: string) => Frame | undefined;
}

/** Space under the title block (inches): a bold title needs more of it than a grey subtitle. */
const UNDER_TITLE = 0.35;
const UNDER_SUBTITLE = 0.25;
/** Space over the source line. */
const OVER_SOURCE = 0.14;

/** Opens a page of a content slide: `title` is the page's own, with "(forts.)" on a continuation. */
export function openCanvas(key: LayoutKey, title: string, setting: SlideSetting<ContentSlide>): Canvas {
  const { slide } = setting;
  const layout = layoutFor(key, setting);
  const header = placeStack(layout, headerOf(slide, layout, title), setting);
  const kicker = placeStack(layout, kickerOf(slide, layout), setting);
  const closing = placeSource(layout, setting);
  const top = header.bottom + (slide.subtitle === undefined ? UNDER_TITLE : UNDER_SUBTITLE);
  const bottom = closing[0] ? closing[0].frame.y - OVER_SOURCE : Infinity;
  return {
    layout,
    opening: [...header.boxes.slice(0, 1), ...kicker.boxes, ...header.boxes.slice(1)],
    closing,
    frameOf: (name) => {
      const box = layout.boxes[name];
      return box && clip(box.frame, top, bottom);
    },
  };
}

/** The closing slide stands in the middle, so that a hole would show; all others have their content at one height. */
function layoutFor(key: LayoutKey, { slide, template }: SlideSetting<ContentSlide>): Layout {
  const layout = template.layouts[key];
  return key === 'closing' && slide.subtitle === undefined ? withoutSubtitle(layout, 'body') : layout;
}

function headerOf(slide: ContentSlide, layout: Layout, title: string): readonly Filling[] {
  const advice = 'shorten the title, or move a part of it to "subtitle"';
  const first: Filling = {
    part: 'title',
    paragraphs: wordsIn(layout, 'title', title),
    lines: 2,
    subject: { what: 'the title', keys: ['title'], advice },
  };
  if (slide.subtitle === undefined) return [first];
  const second: Filling = {
    part: 'subtitle',
    paragraphs: wordsIn(layout, 'subtitle', slide.subtitle),
    lines: 2,
    subject: { what: 'the subtitle', keys: ['subtitle'], advice: 'shorten the subtitle' },
  };
  return [first, second];
}

/** A kicker is only shown where the layout has a place for it: it repeats the name of the section. */
function kickerOf(slide: ContentSlide, layout: Layout): readonly Filling[] {
  if (slide.kicker === undefined || !layout.boxes['kicker']) return [];
  const advice = 'write a shorter "kicker"';
  const subject = { what: 'the line above the title', keys: ['kicker', 'title'], advice };
  return [{ part: 'kicker', paragraphs: wordsIn(layout, 'kicker', slide.kicker), subject }];
}

/** A footnote may take this many times the height of its box before it is too long. */
const MOST_GROWTH = 2.5;

/** Source, then footnote, one paragraph each; the box grows upwards when they need more than the layout's two lines. */
function placeSource(layout: Layout, setting: SlideSetting<ContentSlide>): readonly TextBox[] {
  const { slide } = setting;
  const lines = [slide.source, slide.footnote].filter((each) => each !== undefined);
  if (lines.length === 0) return [];
  const box = layout.boxes['source'];
  if (!box) {
    reportMissingBox(layout, { box: 'source', thing: 'a source line' }, setting);
    return [];
  }
  const paragraphs = lines.flatMap((each) => wordsIn(layout, 'source', each));
  const { x, y, width, height } = box.frame;
  const { block, scale, misfit } = fitText(paragraphs, { width, height: height * MOST_GROWTH }, setting);
  reportMisfit({ what: 'the source line', keys: ['footnote', 'source'] }, misfit, setting);
  const growth = Math.max(0, block.height - height);
  const place = frame(x, y - growth, width, height + growth);
  const origin = originIn(slide, ['source', 'footnote']);
  return [inPlaceholder('source', box, { frame: place, paragraphs, scale, origin })];
}
