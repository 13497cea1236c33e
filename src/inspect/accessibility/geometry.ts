import { frame as frameAt, type Frame } from '../../model';
import { LIMITS } from '../archive/refusal';
import { faults } from '../faults';
import { fillOf } from '../reading/colour';
import { isTurned } from '../reading/frame';
import { withMembers, type SlideObject } from '../reading/objects';
import type { ReadSlide } from '../reading/presentation';
import { textBlockOf, type TextBlock } from '../reading/text-block';
import { childOf } from '../../package/node';
import { at, type SlideRule, type Tools } from './rule';

/** A text overflows beyond this share of its box: programs measure a little differently. */
const OVERFLOW = 1.1;
/** Inches that objects may share or reach over an edge. */
const SLACK = 0.05;

/** A17: nothing reaches over the edge of the slide, no text out of its box, and no two things cover each other. */
export const checkGeometry: SlideRule = (slide, tools) => {
  const objects = slide.objects.filter(({ decorative, node }) => !decorative && !isTurned(node));
  const all = withMembers(objects);
  if (all.length > LIMITS.objects) return;
  for (const object of objects) checkEdges(slide, object, tools);
  const blocks = new Map(all.map((object) => [object, blockOf(object, tools.measure)]));
  const measured = { ...tools, blocks };
  for (const object of all) checkText(slide, object, measured);
  checkOverlaps(slide, objects, measured);
};

type Measured = Tools & { readonly blocks: ReadonlyMap<SlideObject, TextBlock | undefined> };

function checkEdges(slide: ReadSlide, object: SlideObject, { report }: Tools): void {
  const { frame } = object;
  const { size } = slide;
  if (!frame || size.width === 0) return;
  const over =
    frame.x < -SLACK ||
    frame.y < -SLACK ||
    frame.x + frame.width > size.width + SLACK ||
    frame.y + frame.height > size.height + SLACK;
  if (over) report(faults.offSlide(at(slide, object)));
}

function checkText(slide: ReadSlide, object: SlideObject, { report, blocks }: Measured): void {
  const place = at(slide, object);
  const block = blocks.get(object);
  const length = lengthOf(object);
  if (length > LIMITS.characters) report(faults.endlessText(place, length));
  if (!block || block.grows) return;
  const share = Math.max(block.height / block.room.height, block.width / block.room.width);
  if (share > OVERFLOW) report(faults.overflow(place, Math.round(share * 100)));
}

function blockOf(object: SlideObject, measure: Tools['measure']): TextBlock | undefined {
  const isMeasured = object.kind === 'text' && lengthOf(object) <= LIMITS.characters;
  return isMeasured ? textBlockOf(object, measure) : undefined;
}

function lengthOf({ paragraphs }: SlideObject): number {
  return paragraphs.reduce((sum, { words }) => sum + words.length, 0);
}

const COVERING = new Set(['text', 'picture', 'media', 'table', 'chart', 'drawing', 'group']);

function checkOverlaps(slide: ReadSlide, objects: readonly SlideObject[], { report, blocks }: Measured): void {
  const seen = objects
    .filter(({ kind }) => COVERING.has(kind))
    .flatMap((object) => {
      const area = isFilledBox(object, slide) ? object.frame : linesOf(object, blocks.get(object));
      return area ? [{ object, area }] : [];
    });
  seen.forEach(({ object, area }, index) => {
    const other = seen.slice(index + 1).find((later) => overlap(area, later.area));
    if (other) report(faults.overlap(at(slide, object), other.object.name));
  });
}

/** Whether an object fills its frame; chevrons in a chain reach into each other's without touching. */
function isFilledBox({ node, ancestors, kind }: SlideObject, { layers }: ReadSlide): boolean {
  const shape = childOf(node, 'p:spPr', 'a:prstGeom')?.attributes['prst'] ?? 'rect';
  return kind === 'text' && /rect$/i.test(shape) && fillOf(node, ancestors, layers) !== 'none';
}

/** Where something without a surface is seen: of a text only the lines it has. */
function linesOf({ frame }: SlideObject, block: TextBlock | undefined): Frame | undefined {
  if (!frame || !block) return frame;
  const { room, height, anchor } = block;
  const used = Math.min(height, room.height);
  const spare = room.height - used;
  const top = { top: 0, middle: spare / 2, bottom: spare }[anchor];
  return frameAt(room.x, room.y + top, room.width, used);
}

/** Whether two areas share more than their edges; one that lies within the other is meant to, a caption on a picture. */
function overlap(a: Frame, b: Frame): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= SLACK || height <= SLACK) return false;
  const within = (inner: Frame): boolean => width >= inner.width - SLACK && height >= inner.height - SLACK;
  return !within(a) && !within(b);
}
