import { emuOf, type Frame } from '../../model';
import { el } from '../xml';

/** Position and size in EMU. */
export function transform(frame: Frame, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string {
  return el(
    name,
    {},
    el('a:off', { x: emuOf(frame.x), y: emuOf(frame.y) }),
    el('a:ext', { cx: emuOf(frame.width), cy: emuOf(frame.height) }),
  );
}

/** Shape properties of a rectangle at a frame. */
export function rectangleAt(frame: Frame, ...more: readonly string[]): string {
  return el('p:spPr', {}, transform(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst')), ...more);
}

/** Shape properties of a placeholder: its place only where it isn't the inherited one. */
export function ownPlace(own: Frame, inherited: Frame): string {
  return el('p:spPr', {}, isSamePlace(own, inherited) ? '' : transform(own));
}

/** Whether two frames are the same on paper: to an EMU, since they are rounded one by one. */
export function isSamePlace(one: Frame, other: Frame): boolean {
  return (['x', 'y', 'width', 'height'] as const).every(
    (side) => Math.abs(emuOf(one[side]) - emuOf(other[side])) <= 1,
  );
}

/** What every shape tree starts with. */
export const TREE_HEAD =
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')) +
  el(
    'p:grpSpPr',
    {},
    el(
      'a:xfrm',
      {},
      el('a:off', { x: 0, y: 0 }),
      el('a:ext', { cx: 0, cy: 0 }),
      el('a:chOff', { x: 0, y: 0 }),
      el('a:chExt', { cx: 0, cy: 0 }),
    ),
  );

/** The extension that tells screen readers to pass an object by (PPTX.md A6). */
export const DECORATIVE = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
);
