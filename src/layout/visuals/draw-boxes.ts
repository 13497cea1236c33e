import {
  frame,
  type BoxContent,
  type Frame,
  type GroupBox,
  type ShapeBox,
  type StyledParagraph,
} from '../../model';
import { complaints } from '../../diagnostics';
import { complainOfMisfit, placeOf } from '../complain';
import { around, dropOf } from '../frames';
import { line } from '../place-text';
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
/** Boxes with little text are no lower than this, inches. */
const LEAST_HEIGHT = 1.95;
/** Boxes alone on a slide start at most this much lower. */
const MOST_DROP = 0.33;

/** One way to draw the boxes: so many columns, so much inset, and how every text fits then. */
interface Arrangement {
  readonly columns: number;
  readonly inset: number;
  readonly width: number;
  readonly height: number;
  readonly fits: readonly Fit[];
}

/** One to eight columns with a coloured edge, equally large and as high as the longest text; more than five make two rows. */
export const drawBoxes: Draw<'boxes'> = ({ boxes }, area, task) => {
  const way = chooseWay(boxes, area, task);
  if (!fitsIn(way, boxes.length, area)) complain(boxes, way, area, task);
  const scale = Math.min(...way.fits.map((fit) => fit.scale));
  const drop = task.withText ? 0 : dropOf(area, heightOf(way, boxes.length), MOST_DROP);
  const place = frame(area.x, area.y + drop, area.width, area.height);
  const drawn = boxes.flatMap((box, at) =>
    boxAt(box, at, cellOf(at, way, place), { inset: way.inset, scale }),
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

/** The first arrangement that fits, else the last that was tried. */
function chooseWay(boxes: readonly BoxContent[], area: Frame, task: Task): Arrangement {
  const texts = boxes.map(textOf);
  const [first, ...others] = columnsToTry(boxes.length).flatMap((columns) =>
    INSETS.map((size) => (): Arrangement => arrange(texts, columns, size, { area, task })),
  );
  if (!first) throw new Error('no way to arrange boxes');
  let way = first();
  for (const next of others) {
    if (fitsIn(way, boxes.length, area)) return way;
    way = next();
  }
  return way;
}

function columnsToTry(count: number): readonly number[] {
  const first = count <= MOST ? Math.max(2, count) : Math.ceil(count / 2);
  const fewer = [Math.ceil(count / 2), Math.ceil(count / 3), 2, 1].filter((columns) => columns < first);
  return [first, ...new Set(fewer)];
}

function arrange(
  texts: readonly (readonly StyledParagraph[])[],
  columns: number,
  inset: number,
  at: { area: Frame; task: Task },
): Arrangement {
  const width = (at.area.width - GAP * (columns - 1)) / columns;
  const room = { width: width - 2 * inset, height: Infinity };
  const fits = texts.map((text) => fitText(text, room, at.task.setting));
  const rows = Math.ceil(texts.length / columns);
  const least = Math.min(LEAST_HEIGHT, (at.area.height - GAP * (rows - 1)) / rows - EDGE);
  const height = Math.max(least, ...fits.map((fit) => fit.block.height + 2 * inset));
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
  task.setting.report(complaints.diagramDoesNotFit(placeOf(task.slide, ['boxes']), params));
}

function cellOf(at: number, way: Arrangement, area: Frame): Frame {
  const column = at % way.columns;
  const row = Math.floor(at / way.columns);
  return frame(area.x + column * (way.width + GAP), area.y + row * (way.height + GAP), way.width, way.height);
}

function textOf(box: BoxContent): readonly StyledParagraph[] {
  return [line(box.heading, 'boxHeading'), ...(box.text === undefined ? [] : [line(box.text, 'box')])];
}

function boxAt(
  box: BoxContent,
  at: number,
  cell: Frame,
  look: { inset: number; scale: number },
): readonly ShapeBox[] {
  const { x, y, width, height } = cell;
  const { inset, scale } = look;
  return [
    surface(frame(x, y, width, EDGE), at % 2 === 0 ? 'focus' : 'accent', `Kant ${at + 1}`),
    {
      ...shape(frame(x, y + EDGE, width, height - EDGE), textOf(box), `Ruta ${at + 1}`),
      fill: 'wash',
      inset: [inset, inset, inset, inset],
      scale,
    },
  ];
}
