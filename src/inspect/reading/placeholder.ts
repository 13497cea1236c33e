import { childOf, childrenOf, type Node } from '../../package/node';
import type { ReadPackage } from '../package/read-package';

/** A reference to a placeholder: without a type it is content. */
interface PlaceholderReference {
  /** `title`, `ctrTitle`, `body`, `obj`, `pic`, `dt`, `ftr`, `sldNum` … */
  readonly type: string;
  readonly idx: string;
}

/** Where an object's name, placeholder and links stand: `p:nvSpPr`, `p:nvPicPr` … */
export function headOf(object: Node): Node | undefined {
  return object.children.find(({ name }) => /^p:nv\w+Pr$/.test(name));
}

/** The placeholder that an object fills; undefined for a free one. */
export function placeholderOf(object: Node): PlaceholderReference | undefined {
  const found = childOf(headOf(object), 'p:nvPr', 'p:ph');
  return found && { type: found.attributes['type'] ?? 'obj', idx: found.attributes['idx'] ?? '0' };
}

/** Whether a placeholder holds the title. */
export function isTitleType(type: string | undefined): boolean {
  return type === 'title' || type === 'ctrTitle';
}

/** Whether a placeholder is one of those at the foot: date, footer or number. */
export function isFooterType(type: string | undefined): boolean {
  return type === 'dt' || type === 'ftr' || type === 'sldNum';
}

/** The objects that a placeholder on a slide inherits from: its layout's and its master's, nearest first. */
export function ancestorsOf(object: Node, { layout, master }: Layers): readonly Node[] {
  const own = placeholderOf(object);
  if (!own) return [];
  const inside = (part: Node | undefined) => childOf(part, 'p:cSld', 'p:spTree')?.children ?? [];
  const onLayout = inside(layout).find((each) => isSame(own, placeholderOf(each)));
  const type = masterType((onLayout && placeholderOf(onLayout)?.type) ?? own.type);
  const onMaster = inside(master).find((each) => placeholderOf(each)?.type === type);
  return [onLayout, onMaster].filter((each) => each !== undefined);
}

/** Titles, dates, footers and numbers are known by their type, all others by their index. */
function isSame(own: PlaceholderReference, other: PlaceholderReference | undefined): boolean {
  if (!other) return false;
  if (isTitleType(own.type)) return isTitleType(other.type);
  if (isFooterType(own.type)) return own.type === other.type;
  return own.idx === other.idx;
}

/** A master has one placeholder for all titles and one for all content. */
function masterType(type: string): string {
  if (isTitleType(type)) return 'title';
  return isFooterType(type) ? type : 'body';
}

/** The list styles that a text in an object inherits from, nearest first (ECMA-376 21.1.2.4.12). */
export function listStylesOf(object: Node, ancestors: readonly Node[], layers: Layers): readonly Node[] {
  const own = [object, ...ancestors].map((shape) => childOf(shape, 'p:txBody', 'a:lstStyle'));
  const general = [
    placeholderOf(object) && childOf(layers.master, 'p:txStyles', textStyleOf(object)),
    childOf(layers.master, 'p:notesStyle'),
    childOf(layers.presentation, 'p:defaultTextStyle'),
  ];
  return [...own, ...general].filter((each) => each !== undefined);
}

function textStyleOf(object: Node): string {
  const type = placeholderOf(object)?.type;
  if (isTitleType(type)) return 'p:titleStyle';
  return isFooterType(type) ? 'p:otherStyle' : 'p:bodyStyle';
}

/** The objects of a slide, a layout or a group, in reading order. */
export function objectsIn(tree: Node | undefined): readonly Node[] {
  return tree ? tree.children.filter((child) => OBJECTS.has(child.name) && isNamed(child)) : [];
}

const OBJECTS = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame', 'p:grpSp']);

/** A stranger's object may lack its `p:cNvPr`; the schema check reports that. */
function isNamed(object: Node): boolean {
  return childrenOf(headOf(object), 'p:cNvPr').length > 0;
}

/** What stands behind a slide and gives it what it doesn't say itself; parts that are missing or can't be read are undefined. */
export interface Layers {
  readonly slide: Node;
  readonly layout: Node | undefined;
  readonly master: Node | undefined;
  readonly theme: Node | undefined;
  readonly presentation: Node | undefined;
}

/** The layers of a slide by its path. */
export function layersOf(
  path: string,
  slide: Node,
  { roots, links, main }: Pick<ReadPackage, 'roots' | 'links' | 'main'>,
): Layers {
  const next = (part: string | undefined, type: string): string | undefined =>
    part === undefined ? undefined : links.first(part, type);
  const layout = next(path, 'slideLayout');
  const master = next(layout, 'slideMaster');
  const rootOf = (part: string | undefined): Node | undefined => roots.get(part ?? '');
  return {
    slide,
    layout: rootOf(layout),
    master: rootOf(master),
    theme: rootOf(next(master, 'theme')),
    presentation: roots.get(main),
  };
}
