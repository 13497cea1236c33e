import type { Frame } from '../../model';
import { childOf, type Node } from '../../package/node';
import { frameOf, SLIDE } from './frame';
import { type Layers, objectsIn, placeholderOf } from './placeholder';
import type { SlideObject } from './objects';
import { backgroundOf, fillOf, type Fill } from './colour';

/** What is painted, from the back to the front. */
interface Layer {
  readonly node: Node;
  readonly frame: Frame;
  readonly fill: Fill;
}

/** Gives the surface behind a place of an object; `unknown` where it stands on several or on a picture. */
export type Backdrop = ReturnType<typeof backdropOf>;

/** The surfaces of a slide: its background, what master and layout draw, and its own objects in their order, those in groups too. */
export function backdropOf(all: readonly SlideObject[], layers: Layers) {
  const background = backgroundOf(layers);
  const drawn = [...drawnBehind(layers), ...all]
    .map(({ node, frame, ancestors }) => ({ node, frame, fill: fillOf(node, ancestors, layers) }))
    .filter((layer): layer is Layer => layer.frame !== undefined && layer.fill !== 'none');
  const order = new Map(all.map(({ node }, at) => [node, at]));
  const fromTheFront = drawn.toReversed();
  return (object: Node, frame: Frame): Fill => {
    const own = order.get(object) ?? Infinity;
    for (const layer of fromTheFront) {
      if (layer.node === object || (order.get(layer.node) ?? -1) >= own) continue;
      if (contains(layer.frame, frame)) return layer.fill;
      if (touches(layer.frame, frame)) return 'unknown';
    }
    return background;
  };
}

/** What master and layout draw on every slide: their objects that are no placeholders. */
function drawnBehind(layers: Layers): readonly Pick<SlideObject, 'node' | 'frame' | 'ancestors'>[] {
  const { slide, layout, master } = layers;
  const shows = (part: Node | undefined): boolean => part?.attributes['showMasterSp'] !== '0';
  const parts = shows(slide) ? [shows(layout) ? master : undefined, layout] : [];
  return parts
    .flatMap((part) => objectsIn(childOf(part, 'p:cSld', 'p:spTree')))
    .filter((node) => placeholderOf(node) === undefined)
    .map((node) => ({ node, frame: frameOf(node, [], SLIDE), ancestors: [] }));
}

/** Inches; shapes that only touch don't cover each other. */
const SLACK = 0.03;

function contains(outer: Frame, inner: Frame): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

function touches(a: Frame, b: Frame): boolean {
  return (
    a.x + SLACK < b.x + b.width &&
    b.x + SLACK < a.x + a.width &&
    a.y + SLACK < b.y + b.height &&
    b.y + SLACK < a.y + a.height
  );
}
