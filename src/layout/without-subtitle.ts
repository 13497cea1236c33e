import { frame, type Layout } from '../model';
import { bottomOf } from './frames';

/** A layout for a slide without a subtitle: what stands under it moves up to where it would have begun under the title, and keeps its lower edge. */
export function withoutSubtitle(layout: Layout, under: string): Layout {
  const { title, subtitle, [under]: box } = layout.boxes;
  if (!title || !subtitle || !box) return layout;
  const { x, y, width, height } = box.frame;
  const empty = Math.max(0, bottomOf(subtitle.frame) - bottomOf(title.frame));
  const moved = { ...box, frame: frame(x, y - empty, width, height + empty) };
  return { ...layout, boxes: { ...layout.boxes, [under]: moved } };
}
