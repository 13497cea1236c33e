import { problems } from '../../diagnostics';
import { frame, line, type BoxContent, type Frame, type ShapeBox, type StyledParagraph } from '../../model';
import { originIn, reportMisfit } from '../report-misfit';
import { fitText, type Fit } from '../text/fit-text';
import { balanceWidth } from '../text/narrow-text';
import { altText, cellAt, gridHeight, groupOf, shape, surface, type Draw, type Grid, type Task } from './drawing';

const GAP = 0.17;
/** Height of the coloured edge, which is drawn above the box. */
const EDGE = 0.065;
/** Distance of the text from a box's sides and its top (inches): loose, or close where a word needs the room. */
const INSETS = [0.2, 0.13] as const;
/** Most boxes in a row. */
const MOST = 5;
/** Distance of a heading that has its box to itself from the box's top and bottom. */
const AROUND_HEADING = 0.28;

/** One way to draw the boxes: so many columns, so much inset, and how every text fits then. */
interface Arrangement extends Grid {
  readonly inset: number;
  readonly fits: readonly Fit[];
  readonly isHigh: boolean;
}

/** One to eight columns with a coloured edge, equally large and as high as the longest text; what is too much for one row makes two. */
export const drawBoxes: Draw<'boxes'> = ({ boxes }, area, task) => {
  const alone = boxes.every(({ text }) => text === undefined);
  const texts = boxes.map((box) => textOf(box, alone));
  const way = chooseWay(texts, { area, alone }, task);
  reportWay(boxes, way, { area, task });
  const scale = Math.min(...way.fits.map((fit) => fit.scale));
  const drawn = texts.flatMap((text, at) => boxAt(text, at, { way, area, scale, alone, task }));
  const opening = boxes.length === 1 ? 'En ruta: ' : `${boxes.length} rutor: `;
  const headings = boxes.map((box) => box.heading);
  return groupOf(drawn, { name: 'Rutor', alt: altText(opening, headings, '; ') });
};

/** What stands in a box; headings that have their boxes to themselves are as large as those of steps. */
function textOf({ heading, text }: BoxContent, alone: boolean): readonly StyledParagraph[] {
  if (alone) return [line(heading, 'stepHeading', { colour: 'ink' })];
  return [line(heading, 'boxHeading'), ...(text === undefined ? [] : [line(text, 'box')])];
}

interface Place {
  readonly area: Frame;
  /** Whether headings have their boxes to themselves: then they stand in the middle and break evenly. */
  readonly alone: boolean;
}

/** The first arrangement that fits at full size with all its space, else the first that fits at all, else the last that was tried. */
function chooseWay(texts: readonly (readonly StyledParagraph[])[], { area, alone }: Place, task: Task): Arrangement {
  const ways = columnsToTry(texts.length).flatMap((columns) =>
    INSETS.map((inset): Arrangement => {
      const width = (area.width - GAP * (columns - 1)) / columns;
      const fits = texts.map((text) => fitText(text, { width: width - 2 * inset, height: Infinity }, task));
      const around = 2 * (alone ? AROUND_HEADING : inset);
      const height = Math.max(...fits.map((fit) => fit.block.height)) + around + EDGE;
      const grid = { columns, width, height, gap: GAP };
      return { ...grid, inset, fits, isHigh: gridHeight(texts.length, grid) > area.height + 1e-6 };
    }),
  );
  const fitting = ways.filter(({ isHigh, fits }) => !isHigh && fits.every((fit) => !fit.misfit));
  const chosen = fitting.find(isLoose) ?? fitting[0] ?? ways.at(-1);
  if (!chosen) throw new Error('no way to arrange boxes');
  return chosen;
}

function isLoose(way: Arrangement): boolean {
  return way.inset === INSETS[0] && way.columns > 1 && way.fits.every(({ scale }) => scale === 1);
}

function columnsToTry(count: number): readonly number[] {
  const first = count <= MOST ? Math.max(2, count) : Math.ceil(count / 2);
  const fewer = [Math.ceil(count / 2), Math.ceil(count / 3), 2, 1].filter((columns) => columns < first);
  return [first, ...new Set(fewer)];
}

/** Reports the first text that doesn't fit, else that all boxes together are too high; nothing where they fit. */
function reportWay(
  boxes: readonly BoxContent[],
  way: Arrangement,
  { area, task }: { readonly area: Frame; readonly task: Task },
): void {
  const wide = way.fits.findIndex((fit) => fit.misfit !== undefined);
  if (wide >= 0) {
    const what = `box ${wide + 1} "${boxes[wide]?.heading ?? ''}"`;
    reportMisfit({ what, keys: ['boxes'] }, way.fits[wide]?.misfit, task);
  } else if (way.isHigh)
    task.report(
      problems.diagramDoesNotFit(originIn(task.slide, ['boxes']).span, {
        what: `the diagram of ${boxes.length} boxes`,
        measured: gridHeight(boxes.length, way),
        allowed: area.height,
        side: 'high',
      }),
    );
}

interface Look extends Place {
  readonly way: Arrangement;
  readonly scale: number;
  readonly task: Task;
}

function boxAt(text: readonly StyledParagraph[], at: number, look: Look): readonly ShapeBox[] {
  const { way, scale, alone, task } = look;
  const { inset } = way;
  const { x, y, width, height } = cellAt(at, way, look.area);
  const room = width - 2 * inset;
  const right = inset + (alone ? room - balanceWidth(text, { width: room, scale }, task) : 0);
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
