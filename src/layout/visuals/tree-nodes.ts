import type { StyledParagraph, TreeContent } from '../../model';
import type { StyleName } from '../../schema';
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
export const LARGE: TreeSize = {
  heading: 'boxHeading',
  text: 'subtitle',
  label: 'subtitle',
  usual: 2.4,
  widest: 5,
};
export const USUAL: TreeSize = {
  heading: 'treeHeading',
  text: 'tree',
  label: 'treeLabel',
  usual: 2,
  widest: 4,
};
/** A wide tree that has no room otherwise: headings in the size of the text, 12 points in the usual brand. */
export const SMALL: TreeSize = { ...USUAL, heading: 'tree', bold: true };

/** Measures the nodes of a forest. */
export function treeNodes(
  roots: readonly TreeContent[],
  size: TreeSize,
  setting: Setting,
): readonly TreeNode[] {
  const measure = (content: TreeContent, depth: number, first: boolean): TreeNode => {
    const text = nodeText(content, size, first);
    const block = measureBlock(text, 100, 1, setting);
    const narrow = measureBlock(text, 0.01, 1, setting);
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

function labelsOf(content: TreeContent, style: StyleName): readonly TreeLabel[] {
  if (content.children.length === 0) return [];
  const down =
    content.down === undefined ? [] : [{ side: 'left' as const, text: line(`↓ ${content.down}`, style) }];
  const up =
    content.up === undefined ? [] : [{ side: 'right' as const, text: line(`↑ ${content.up}`, style) }];
  return [...down, ...up];
}

/** All nodes, a parent before its children. */
export function allNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
