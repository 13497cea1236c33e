import type { Box } from '../../model';
import { DECORATIVE } from '../brand/frames';
import { slidePass } from '../pass';
import { identityOf, slideObjects } from '../slide-objects';
import { cleanText, emptyElement, insertXml, type Element } from '../xml';

/** Gives every object its name in the selection pane, its alternative text (A5) or the flag that it is decoration (A6). */
export const describeObjects = slidePass((slide, page) => {
  for (const { element, box, name } of slideObjects(slide, page)) {
    const identity = identityOf(element);
    identity.setAttribute('name', name);
    describe(identity, box);
  }
});

function describe(identity: Element, box: Box): void {
  const alt = 'alt' in box ? box.alt : undefined;
  if (alt === undefined) identity.removeAttribute('descr');
  else identity.setAttribute('descr', cleanText(alt));
  emptyElement(identity);
  if (isDecorative(box)) insertXml(identity, DECORATIVE);
}

function isDecorative(box: Box): boolean {
  if (box.kind === 'line') return true;
  if (box.kind === 'shape') return box.decorative;
  return box.kind === 'picture' && box.alt === undefined;
}
