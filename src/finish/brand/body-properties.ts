import type { LayoutBox } from '../../model';
import { el } from '../xml';
import { ANCHORS } from './text-levels';

/**
 * The `a:bodyPr` of a placeholder: no insets, so that text starts at the box's edge, anchored as the template says.
 * `shrink` lets PowerPoint shrink text that overflows; furniture never changes its size.
 */
export function bodyProperties(box: LayoutBox, fit: 'shrink' | 'fixed'): string {
  const inset = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return el(
    'a:bodyPr',
    { vert: 'horz', wrap: 'square', ...inset, rtlCol: 0, anchor: ANCHORS[box.anchor] },
    el(fit === 'shrink' ? 'a:normAutofit' : 'a:noAutofit'),
  );
}
