import { frame, namedBoxes, type Frame, type GroupBox, type Page } from '../../model';
import { slidePass } from '../pass';
import { identityOf, shapeTree } from '../slide-objects';
import { transform } from '../brand/frames';
import { childrenOf, el, insertXml, type Document, type Element } from '../xml';

/** Wraps the children of a group box in a real group: one thing to a reader, with one alternative text. PptxGenJS has no groups. */
export const groupShapes = slidePass((slide, page) => {
  for (const { name, box } of namedBoxes(page)) {
    if (box.kind === 'group') wrap(slide, name, box, page);
  }
});

function wrap(slide: Document, name: string, box: GroupBox, page: Page): void {
  const tree = shapeTree(slide);
  const members = childrenOf(tree).filter((object) => memberOf(object, name));
  const [first] = members;
  if (!first || members.length !== box.boxes.length)
    throw new Error(`page ${page.number}: a group of ${box.boxes.length} has ${members.length} objects`);
  insertXml(tree, el('p:grpSp', {}, names(name), properties(extentOf(box))), first);
  const group = first.previousSibling;
  for (const member of members) group?.appendChild(member);
}

function memberOf(object: Element, group: string): boolean {
  return (
    /^p:(sp|cxnSp)$/.test(object.tagName) &&
    (identityOf(object).getAttribute('name') ?? '').startsWith(`${group}.`)
  );
}

function names(name: string): string {
  return el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 0, name }), el('p:cNvGrpSpPr'), el('p:nvPr'));
}

/** Children keep the slide's coordinates: the child space is the group's own place. */
function properties(extent: Frame): string {
  const child = transform(extent)
    .replaceAll('a:off', 'a:chOff')
    .replaceAll('a:ext', 'a:chExt')
    .replace(/<\/?a:xfrm>/g, '');
  return el('p:grpSpPr', {}, transform(extent).replace('</a:xfrm>', `${child}</a:xfrm>`));
}

/** The group is as large as its members; PowerPoint draws its handles there. */
function extentOf({ boxes }: GroupBox): Frame {
  const left = Math.min(...boxes.map((box) => box.frame.x));
  const top = Math.min(...boxes.map((box) => box.frame.y));
  const right = Math.max(...boxes.map((box) => box.frame.x + box.frame.width));
  const bottom = Math.max(...boxes.map((box) => box.frame.y + box.frame.height));
  return frame(left, top, right - left, bottom - top);
}
