import {
  frame,
  type BoxContent,
  type Frame,
  type GroupBox,
  type ShapeBox,
  type StyledParagraph,
} from '../../model';
import { problems } from '../../diagnostics';
import { complainOfMisfit, placeOf } from '../report-misfit';
import { around } from '../frames';
import { line } from '../place-text';
import { balanceWidth } from '../text/balance-width';
import { fitText, type Fit } from '../text/fit-text';
import type { Draw, Task } from './drawing';
import { altText, shape, surface } from './shapes';

const GAP = 0.17;
/** Height of the coloured edge, which is drawn above the box. */
const EDGE = 0.065;
/** Distance of the text from a box's sides and its top: airy, or close where a word needs the room. */
const INSETS = [0.2, 0.13] as const;
/** Most boxes in a row. */
const MOST = 5;
/** Distance of a heading that has its box to itself from the box's top and bottom. */
const AROUND_HEADING = 0.28;

/** One way to draw the boxes: so many columns, so much inset, and how every text fits then. */
interface Arrangement {
  readonly columns: number;
  readonly inset: number;
  readonly width: number;
  readonly height: number;
  readonly fits: readonly Fit[];
}

/** One to eight columns with a coloured edge, equally large and as high as the longest text; what is too much for one row makes two. */
export const drawBoxes: Draw<'boxes'> = ({ boxes }, area, task) => {
  const way = chooseWay(boxes, area, task);
  if (!fitsIn(way, boxes.length, area)) complain(boxes, way, area, task);
  const scale = Math.min(...way.fits.map((fit) => fit.scale));
  const drawn = textsOf(boxes).flatMap((text, at) =>
    boxAt(text, at, cellOf(at, way, area), { way, scale, alone: !haveText(boxes), task }),
  );
  const group: GroupBox = {
    kind: 'group',
    frame: around(drawn.map((each) => each.frame)),
    boxes: drawn,
    alt: altText(
      boxes.length === 1 ? 'En ruta: ' : `${boxes.length} rutor: `,
      boxes.map((box) => box.heading),
      '; ',
    ),
    name: 'Rutor',
  };
  return { boxes: [group], bottom: group.frame.y + group.frame.height };
};

/** The first arrangement that fits at full size with all its air, else the first that fits at all, else the last that was tried. */
function chooseWay(boxes: readonly BoxContent[], area: Frame, task: Task): Arrangement {
  const ways = columnsToTry(boxes.length).flatMap((columns) =>
    INSETS.map((inset) => arrange(boxes, columns, inset, { area, task })),
  );
  const fitting = ways.filter((way) => fitsIn(way, boxes.length, area));
  const chosen = fitting.find(isAiry) ?? fitting[0] ?? ways.at(-1);
  if (!chosen) throw new Error('no way to arrange boxes');
  return chosen;
}

function isAiry(way: Arrangement): boolean {
  return way.inset === INSETS[0] && way.columns > 1 && way.fits.every(({ scale }) => scale === 1);
}

function columnsToTry(count: number): readonly number[] {
  const first = count <= MOST ? Math.max(2, count) : Math.ceil(count / 2);
  const fewer = [Math.ceil(count / 2), Math.ceil(count / 3), 2, 1].filter((columns) => columns < first);
  return [first, ...new Set(fewer)];
}

function arrange(
  boxes: readonly BoxContent[],
  columns: number,
  inset: number,
  at: { area: Frame; task: Task },
): Arrangement {
  const width = (at.area.width - GAP * (columns - 1)) / columns;
  const room = { width: width - 2 * inset, height: Infinity };
  const fits = textsOf(boxes).map((text) => fitText(text, room, at.task.setting));
  const air = haveText(boxes) ? inset : AROUND_HEADING;
  const height = Math.max(...fits.map((fit) => fit.block.height)) + 2 * air;
  return { columns, inset, width, height: height + EDGE, fits };
}

function heightOf(way: Arrangement, count: number): number {
  const rows = Math.ceil(count / way.columns);
  return rows * way.height + (rows - 1) * GAP;
}

function fitsIn(way: Arrangement, count: number, area: Frame): boolean {
  const high = heightOf(way, count);
  return high <= area.height + 1e-6 && way.fits.every((fit) => !fit.misfit);
}

function complain(boxes: readonly BoxContent[], way: Arrangement, area: Frame, task: Task): void {
  const wide = way.fits.findIndex((fit) => fit.misfit !== undefined);
  const fit = way.fits[wide];
  if (fit) {
    const what = `box ${wide + 1} "${boxes[wide]?.heading ?? ''}"`;
    complainOfMisfit(task.slide, { what, keys: ['boxes'] }, fit, task.setting);
    return;
  }
  const measured = heightOf(way, boxes.length);
  const params = {
    what: `the diagram of ${boxes.length} boxes`,
    measured,
    allowed: area.height,
    side: 'high' as const,
  };
  task.setting.report(problems.diagramDoesNotFit(placeOf(task.slide, ['boxes']), params));
}

function cellOf(at: number, way: Arrangement, area: Frame): Frame {
  const column = at % way.columns;
  const row = Math.floor(at / way.columns);
  return frame(area.x + column * (way.width + GAP), area.y + row * (way.height + GAP), way.width, way.height);
}

const haveText = (boxes: readonly BoxContent[]): boolean => boxes.some(({ text }) => text !== undefined);

/** What stands in the boxes; headings that have their boxes to themselves are as large as those of steps. */
function textsOf(boxes: readonly BoxContent[]): readonly (readonly StyledParagraph[])[] {
  if (!haveText(boxes)) return boxes.map(({ heading }) => [line(heading, 'stepHeading', { colour: 'ink' })]);
  return boxes.map(({ heading, text }) => [
    line(heading, 'boxHeading'),
    ...(text === undefined ? [] : [line(text, 'box')]),
  ]);
}

interface Look {
  readonly way: Arrangement;
  readonly scale: number;
  /** Whether headings have their boxes to themselves: then they stand in the middle and break evenly. */
  readonly alone: boolean;
  readonly task: Task;
}

function boxAt(
  text: readonly StyledParagraph[],
  at: number,
  { x, y, width, height }: Frame,
  { way: { inset }, scale, alone, task }: Look,
): readonly ShapeBox[] {
  const room = width - 2 * inset;
  const right = inset + (alone ? room - balanceWidth(text, room, scale, task.setting) : 0);
  return [
    surface(frame(x, y, width, EDGE), at % 2 === 0 ? 'focus' : 'accent', `Kant ${at + 1}`),
    {
      ...shape(frame(x, y + EDGE, width, height - EDGE), text, `Ruta ${at + 1}`),
      scale,
      anchor: alone ? 'middle' : 'top',
      fill: 'wash',
      inset: [inset, inset, right, inset],
    },
  ];
}
