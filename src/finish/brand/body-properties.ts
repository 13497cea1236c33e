import type { LayoutBox } from '../../model';
import { el } from '../xml';
import { ANCHORS } from './text-levels';

/**
 * The `a:bodyPr` of a placeholder of the master: no insets, so that text starts at the box's edge, anchored as the template says.
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

/** The same of a layout's placeholder: only an anchor of its own, all else is the master's. */
export function ownBodyProperties(box: LayoutBox, inherited: LayoutBox): string {
  return el('a:bodyPr', { anchor: box.anchor === inherited.anchor ? undefined : ANCHORS[box.anchor] });
}
