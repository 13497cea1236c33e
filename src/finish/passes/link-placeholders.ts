import {
  emuOf,
  placeholdersOf,
  type Frame,
  type PictureBox,
  type Placeholder,
  type TableBox,
  type TextBox,
} from '../../model';
import { isSamePlace } from '../brand/frames';
import { placeholderReference } from '../brand/placeholder-shape';
import { ANCHORS } from '../brand/text-levels';
import { slidePass } from '../pass';
import { objectsOf } from '../slide-objects';
import { childOf, emptyElement, insertXml, needChild, removeElement, type Element } from '../xml';

/**
 * Ties texts, the picture and the table of a slide to the placeholders of its layout by type and index, and drops
 * position, size, anchor and margins where they are the layout's (#1453, #1298).
 */
export const linkPlaceholders = slidePass((slide, page, { deck }) => {
  const placeholders = placeholdersOf(deck.template, page.layout);
  for (const { element, box } of objectsOf(slide, page, 'text')) {
    const placeholder = placeholders.find(({ name }) => name === box.placeholder);
    if (box.placeholder !== undefined && !placeholder)
      throw new Error(`the layout ${page.layout} has no placeholder ${box.placeholder}`);
    if (placeholder) linkText(element, box, placeholder);
  }
  linkOnly(
    objectsOf(slide, page, 'picture'),
    placeholders.find(({ kind }) => kind === 'pic'),
  );
  linkOnly(
    objectsOf(slide, page, 'table'),
    placeholders.find(({ kind }) => kind === 'tbl'),
  );
});

function linkText(shape: Element, box: TextBox, placeholder: Placeholder): void {
  const names = needChild(shape, 'p:nvSpPr');
  const locks = needChild(names, 'p:cNvSpPr');
  locks.attributes.clear();
  fill(locks, '<a:spLocks noGrp="1"/>');
  fill(needChild(names, 'p:nvPr'), placeholderReference(placeholder));
  inheritPlace(needChild(shape, 'p:spPr'), box.frame, placeholder.box.frame);
  const body = needChild(shape, 'p:txBody', 'a:bodyPr');
  body.attributes.clear();
  if (box.anchor !== placeholder.box.anchor) body.setAttribute('anchor', ANCHORS[box.anchor]);
  if (!box.columns) return;
  body.setAttribute('numCol', '2');
  body.setAttribute('spcCol', String(emuOf(box.columns.gap)));
}

/** The one picture or table of a slide fills its placeholder when it stands inside it; of several none does. */
function linkOnly(
  objects: readonly { readonly element: Element; readonly box: PictureBox | TableBox }[],
  placeholder: Placeholder | undefined,
): void {
  const [only, another] = objects;
  if (!only || another || !placeholder || !within(only.box.frame, placeholder.box.frame)) return;
  const picture = only.element.tagName === 'p:pic';
  const holder = needChild(only.element, picture ? 'p:nvPicPr' : 'p:nvGraphicFramePr', 'p:nvPr');
  fill(holder, placeholderReference(placeholder));
  if (!picture) return;
  childOf(only.element, 'p:nvPicPr', 'p:cNvPicPr', 'a:picLocks')?.setAttribute('noGrp', '1');
  inheritPlace(needChild(only.element, 'p:spPr'), only.box.frame, placeholder.box.frame);
}

function fill(element: Element, content: string): void {
  emptyElement(element);
  insertXml(element, content);
}

function inheritPlace(properties: Element, own: Frame, inherited: Frame): void {
  const place = childOf(properties, 'a:xfrm');
  if (place && isSamePlace(own, inherited)) removeElement(place);
  for (const name of ['a:prstGeom', 'a:noFill', 'a:ln']) {
    const direct = childOf(properties, name);
    if (direct) removeElement(direct);
  }
}

function within(inner: Frame, outer: Frame): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
