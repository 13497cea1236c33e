import { frame, type Frame, type LineBox, type TextBox } from '../../model';
import { largest, measureBlock } from '../../text';
import { bottomOf } from '../frames';
import { freeText } from '../place-text';
import type { Setting } from '../setting';
import { rule } from './drawing';
import { columnsOf, HANG, hangs, LABEL_GAP, type Arrangement } from './tree-arrange';
import { allNodes, type TreeNode } from './tree-nodes';

const WEIGHT = 1.5;

/** A piece of a connector from one point to another, level or upright. */
type Piece = readonly [x1: number, y1: number, x2: number, y2: number];

/** The elbow connectors of a tree as straight lines, each drawn once. */
export function connectorsOf(nodes: readonly TreeNode[], arranged: Arrangement): readonly LineBox[] {
  const pieces = allNodes(nodes).flatMap((node) => piecesUnder(node, arranged));
  return pieces.map(([x1, y1, x2, y2], at) => {
    const place = frame(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    return rule(place, { colour: 'graphic2', weight: WEIGHT, name: `Linje ${at + 1}` });
  });
}

function piecesUnder(node: TreeNode, arranged: Arrangement): readonly Piece[] {
  if (node.children.length === 0) return [];
  const parent = frameOf(node, arranged);
  const x = middleOf(parent);
  const bus = bottomOf(parent) + (arranged.stubs[node.depth] ?? 0);
  const ends = hangs(node, arranged.hanging) ? hangingPieces(node, bus, arranged) : uprightPieces(node, bus, arranged);
  const xs = [x, ...ends.map(([x1]) => x1)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const level: readonly Piece[] = right - left > 0.01 ? [[left, bus, right, bus]] : [];
  return [[x, bottomOf(parent), x, bus], ...level, ...ends.filter(isVisible), ...stubs(node, arranged)];
}

/** From the line down to every child. */
function uprightPieces(node: TreeNode, bus: number, arranged: Arrangement): readonly Piece[] {
  return node.children.map((child) => {
    const box = frameOf(child, arranged);
    return [middleOf(box), bus, middleOf(box), box.y] as const;
  });
}

/** From the line down along every column to the middle of its last leaf. */
function hangingPieces(node: TreeNode, bus: number, arranged: Arrangement): readonly Piece[] {
  return columnsOf(node, arranged.hanging).flatMap((column) => {
    const last = column.at(-1);
    if (!last) return [];
    const box = frameOf(last, arranged);
    const x = box.x - HANG;
    return [[x, bus, x, box.y + box.height / 2] as const];
  });
}

/** From a column's line to each of its leaves. */
function stubs(node: TreeNode, arranged: Arrangement): readonly Piece[] {
  if (!hangs(node, arranged.hanging)) return [];
  return node.children.map((child) => {
    const box = frameOf(child, arranged);
    const y = box.y + box.height / 2;
    return [box.x - HANG, y, box.x, y] as const;
  });
}

/** The labels beside the line under a node, level with each other in the middle of the line: down at its left, up at its right. */
export function labelBoxes(node: TreeNode, arranged: Arrangement, setting: Setting): readonly TextBox[] {
  const parent = frameOf(node, arranged);
  const x = middleOf(parent);
  const width = arranged.labelWidth;
  const heights = node.labels.map(({ text }) => measureBlock([text], { width }, setting).height);
  const y = bottomOf(parent) + (lineUnder(node, arranged) - largest(heights)) / 2;
  return node.labels.map(({ side, text }, at) => {
    const height = heights[at] ?? 0;
    const left = side === 'left' ? x - LABEL_GAP - width : x + LABEL_GAP;
    return freeText(frame(left, y, width, height), [text], { align: side === 'left' ? 'right' : 'left' });
  });
}

/** Length of the upright line under a node: to the line its children hang on, or to its only child. */
function lineUnder(node: TreeNode, arranged: Arrangement): number {
  const [only, ...others] = node.children;
  if (!only || others.length > 0) return arranged.stubs[node.depth] ?? 0;
  return frameOf(only, arranged).y - bottomOf(frameOf(node, arranged));
}

/** Where a node stands; every node of an arrangement does. */
export function frameOf(node: TreeNode, arranged: Arrangement): Frame {
  const place = arranged.frames.get(node);
  if (!place) throw new Error(`node "${node.content.heading}" has no frame`);
  return place;
}

const middleOf = ({ x, width }: Frame): number => x + width / 2;
const isVisible = ([x1, y1, x2, y2]: Piece): boolean => Math.abs(x2 - x1) + Math.abs(y2 - y1) > 0.001;
