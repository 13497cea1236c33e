import { problems } from '../../diagnostics';
import { frame, type Frame, type ShapeBox, type TreeContent } from '../../model';
import { originIn } from '../report-misfit';
import type { Setting } from '../setting';
import { fitText } from '../text/fit-text';
import { altText, groupOf, shape, type Draw, type Task } from './drawing';
import { arrangeTree, type Arrangement, type Way } from './tree-arrange';
import { connectorsOf, frameOf, labelBoxes } from './tree-connectors';
import { allNodes, LARGE, PAD_X, SMALL, treeNodes, USUAL, type TreeNode } from './tree-nodes';

/** The ways to try in large type: side by side, with as much space as there is room for. */
const LARGE_WAYS: readonly Way[] = [3, 2, 1.35].flatMap((spread) =>
  waysOf([1], [1], [2, 1.7, 1.4, 1.2]).map((way) => ({ ...way, spread })),
);
/** The ways to try, best first: side by side, then with leaves hanging in columns, then as tight as words allow. */
const WAYS: readonly Way[] = [
  ...waysOf([1], [1, 0.85, 0.7], [1.5, 1.2, 1]),
  ...waysOf([2, 3, 4, 5, 6, 8, 12], [1, 0.85, 0.7], [1, 0.7]),
  ...waysOf([1, 2, 3, 4, 5, 6, 8, 12], [0.5, 0.25, 0], [1, 0.7]),
];
/** More boxes than could ever fit are arranged once, for the diagnostic. */
const MOST = 80;

/** A tree of boxes and connectors, one group to a reader; the first box stands in the focus colour. */
export const drawTree: Draw<'tree'> = ({ roots }, area, task) => {
  const { nodes, arranged } = arrangeIn(roots, area, task);
  if (!fitsIn(arranged, area)) reportSize(allNodes(nodes).length, arranged, { area, task });
  const moved = placed(arranged, area, task);
  const boxes = allNodes(nodes).flatMap((node, at) => [
    { ...nodeBox(node, moved, task), name: `Ruta ${at + 1}` },
    ...labelBoxes(node, moved, task),
  ]);
  return groupOf([...connectorsOf(nodes, moved), ...boxes], { name: 'Struktur', alt: altOf(roots) });
};

interface Arranged {
  readonly nodes: readonly TreeNode[];
  readonly arranged: Arrangement;
}

/** The first way that fits, in the largest type that has one; else the tightest. */
function arrangeIn(roots: readonly TreeContent[], area: Frame, setting: Setting): Arranged {
  const nodes = treeNodes(roots, USUAL, setting);
  const many = allNodes(nodes).length > MOST;
  const ways = many ? WAYS.slice(-1) : WAYS;
  const tries = [...(many ? [] : [{ size: LARGE, ways: LARGE_WAYS }]), { size: USUAL, ways }, { size: SMALL, ways }];
  let last: Arranged | undefined;
  for (const { size, ways: each } of tries) {
    const measured = size === USUAL ? nodes : treeNodes(roots, size, setting);
    for (const way of each) {
      last = { nodes: measured, arranged: arrangeTree(measured, way, setting) };
      if (fitsIn(last.arranged, area)) return last;
    }
  }
  if (!last) throw new Error('no way to arrange a tree');
  return last;
}

function fitsIn({ width, height }: Arrangement, area: Frame): boolean {
  return width <= area.width + 1e-6 && height <= area.height + 1e-6;
}

/** The arrangement moved into its area: to its middle, or to its left edge with text beside. */
function placed(arranged: Arrangement, { x: left, y, width }: Frame, task: Task): Arrangement {
  const x = left + (task.withText ? 0 : Math.max(0, width - arranged.width) / 2);
  const frames = [...arranged.frames].map(
    ([node, at]) => [node, frame(at.x + x, at.y + y, at.width, at.height)] as const,
  );
  return { ...arranged, frames: new Map(frames) };
}

function nodeBox(node: TreeNode, arranged: Arrangement, task: Task): ShapeBox {
  const place = frameOf(node, arranged);
  const { padY } = arranged;
  const room = { width: place.width - 2 * PAD_X, height: place.height - 2 * padY + 1e-6 };
  return {
    ...shape(place, node.text, ''),
    scale: fitText(node.text, room, task).scale,
    fill: node.first ? 'focus' : 'wash',
    ...(!node.first && { outline: 'graphic2' as const }),
    align: 'center',
    anchor: 'middle',
    inset: [PAD_X, padY, PAD_X, padY],
  };
}

/** `Struktur: Styrgrupp, under den Taktisk planeringsgrupp. …`, at most 250 characters (PPTX.md A5). */
function altOf(roots: readonly TreeContent[]): string {
  const sentences = (node: TreeContent): readonly string[] =>
    node.children.length === 0
      ? []
      : [
          `Under ${node.heading}: ${node.children.map(({ heading }) => heading).join(', ')}.`,
          ...node.children.flatMap(sentences),
        ];
  const opening = `Struktur med ${roots.map(({ heading }) => heading).join(', ')} överst. `;
  return altText(opening, roots.flatMap(sentences), ' ').trim();
}

function reportSize(
  count: number,
  arranged: Arrangement,
  { area, task }: { readonly area: Frame; readonly task: Task },
): void {
  const wide = arranged.width / area.width >= arranged.height / area.height;
  task.report(
    problems.diagramDoesNotFit(originIn(task.slide, ['tree']).span, {
      what: `the tree of ${count} boxes`,
      measured: wide ? arranged.width : arranged.height,
      allowed: wide ? area.width : area.height,
      side: wide ? 'wide' : 'high',
    }),
  );
}

function waysOf(hangings: readonly number[], tights: readonly number[], looses: readonly number[]): readonly Way[] {
  return hangings.flatMap((hanging) =>
    tights.flatMap((tight) => looses.map((loose) => ({ hanging, tight, loose, spread: 1 }))),
  );
}
