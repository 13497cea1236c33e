import type { StyledParagraph, TreeContent } from '../../model';
import { line } from '../place-text';
import type { Setting } from '../setting';
import { measureBlock } from '../text/measure-block';

/** A box of a drawn tree with what it asks for, inches at full size. */
export interface TreeNode {
  readonly content: TreeContent;
  /** 0 for a root. */
  readonly depth: number;
  readonly children: readonly TreeNode[];
  /** Whether it is the very first box, drawn in the focus colour. */
  readonly first: boolean;
  readonly text: readonly StyledParagraph[];
  readonly labels: readonly TreeLabel[];
  /** Width with all text on one line, at most WIDEST. */
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
const WIDEST = 4;
/** Boxes with a short word still look like boxes. */
const NARROWEST = 0.9;
const USUAL = 2;

/** Measures the nodes of a forest. */
export function treeNodes(roots: readonly TreeContent[], setting: Setting): readonly TreeNode[] {
  const measure = (content: TreeContent, depth: number, first: boolean): TreeNode => {
    const text = nodeText(content, first);
    const block = measureBlock(text, 100, 1, setting);
    const narrow = measureBlock(text, 0.01, 1, setting);
    return {
      content,
      depth,
      first,
      text,
      labels: labelsOf(content),
      children: content.children.map((child) => measure(child, depth + 1, false)),
      whole: Math.min(WIDEST, Math.max(USUAL, block.width + 2 * PAD_X + 0.02)),
      least: Math.max(NARROWEST, (narrow.wide?.measured ?? 0) / 0.985 + 2 * PAD_X),
    };
  };
  return roots.map((root, at) => measure(root, 0, at === 0));
}

/** The text of a box; white on the focus colour. */
function nodeText(content: TreeContent, first: boolean): readonly StyledParagraph[] {
  const colour = first ? ({ colour: 'white' } as const) : {};
  const text = content.text === undefined ? [] : [line(content.text, 'tree', colour)];
  return [line(content.heading, 'treeHeading', colour), ...text];
}

function labelsOf(content: TreeContent): readonly TreeLabel[] {
  if (content.children.length === 0) return [];
  const down =
    content.down === undefined
      ? []
      : [{ side: 'left' as const, text: line(`↓ ${content.down}`, 'treeLabel') }];
  const up =
    content.up === undefined ? [] : [{ side: 'right' as const, text: line(`↑ ${content.up}`, 'treeLabel') }];
  return [...down, ...up];
}

/** All nodes, a parent before its children. */
export function allNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
