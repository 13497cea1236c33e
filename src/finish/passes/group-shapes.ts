import { frame, namedBoxes, type Frame, type GroupBox } from '../../model';
import { slidePass } from '../pass';
import { shapeTree, slideObjects } from '../slide-objects';
import { transform } from '../brand/frames';
import { el, insertXml, moveInto } from '../xml';

/** Wraps the children of a group box in a real group: one thing to a reader, with one alternative text. PptxGenJS has no groups. */
export const groupShapes = slidePass((slide, page) => {
  if (!page.boxes.some(({ kind }) => kind === 'group')) return;
  const objects = slideObjects(slide, page);
  const grouped = new Set(objects.map(({ box }) => box));
  for (const { name, box } of namedBoxes(page)) {
    if (box.kind !== 'group' || grouped.has(box)) continue;
    const members = objects.filter(({ written }) => written.startsWith(`${name}.`));
    const [first] = members;
    if (!first || members.length !== box.boxes.length)
      throw new Error(`page ${page.number}: a group of ${box.boxes.length} has ${members.length} objects`);
    const written = el('p:grpSp', {}, names(name), properties(extentOf(box)));
    const [group] = insertXml(shapeTree(slide), written, first.element);
    if (!group) throw new Error(`page ${page.number}: a group came to nothing`);
    for (const { element } of members) moveInto(group, element);
  }
});

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
