import {
  frame,
  type DeckSlide,
  type Frame,
  type Layout,
  type LayoutBox,
  type StyledParagraph,
  type TextBox,
} from '../model';
import { complainOfLayout, complainOfMisfit, type Subject } from './report-misfit';
import { bottomOf } from './frames';
import { inColumns, inPlaceholder } from './place-text';
import type { Setting } from './setting';
import { balanceWidth } from './text/balance-width';
import { fitText } from './text/fit-text';
import { fitColumns } from './text/two-columns';

/** A text for a placeholder; with `lines` its box grows with it, up to so many lines; with `columns` it has two where one has no room. */
export interface Filling {
  readonly name: string;
  readonly paragraphs: readonly StyledParagraph[];
  readonly subject: Subject;
  readonly lines?: number;
  readonly columns?: boolean;
}

/** Texts in placeholders, and where the lowest ends (inches from the top). */
export interface Stack {
  readonly boxes: readonly TextBox[];
  readonly bottom: number;
}

/** The most air that is kept under a box that grew. */
const AIR = 0.25;

/** Places texts from top to bottom in the placeholders of a layout: one that grows pushes those under it down. */
export function placeStack(
  slide: DeckSlide,
  layout: Layout,
  fillings: readonly Filling[],
  setting: Setting,
): Stack {
  const boxes: TextBox[] = [];
  let above: { readonly box: LayoutBox; readonly bottom: number } | undefined;
  for (const filling of fillings) {
    const box = layout.boxes[filling.name];
    if (!box) {
      complainOfLayout(slide, layout, { box: filling.name, thing: filling.subject.what }, setting);
      continue;
    }
    const air = above ? Math.min(AIR, Math.max(0.02, box.frame.y - bottomOf(above.box.frame))) : 0;
    const y = Math.max(box.frame.y, above ? above.bottom + air : 0);
    const placed = placeFilling(slide, filling, moved(box, y), setting);
    boxes.push(placed);
    above = { box, bottom: bottomOf(placed.frame) };
  }
  return { boxes, bottom: above?.bottom ?? 0 };
}

/** Moves a box down; one that doesn't grow loses the height it moved. */
function moved(box: LayoutBox, y: number): LayoutBox {
  if (y === box.frame.y) return box;
  return { ...box, frame: frame(box.frame.x, y, box.frame.width, box.frame.height) };
}

function placeFilling(slide: DeckSlide, filling: Filling, box: LayoutBox, setting: Setting): TextBox {
  const { paragraphs, lines } = filling;
  const grows = lines !== undefined && box.anchor === 'top';
  const room = {
    width: box.frame.width,
    height: grows ? Infinity : box.frame.height,
    ...(lines !== undefined && { lines }),
  };
  const fit = fitText(paragraphs, room, setting);
  const columns = fit.misfit && filling.columns ? fitColumns(paragraphs, room, setting) : undefined;
  if (columns) return inColumns(filling.name, box, { frame: box.frame, paragraphs }, columns);
  complainOfMisfit(slide, filling.subject, fit, setting);
  const width =
    lines === undefined ? box.frame.width : balanceWidth(paragraphs, box.frame.width, fit.scale, setting);
  const height = grows ? Math.max(box.frame.height, fit.block.height) : box.frame.height;
  return inPlaceholder(filling.name, box, {
    frame: sized(box.frame, width, height),
    paragraphs,
    scale: fit.scale,
  });
}

function sized(whole: Frame, width: number, height: number): Frame {
  return frame(whole.x, whole.y, width, height);
}
