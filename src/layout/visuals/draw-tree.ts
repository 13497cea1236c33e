import { frame, type Frame, type GroupBox, type ShapeBox, type TreeContent } from '../../model';
import { problems } from '../../diagnostics';
import { placeOf } from '../report-misfit';
import { around } from '../frames';
import type { Setting } from '../setting';
import { fitText } from '../text/fit-text';
import type { Draw, Task } from './drawing';
import { altText, shape } from './shapes';
import { arrangeTree, type Arrangement, type Way } from './tree-arrange';
import { connectorsOf, labelBoxes } from './tree-connectors';
import { allNodes, LARGE, PAD_X, SMALL, treeNodes, USUAL, type TreeNode } from './tree-nodes';

/** The ways to try in large type: side by side, with as much air as there is room for. */
const LARGE_WAYS: readonly Way[] = [3, 2, 1.35].flatMap((spread) =>
  waysOf([1], [1], [2, 1.7, 1.4, 1.2]).map((way) => ({ ...way, spread })),
);
/** The ways to try, best first: side by side, then with leaves hanging in columns, then as tight as words allow. */
const WAYS: readonly Way[] = [
  ...waysOf([1], [1, 0.85, 0.7], [1.5, 1.2, 1]),
  ...waysOf([2, 3, 4, 5, 6, 8, 12], [1, 0.85, 0.7], [1, 0.7]),
  ...waysOf([1, 2, 3, 4, 5, 6, 8, 12], [0.5, 0.25, 0], [1, 0.7]),
];
/** More boxes than could ever fit are arranged once, for the complaint. */
const MOST = 80;

/** A tree of boxes and connectors, one group to a reader; the first box stands in the focus colour. */
export const drawTree: Draw<'tree'> = ({ roots }, area, task) => {
  const { nodes, arranged } = arrangeIn(roots, area, task.setting);
  if (!fitsIn(arranged, area)) complain(nodes, arranged, area, task);
  const group = groupOf(nodes, roots, placed(arranged, area, task), task);
  return { boxes: [group], bottom: group.frame.y + group.frame.height };
};

interface Arranged {
  readonly nodes: readonly TreeNode[];
  readonly arranged: Arrangement;
}

/** The first way that fits, else the tightest. */
function arrangeIn(roots: readonly TreeContent[], area: Frame, setting: Setting): Arranged {
  const nodes = treeNodes(roots, USUAL, setting);
  const tightest = WAYS.slice(-1);
  const many = allNodes(nodes).length > MOST;
  const large = many ? undefined : firstThatFits(treeNodes(roots, LARGE, setting), LARGE_WAYS, area, setting);
  const ways = many ? tightest : WAYS;
  const usual = large ?? firstThatFits(nodes, ways, area, setting);
  if (usual) return usual;
  const small = treeNodes(roots, SMALL, setting);
  const [way] = tightest;
  if (!way) throw new Error('no way to arrange a tree');
  return (
    firstThatFits(small, ways, area, setting) ?? { nodes: small, arranged: arrangeTree(small, way, setting) }
  );
}

function firstThatFits(
  nodes: readonly TreeNode[],
  ways: readonly Way[],
  area: Frame,
  setting: Setting,
): Arranged | undefined {
  for (const way of ways) {
    const arranged = arrangeTree(nodes, way, setting);
    if (fitsIn(arranged, area)) return { nodes, arranged };
  }
  return undefined;
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

function groupOf(
  nodes: readonly TreeNode[],
  roots: readonly TreeContent[],
  arranged: Arrangement,
  task: Task,
): GroupBox {
  const boxes = allNodes(nodes).flatMap((node, at) => [
    nodeBox(node, at, arranged, task),
    ...labelBoxes(node, arranged, task.setting),
  ]);
  const drawn = [...connectorsOf(nodes, arranged), ...boxes];
  return {
    kind: 'group',
    frame: around(drawn.map((each) => each.frame)),
    boxes: drawn,
    alt: altOf(roots),
    name: 'Struktur',
  };
}

function nodeBox(node: TreeNode, at: number, arranged: Arrangement, task: Task): ShapeBox {
  const place = arranged.frames.get(node);
  if (!place) throw new Error(`node "${node.content.heading}" has no frame`);
  const paragraphs = node.text;
  const room = { width: place.width - 2 * PAD_X, height: place.height - 2 * arranged.padY + 1e-6 };
  return {
    ...shape(place, paragraphs, `Ruta ${at + 1}`),
    scale: fitText(paragraphs, room, task.setting).scale,
    fill: node.first ? 'focus' : 'wash',
    ...(!node.first && { outline: 'graphic2' as const }),
    align: 'center',
    anchor: 'middle',
    inset: [PAD_X, arranged.padY, PAD_X, arranged.padY],
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

function complain(nodes: readonly TreeNode[], arranged: Arrangement, area: Frame, task: Task): void {
  const wide = arranged.width / area.width >= arranged.height / area.height;
  const params = {
    what: `the tree of ${allNodes(nodes).length} boxes`,
    measured: wide ? arranged.width : arranged.height,
    allowed: wide ? area.width : area.height,
    side: wide ? ('wide' as const) : ('high' as const),
  };
  task.setting.report(problems.diagramDoesNotFit(placeOf(task.slide, ['tree']), params));
}

function waysOf(
  hangings: readonly number[],
  tights: readonly number[],
  airs: readonly number[],
): readonly Way[] {
  return hangings.flatMap((hanging) =>
    tights.flatMap((tight) => airs.map((air) => ({ hanging, tight, air, spread: 1 }))),
  );
}
