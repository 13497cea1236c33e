import {
  type ContentSlide,
  type Frame,
  type Layout,
  type StyledParagraph,
  type TextBox,
  frame,
} from '../model';
import type { LayoutKey } from '../schema';
import { complainOfLayout, complainOfMisfit } from './report-misfit';
import { clip } from './frames';
import { inBox, inPlaceholder, line } from './place-text';
import { placeStack, type Filling } from './place-stack';
import type { Setting } from './setting';
import { fitText } from './text/fit-text';
import { withoutSubtitle } from './without-subtitle';

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

/** Air under the title block: a bold title needs more of it than a grey subtitle. */
const UNDER_TITLE = 0.35;
const UNDER_SUBTITLE = 0.25;
/** Air over the source line. */
const AIR = 0.14;

/** Opens a page of a content slide: `title` is the page's own, with "(forts.)" on a continuation. */
export function openCanvas(slide: ContentSlide, key: LayoutKey, title: string, setting: Setting): Canvas {
  const layout = layoutFor(slide, key, setting);
  const header = placeStack(slide, layout, headerOf(slide, layout, title), setting);
  const kicker = placeStack(slide, layout, kickerOf(slide, layout), setting);
  const closing = placeSource(slide, layout, setting);
  const ceiling = header.bottom + (slide.subtitle === undefined ? UNDER_TITLE : UNDER_SUBTITLE);
  const floor = closing[0] ? closing[0].frame.y - AIR : Infinity;
  const [first, ...others] = header.boxes;
  return {
    layout,
    opening: [...(first ? [first] : []), ...kicker.boxes, ...others],
    closing,
    frameOf: (name) => {
      const box = layout.boxes[name];
      return box && clip(box.frame, ceiling, floor);
    },
  };
}

/** The closing slide stands in the middle, so that a hole would show; all others have their content at one height. */
function layoutFor(slide: ContentSlide, key: LayoutKey, { template }: Setting): Layout {
  const layout = template.layouts[key];
  return key === 'closing' && slide.subtitle === undefined ? withoutSubtitle(layout, 'body') : layout;
}

function headerOf(slide: ContentSlide, layout: Layout, title: string): readonly Filling[] {
  const titleLine: Filling = {
    name: 'title',
    paragraphs: [text(layout, 'title', title)],
    lines: 2,
    subject: {
      what: 'the title',
      keys: ['title'],
      advice: 'shorten the title, or move a part of it to "subtitle"',
    },
  };
  if (slide.subtitle === undefined) return [titleLine];
  const subtitle = { what: 'the subtitle', keys: ['subtitle'], advice: 'shorten the subtitle' };
  return [
    titleLine,
    { name: 'subtitle', paragraphs: [text(layout, 'subtitle', slide.subtitle)], lines: 2, subject: subtitle },
  ];
}

/** A kicker is only shown where the layout has a place for it: it repeats the name of the section. */
function kickerOf(slide: ContentSlide, layout: Layout): readonly Filling[] {
  if (slide.kicker === undefined || !layout.boxes['kicker']) return [];
  const subject = {
    what: 'the line above the title',
    keys: ['kicker', 'title'],
    advice: 'write a shorter "kicker"',
  };
  return [{ name: 'kicker', paragraphs: [text(layout, 'kicker', slide.kicker)], subject }];
}

function text(layout: Layout, name: string, words: string): StyledParagraph {
  const box = layout.boxes[name];
  return box ? inBox(line(words, box.style), box) : line(words, 'title');
}

/** Source, then footnote, one paragraph each; the box grows upwards when they need more than the layout's two lines. */
function placeSource(slide: ContentSlide, layout: Layout, setting: Setting): readonly TextBox[] {
  const lines = [slide.source, slide.footnote].filter((each) => each !== undefined);
  if (lines.length === 0) return [];
  const box = layout.boxes['source'];
  if (!box) {
    complainOfLayout(slide, layout, { box: 'source', thing: 'a source line' }, setting);
    return [];
  }
  const paragraphs = lines.map((each) => inBox(line(each, box.style), box));
  const most = { width: box.frame.width, height: box.frame.height * MOST_GROWTH };
  const fit = fitText(paragraphs, most, setting);
  complainOfMisfit(slide, { what: 'the source line', keys: ['footnote', 'source'] }, fit, setting);
  const growth = Math.max(0, fit.block.height - box.frame.height);
  const { x, y, width, height } = box.frame;
  return [
    inPlaceholder('source', box, {
      frame: frame(x, y - growth, width, height + growth),
      paragraphs,
      scale: fit.scale,
    }),
  ];
}

/** A footnote may take this many times the height of its box before it is too long. */
const MOST_GROWTH = 2.5;
