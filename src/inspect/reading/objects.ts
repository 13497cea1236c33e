import type { Frame } from '../../model';
import { childOf, childrenOf, descendantsOf, saysYes, wordsIn, type Node } from '../xml/node';
import { frameOf, SLIDE, spaceIn, type Space } from './frame';
import type { Layers } from './layers';
import { headOf, objectsIn, placeholderOf } from './placeholder';

/** What an object is to a reader. */
export type ObjectKind =
  'text' | 'shape' | 'picture' | 'media' | 'table' | 'chart' | 'drawing' | 'graphic' | 'line' | 'group';

/** An object of a slide as a screen reader meets it. */
export interface SlideObject {
  readonly node: Node;
  readonly kind: ObjectKind;
  /** Name in the selection pane. */
  readonly name: string;
  /** Type of its placeholder; undefined for a free object. */
  readonly placeholder: string | undefined;
  /** Alternative text; `` without one. */
  readonly alt: string;
  readonly decorative: boolean;
  /** Inches on the slide; undefined when nobody says where. */
  readonly frame: Frame | undefined;
  /** Paragraphs of a shape; empty for everything else. */
  readonly paragraphs: readonly Node[];
  /** Objects of a group. */
  readonly members: readonly SlideObject[];
}

/** The objects of a slide in reading order; what is hidden isn't there. */
export function slideObjects(layers: Layers): readonly SlideObject[] {
  return objectsFrom(childOf(layers.slide, 'p:cSld', 'p:spTree'), SLIDE, layers);
}

/** All objects, those in groups too, a group before its members. */
export function withMembers(objects: readonly SlideObject[]): readonly SlideObject[] {
  const found: SlideObject[] = [];
  const waiting = [...objects].reverse();
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    found.push(here);
    waiting.push(...[...here.members].reverse());
  }
  return found;
}

/** Groups nested deeper are read as empty; PowerPoint's own are a handful deep. */
const DEEPEST = 40;

function objectsFrom(
  tree: Node | undefined,
  space: Space,
  layers: Layers,
  depth = 0,
): readonly SlideObject[] {
  return objectsIn(tree)
    .filter((node) => !saysYes(identityOf(node)?.attributes['hidden']))
    .map((node) => objectFrom(node, space, layers, depth));
}

function objectFrom(node: Node, space: Space, layers: Layers, depth: number): SlideObject {
  const identity = identityOf(node);
  const group = node.name === 'p:grpSp' && depth < DEEPEST;
  return {
    node,
    kind: kindOf(node),
    name: identity?.attributes['name'] ?? '',
    placeholder: placeholderOf(node)?.type,
    alt: (identity?.attributes['descr'] ?? '').trim(),
    decorative: descendantsOf(identity, 'adec:decorative').some(({ attributes }) =>
      saysYes(attributes['val']),
    ),
    frame: frameOf(node, space, layers),
    paragraphs: childrenOf(childOf(node, 'p:txBody'), 'a:p'),
    members: group ? objectsFrom(node, spaceIn(node, space), layers, depth + 1) : [],
  };
}

/** Where name and alternative text stand: `p:cNvPr`. */
function identityOf(node: Node): Node | undefined {
  return childOf(headOf(node), 'p:cNvPr');
}

const KINDS: Readonly<Record<string, ObjectKind>> = { 'p:cxnSp': 'line', 'p:grpSp': 'group' };

const GRAPHICS: readonly (readonly [ending: RegExp, kind: ObjectKind])[] = [
  [/\/table$/, 'table'],
  [/\/chart(ex)?$/, 'chart'],
  [/\/diagram$/, 'drawing'],
];

function kindOf(node: Node): ObjectKind {
  if (node.name === 'p:pic') return mediaIn(node) ? 'media' : 'picture';
  if (node.name === 'p:graphicFrame') {
    const uri = childOf(node, 'a:graphic', 'a:graphicData')?.attributes['uri'] ?? '';
    return GRAPHICS.find(([ending]) => ending.test(uri))?.[1] ?? 'graphic';
  }
  return KINDS[node.name] ?? (textOf(childrenOf(childOf(node, 'p:txBody'), 'a:p')) === '' ? 'shape' : 'text');
}

function mediaIn(picture: Node): boolean {
  return descendantsOf(headOf(picture), 'a:videoFile', 'a:audioFile', 'p14:media').length > 0;
}

/** The words of paragraphs on one line. */
export function textOf(paragraphs: readonly Node[]): string {
  return paragraphs.map(wordsIn).join(' ').replace(/\s+/g, ' ').trim();
}
