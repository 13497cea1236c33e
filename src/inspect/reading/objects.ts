import type { Frame } from '../../model';
import { childOf, childrenOf, descendantsOf, saysYes, shareIn, type Node } from '../../package/node';
import { frameOf, SLIDE, spaceIn, type Space } from './frame';
import { type Layers, ancestorsOf, headOf, listStylesOf, objectsIn, placeholderOf } from './placeholder';
import { readParagraphs, textOf, type ReadParagraph } from './paragraphs';
import { readTable, type ReadTable } from './table';

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
  /** What it inherits from: placeholders of layout and master, nearest first. */
  readonly ancestors: readonly Node[];
  /** Paragraphs of a shape, empty ones too; none of everything else. */
  readonly paragraphs: readonly ReadParagraph[];
  /** What a table holds. */
  readonly table: ReadTable | undefined;
  /** Objects of a group. */
  readonly members: readonly SlideObject[];
}

/** The objects of a slide in reading order; what is hidden isn't there. */
export function slideObjects(layers: Layers, tableStyles: Node | undefined): readonly SlideObject[] {
  const tree = childOf(layers.slide, 'p:cSld', 'p:spTree');
  return objectsFrom(tree, { space: SLIDE, layers, tableStyles, depth: 0 });
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

interface Around {
  readonly space: Space;
  readonly layers: Layers;
  readonly tableStyles: Node | undefined;
  readonly depth: number;
}

function objectsFrom(tree: Node | undefined, around: Around): readonly SlideObject[] {
  return objectsIn(tree)
    .filter((node) => !saysYes(identityOf(node)?.attributes['hidden']))
    .map((node) => objectFrom(node, around));
}

function objectFrom(node: Node, around: Around): SlideObject {
  const { space, layers, depth } = around;
  const identity = identityOf(node);
  const ancestors = ancestorsOf(node, layers);
  const paragraphs = paragraphsOf(node, ancestors, layers);
  const table = childOf(node, 'a:graphic', 'a:graphicData', 'a:tbl');
  const isOpen = node.name === 'p:grpSp' && depth < DEEPEST;
  return {
    node,
    kind: kindOf(node, paragraphs),
    name: identity?.attributes['name'] ?? '',
    placeholder: placeholderOf(node)?.type,
    alt: (identity?.attributes['descr'] ?? '').trim(),
    decorative: descendantsOf(identity, 'adec:decorative').some(({ attributes }) => saysYes(attributes['val'])),
    frame: frameOf(node, ancestors, space),
    ancestors,
    paragraphs,
    table: table && readTable(table, around.tableStyles, layers),
    members: isOpen ? objectsFrom(node, { ...around, space: spaceIn(node, space), depth: depth + 1 }) : [],
  };
}

function paragraphsOf(node: Node, ancestors: readonly Node[], layers: Layers): readonly ReadParagraph[] {
  const paragraphs = childrenOf(childOf(node, 'p:txBody'), 'a:p');
  if (paragraphs.length === 0) return [];
  return readParagraphs(paragraphs, {
    styles: listStylesOf(node, ancestors, layers),
    scale: scaleOf(node),
    fontColour: childOf(node, 'p:style', 'a:fontRef'),
    layers,
  });
}

/** How far a text was shrunk to fit, 1 when it wasn't. */
function scaleOf(node: Node): number {
  const fit = childOf(node, 'p:txBody', 'a:bodyPr', 'a:normAutofit');
  const share = shareIn(fit?.attributes['fontScale']) ?? 1;
  return share > 0 && share <= 1 ? share : 1;
}

/** All paragraphs of an object, those in the cells of a table too. */
export function allParagraphs({ paragraphs, table }: SlideObject): readonly ReadParagraph[] {
  return [...paragraphs, ...(table?.rows.flat() ?? []).flatMap((cell) => cell.paragraphs)];
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

function kindOf(node: Node, paragraphs: readonly ReadParagraph[]): ObjectKind {
  if (node.name === 'p:pic') return mediaIn(node) ? 'media' : 'picture';
  if (node.name === 'p:graphicFrame') {
    const uri = childOf(node, 'a:graphic', 'a:graphicData')?.attributes['uri'] ?? '';
    return GRAPHICS.find(([ending]) => ending.test(uri))?.[1] ?? 'graphic';
  }
  return KINDS[node.name] ?? (textOf(paragraphs) === '' ? 'shape' : 'text');
}

function mediaIn(picture: Node): boolean {
  return descendantsOf(headOf(picture), 'a:videoFile', 'a:audioFile', 'p14:media').length > 0;
}
