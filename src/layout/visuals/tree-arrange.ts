import { frame, type Frame } from '../../model';
import { largest, measureBlock } from '../../text';
import { bottomOf } from '../frames';
import type { Setting } from '../setting';
import { allNodes, PAD_X, PAD_Y, type TreeNode } from './tree-nodes';

/** One way to draw a tree: how tight the boxes are (1 on one line, 0 as narrow as their words) and how many leaves hang in a column. */
export interface Way {
  readonly tight: number;
  /** 1: leaves stand side by side. */
  readonly hanging: number;
  /** Space between levels as a multiple of the least. */
  readonly loose: number;
  /** Space between neighbours as a multiple of the least. */
  readonly spread: number;
}

/** A tree that has been given room: a frame for every node, and what the connectors need to know. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  readonly frames: ReadonlyMap<TreeNode, Frame>;
  /** Distance from a parent's lower edge to the line its children hang on. */
  readonly stubs: readonly number[];
  readonly hanging: number;
  readonly labelWidth: number;
  /** Distance of a box's text from its upper and lower edge. */
  readonly padY: number;
}

/** Inches: between neighbours, between roots, between two levels, between hanging leaves, of a hanging leaf from its line. */
const GAP = 0.22;
const ROOT_GAP = 0.45;
const LEVEL_GAP = 0.42;
const LEAF_GAP = 0.12;
export const HANG = 0.2;
const STUB = 0.21;
/** Space over the labels beside a stub, and under them. */
const LABEL_ROOM = 0.12;
/** A parent this close to the line down to one of its children stands right over it: else the two look like a miss. */
const NEAR = 0.28;
/** Distance of a label from its line. */
export const LABEL_GAP = 0.09;

/** What an arrangement is computed from, and the frames that were computed. */
interface Plan {
  readonly frames: Map<TreeNode, Frame>;
  readonly widths: readonly number[];
  /** Of boxes that stand side by side. */
  readonly heights: readonly number[];
  readonly heightOf: (node: TreeNode) => number;
  readonly tops: readonly number[];
  readonly stubs: readonly number[];
  readonly labelWidth: number;
  readonly hanging: number;
  readonly gap: number;
  readonly leafGap: number;
}

/** Arranges a forest, top down from (0, 0): boxes of a level are equally wide, and high when they stand side by side; a parent stands over the middle of its children. */
export function arrangeTree(roots: readonly TreeNode[], way: Way, setting: Setting): Arrangement {
  const plan = planOf(roots, way, setting);
  let x = 0;
  for (const root of roots) {
    placeNode(root, x, plan);
    x += subtreeWidth(root, plan) + ROOT_GAP;
  }
  const { frames, stubs, hanging, labelWidth } = plan;
  const height = largest([...frames.values()].map(bottomOf));
  return { width: x - ROOT_GAP, height, frames, stubs, hanging, labelWidth, padY: PAD_Y * way.loose };
}

/** Whether a node's children hang in columns under it. */
export function hangs(node: TreeNode, hanging: number): boolean {
  return hanging > 1 && node.children.length > 1 && node.children.every((child) => child.children.length === 0);
}

/** The columns of hanging children, as equal as can be. */
export function columnsOf(node: TreeNode, hanging: number): readonly (readonly TreeNode[])[] {
  const count = Math.ceil(node.children.length / hanging);
  const rows = Math.ceil(node.children.length / count);
  return Array.from({ length: count }, (_, at) => node.children.slice(at * rows, (at + 1) * rows));
}

function planOf(roots: readonly TreeNode[], way: Way, setting: Setting): Plan {
  const levels = levelsOf(roots);
  const widths = levels.map((nodes) => largest(nodes.map((node) => Math.max(node.least, node.whole * way.tight))));
  const heightOf = (node: TreeNode): number => {
    const width = (widths[node.depth] ?? 0) - 2 * PAD_X;
    return measureBlock(node.text, { width }, setting).height + 2 * PAD_Y * way.loose;
  };
  const nodes = allNodes(roots);
  const hanging = new Set(nodes.flatMap((node) => (hangs(node, way.hanging) ? node.children : [])));
  const heights = levels.map((level) => largest(level.filter((node) => !hanging.has(node)).map(heightOf)));
  const labelWidth = labelWidthOf(nodes, (1.1 + 1.1 * way.tight) * Math.min(1.35, way.spread), setting);
  const labels = levels.map((level) => labelHeight(level, labelWidth, setting));
  const stubs = labels.map((height) => (height > 0 ? height + 2 * LABEL_ROOM * way.loose : STUB * way.loose));
  let y = 0;
  const tops = heights.map((height, depth) => {
    const top = y;
    y += height + (stubs[depth] ?? STUB) + (LEVEL_GAP - STUB) * way.loose;
    return top;
  });
  const gaps = { gap: GAP * way.spread, leafGap: LEAF_GAP * way.loose };
  const frames = new Map<TreeNode, Frame>();
  return { frames, widths, heights, heightOf, tops, stubs, labelWidth, hanging: way.hanging, ...gaps };
}

