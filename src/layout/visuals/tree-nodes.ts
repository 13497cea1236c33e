import { line, type StyledParagraph, type TreeContent } from '../../model';
import type { StyleName } from '../../schema';
import { measureBlock } from '../../text';
import type { Setting } from '../setting';

/** A box of a drawn tree with what it needs, inches at full size. */
export interface TreeNode {
  readonly content: TreeContent;
  /** 0 for a root. */
  readonly depth: number;
  readonly children: readonly TreeNode[];
  /** Whether it is the very first box, drawn in the focus colour. */
  readonly first: boolean;
  readonly text: readonly StyledParagraph[];
  readonly labels: readonly TreeLabel[];
  /** Width with all text on one line, at most its size's widest. */
  readonly whole: number;
  /** Width of its longest word. */
  readonly least: number;
}

/** A label on the connector to the children: what flows down stands at its left, what flows up at its right. */
export interface TreeLabel {
  readonly side: 'left' | 'right';
  readonly text: StyledParagraph;
}

/** Text distance from a box's edge, inches: left and right, top and bottom. */
export const PAD_X = 0.12;
export const PAD_Y = 0.09;
/** Boxes with a short word still look like boxes. */
const NARROWEST = 0.9;

/** How large a tree speaks: the styles of its texts, and the usual and the largest width of a box in inches. */
export interface TreeSize {
  readonly heading: StyleName;
  readonly text: StyleName;
  readonly label: StyleName;
  readonly usual: number;
  readonly widest: number;
  /** Whether headings are made bold, since their style isn't. */
  readonly bold?: boolean;
}

/** A small tree on a wide slide: 16 and 14 points in the usual brand, which the styles of boxes and subtitles have. */
export const LARGE: TreeSize = { heading: 'boxHeading', text: 'subtitle', label: 'subtitle', usual: 2.4, widest: 5 };
export const USUAL: TreeSize = { heading: 'treeHeading', text: 'tree', label: 'treeLabel', usual: 2, widest: 4 };
/** A wide tree that has no room otherwise: headings in the size of the text, 12 points in the usual brand. */
export const SMALL: TreeSize = { ...USUAL, heading: 'tree', bold: true };

/** Measures the nodes of a forest. */
export function treeNodes(roots: readonly TreeContent[], size: TreeSize, setting: Setting): readonly TreeNode[] {
  const measure = (content: TreeContent, depth: number, first: boolean): TreeNode => {
    const text = nodeText(content, size, first);
    const block = measureBlock(text, { width: 100 }, setting);
    const narrow = measureBlock(text, { width: 0.01 }, setting);
    return {
      content,
      depth,
      first,
      text,
      labels: labelsOf(content, size.label),
      children: content.children.map((child) => measure(child, depth + 1, false)),
      whole: Math.min(size.widest, Math.max(size.usual, block.width + 2 * PAD_X + 0.02)),
      least: Math.max(NARROWEST, (narrow.wide?.measured ?? 0) / 0.985 + 2 * PAD_X),
    };
  };
  return roots.map((root, at) => measure(root, 0, at === 0));
}

/** The text of a box; white on the focus colour. */
function nodeText(content: TreeContent, size: TreeSize, first: boolean): readonly StyledParagraph[] {
  const colour = { colour: first ? 'white' : 'ink' } as const;
  const text = content.text === undefined ? [] : [line(content.text, size.text, colour)];
  const heading = line(content.heading, size.heading, colour);
  return [size.bold === true ? bold(heading) : heading, ...text];
}

function bold(paragraph: StyledParagraph): StyledParagraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, bold: true })) };
}

function labelsOf({ children, down, up }: TreeContent, style: StyleName): readonly TreeLabel[] {
  if (children.length === 0) return [];
  const label = (side: TreeLabel['side'], arrow: string, words: string | undefined): readonly TreeLabel[] =>
    words === undefined ? [] : [{ side, text: line(`${arrow} ${words}`, style) }];
  return [...label('left', '↓', down), ...label('right', '↑', up)];
}

/** All nodes, a parent before its children. */
export function allNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
