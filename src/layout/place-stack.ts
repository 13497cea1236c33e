import { frame, type Layout, type LayoutBox, type Part, type StyledParagraph, type TextBox } from '../model';
import { bottomOf } from './frames';
import { inColumns, inPlaceholder } from './place-text';
import { originIn, reportMisfit, reportMissingBox, type Subject } from './report-misfit';
import type { SlideSetting } from './setting';
import { fitText } from './text/fit-text';
import { balanceWidth } from './text/narrow-text';
import { fitColumns } from './text/two-columns';

/** A text for a placeholder; with `lines` its box grows with it, up to so many lines; with `columns` it has two where one has no room. */
export interface Filling {
  readonly part: Part;
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

/** The most space that is left under a box that grew, inches. */
const MOST_SPACE = 0.25;

/** Places texts from top to bottom in the placeholders of a layout: one that grows pushes those under it down. */
export function placeStack(layout: Layout, fillings: readonly Filling[], setting: SlideSetting): Stack {
  const boxes: TextBox[] = [];
  let above: { readonly box: LayoutBox; readonly bottom: number } | undefined;
  for (const filling of fillings) {
    const box = layout.boxes[filling.part];
    if (!box) {
      reportMissingBox(layout, { box: filling.part, thing: filling.subject.what }, setting);
      continue;
    }
    const space = above ? Math.min(MOST_SPACE, Math.max(0.02, box.frame.y - bottomOf(above.box.frame))) : 0;
    const y = Math.max(box.frame.y, above ? above.bottom + space : 0);
    const { x, width, height } = box.frame;
    const placed = placeFilling(filling, { ...box, frame: frame(x, y, width, height) }, setting);
    boxes.push(placed);
    above = { box, bottom: bottomOf(placed.frame) };
  }
  return { boxes, bottom: above?.bottom ?? 0 };
}

function placeFilling(filling: Filling, box: LayoutBox, setting: SlideSetting): TextBox {
  const { part, paragraphs, lines, subject } = filling;
  const { x, y, width, height } = box.frame;
  const grows = lines !== undefined && box.anchor === 'top';
  const room = { width, height: grows ? Infinity : height, ...(lines !== undefined && { lines }) };
  const fit = fitText(paragraphs, room, setting);
  const { scale } = fit;
  const origin = originIn(setting.slide, subject.keys);
  const whole = inPlaceholder(part, box, { frame: box.frame, paragraphs, scale, origin });
  const columns = fit.misfit && filling.columns ? fitColumns(paragraphs, room, setting) : undefined;
  if (columns) return inColumns(whole, columns);
  reportMisfit(subject, fit.misfit, setting);
  if (lines === undefined) return whole;
  const own = balanceWidth(paragraphs, { width, scale }, setting);
  return { ...whole, frame: frame(x, y, own, grows ? Math.max(height, fit.block.height) : height) };
}

/** A layout for a slide without a subtitle: what stands under it moves up to where it would have begun under the title, and keeps its lower edge. */
export function withoutSubtitle(layout: Layout, under: Part): Layout {
  const { title, subtitle, [under]: box } = layout.boxes;
  if (!title || !subtitle || !box) return layout;
  const { x, y, width, height } = box.frame;
  const empty = Math.max(0, bottomOf(subtitle.frame) - bottomOf(title.frame));
  const moved = { ...box, frame: frame(x, y - empty, width, height + empty) };
  return { ...layout, boxes: { ...layout.boxes, [under]: moved } };
}