function levelsOf(roots: readonly TreeNode[]): readonly (readonly TreeNode[])[] {
  const levels: TreeNode[][] = [];
  for (const node of allNodes(roots)) (levels[node.depth] ??= []).push(node);
  return levels;
}

/** Width that all labels share: no wider than the longest, no narrower than its longest word. */
function labelWidthOf(nodes: readonly TreeNode[], usual: number, setting: Setting): number {
  const texts = nodes.flatMap((node) => node.labels.map(({ text }) => text));
  const whole = largest(texts.map((text) => measureBlock([text], { width: 100 }, setting).width));
  const word = largest(texts.map((text) => measureBlock([text], { width: 0.01 }, setting).wide?.measured ?? 0));
  return Math.max(word / 0.985, Math.min(usual, whole + 0.03));
}

function labelHeight(nodes: readonly TreeNode[], width: number, setting: Setting): number {
  const labels = nodes.flatMap((node) => node.labels);
  return largest(labels.map(({ text }) => measureBlock([text], { width }, setting).height));
}

function subtreeWidth(node: TreeNode, plan: Plan): number {
  return Math.max(ownWidth(node, plan), childrenWidth(node, plan));
}

/** Width of a box with the labels under it. */
function ownWidth(node: TreeNode, plan: Plan): number {
  const labels = node.labels.length > 0 ? 2 * (plan.labelWidth + LABEL_GAP) : 0;
  return Math.max(plan.widths[node.depth] ?? 0, labels);
}

function childrenWidth(node: TreeNode, plan: Plan): number {
  if (node.children.length === 0) return 0;
  if (hangs(node, plan.hanging)) {
    const columns = columnsOf(node, plan.hanging).length;
    return columns * ((plan.widths[node.depth + 1] ?? 0) + HANG) + (columns - 1) * plan.gap;
  }
  return node.children.reduce((sum, child) => sum + subtreeWidth(child, plan), (node.children.length - 1) * plan.gap);
}

/** Places a node and all under it in the strip that starts at x; gives the x of its middle. */
function placeNode(node: TreeNode, x: number, plan: Plan): number {
  const whole = subtreeWidth(node, plan);
  const own = plan.widths[node.depth] ?? 0;
  const start = x + (whole - childrenWidth(node, plan)) / 2;
  const { middle, lines } = hangs(node, plan.hanging)
    ? placeHanging(node, start, plan)
    : placeSideBySide(node, start, plan);
  const half = ownWidth(node, plan) / 2;
  const near = lines.find((line) => Math.abs(line - middle) < NEAR) ?? middle;
  const centre = clamp(near, x + half, x + whole - half);
  plan.frames.set(node, frame(centre - own / 2, plan.tops[node.depth] ?? 0, own, plan.heights[node.depth] ?? 0));
  return centre;
}

/** Where a node's children have been placed: the x of their middle, and of the line down to each of them or of their columns. */
interface Below {
  readonly middle: number;
  readonly lines: readonly number[];
}

function placeSideBySide(node: TreeNode, start: number, plan: Plan): Below {
  let x = start;
  const lines = node.children.map((child) => {
    const centre = placeNode(child, x, plan);
    x += subtreeWidth(child, plan) + plan.gap;
    return centre;
  });
  return { lines, middle: ((lines[0] ?? start) + (lines.at(-1) ?? start)) / 2 };
}

/** Hanging leaves are as high as their own text: one that wraps doesn't make the others high. */
function placeHanging(node: TreeNode, start: number, plan: Plan): Below {
  const depth = node.depth + 1;
  const width = plan.widths[depth] ?? 0;
  const lines = columnsOf(node, plan.hanging).map((column, at) => {
    const line = start + at * (width + HANG + plan.gap);
    let y = plan.tops[depth] ?? 0;
    for (const child of column) {
      const height = plan.heightOf(child);
      plan.frames.set(child, frame(line + HANG, y, width, height));
      y += height + plan.leafGap;
    }
    return line;
  });
  return { lines, middle: start + childrenWidth(node, plan) / 2 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
