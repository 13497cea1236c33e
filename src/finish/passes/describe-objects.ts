import { namedBoxes, type Box } from '../../model';
import { DECORATIVE } from '../brand/frames';
import { placeholderName } from '../brand/prompts';
import { slidePass } from '../pass';
import { identityOf, shapeTree } from '../slide-objects';
import { cleanText, descendantsOf, insertXml, type Element } from '../xml';

/**
 * Gives every object its name in the selection pane, its alternative text (A5) or the flag that it is decoration (A6).
 * The last pass that knows objects by the writer's names.
 */
export const describeObjects = slidePass((slide, page) => {
  const boxes = new Map(namedBoxes(page).map(({ name, box }) => [name, box]));
  const taken = new Map<string, number>();
  for (const object of descendantsOf(
    shapeTree(slide),
    'p:sp',
    'p:pic',
    'p:cxnSp',
    'p:graphicFrame',
    'p:grpSp',
  )) {
    const identity = identityOf(object);
    const box = boxes.get(identity.getAttribute('name') ?? '');
    if (!box)
      throw new Error(`page ${page.number}: nothing was written as ${identity.getAttribute('name') ?? ''}`);
    describe(identity, box);
    identity.setAttribute('name', uniqueName(cleanText(nameOf(box)), taken));
  }
});

function describe(identity: Element, box: Box): void {
  const alt = 'alt' in box ? box.alt : undefined;
  if (alt === undefined) identity.removeAttribute('descr');
  else identity.setAttribute('descr', cleanText(alt));
  if (isDecorative(box)) insertXml(identity, DECORATIVE);
}

function isDecorative(box: Box): boolean {
  if (box.kind === 'line') return true;
  if (box.kind === 'shape') return box.decorative;
  return box.kind === 'picture' && box.alt === undefined;
}

function nameOf(box: Box): string {
  if (box.kind !== 'text') return box.name;
  return box.placeholder === undefined ? 'Text' : placeholderName(box.placeholder);
}

function uniqueName(name: string, taken: Map<string, number>): string {
  const before = taken.get(name) ?? 0;
  taken.set(name, before + 1);
  return before === 0 ? name : `${name} ${before + 1}`;
}
