import {
  frame,
  type BoxContent,
  type ColourRole,
  type Frame,
  type GroupBox,
  type ShapeBox,
  type StyledParagraph,
  type TextBox,
} from '../../model';
import { problems } from '../../diagnostics';
import { complainOfMisfit, placeOf } from '../report-misfit';
import { around } from '../frames';
import { freeText, line } from '../place-text';
import type { Setting } from '../setting';
import { balanceWidth } from '../text/balance-width';
import { fitText, type Fit } from '../text/fit-text';
import type { Draw, Task } from './drawing';
import { altText, shape } from './shapes';

/** Depth of a point as a share of the arrow's height, and how far the next arrow stands from the last one's point. */
const POINT = 0.29;
const GAP = 0.1;
/** Heights of the arrows to try, inches: the lower the more room for the heading between notch and point. */
const HEIGHTS = [1.5, 1.2, 0.95] as const;
const INSET = 0.08;
/** Air over the text under an arrow, between two rows, and the text's distance from the arrow's edge. */
const AIR = 0.2;
const ROW_AIR = 0.4;
const EDGE = 0.08;

/** One way to draw the chain: so many arrows a row, so high, and how the texts fit. */
interface Arrangement {
  readonly columns: number;
  readonly arrow: number;
  readonly width: number;
  readonly row: number;
  readonly headings: readonly Fit[];
  readonly texts: readonly (Fit | undefined)[];
}

/** A chain of arrows with text under each; a long one goes on in a second or third row. */
export const drawSteps: Draw<'steps'> = ({ steps }, area, task) => {
  const way = chooseWay(steps, area, task);
  if (!fitsIn(way, steps.length, area)) complain(steps, way, area, task);
  const drawn = steps.flatMap((step, at) => stepAt(step, at, { way, area, setting: task.setting }));
  const group: GroupBox = {
    kind: 'group',
    frame: around(drawn.map((each) => each.frame)),
    boxes: drawn,
    alt: altText(
      `Kedja i ${steps.length} steg: `,
      steps.map((step) => step.heading),
      ', sedan ',
    ),
    name: 'Process',
  };
  return { boxes: [group], bottom: group.frame.y + group.frame.height };
};

/** The first arrangement that fits, else the last that was tried. */
function chooseWay(steps: readonly BoxContent[], area: Frame, task: Task): Arrangement {
  const texts = steps.map(textOf);
  const [first, ...others] = columnsToTry(steps.length).flatMap((columns) =>
    HEIGHTS.map((size) => (): Arrangement => arrange(texts, columns, size, { area, task })),
  );
  if (!first) throw new Error('no way to arrange steps');
  let way = first();
  for (const next of others) {
    if (fitsIn(way, steps.length, area)) return way;
    way = next();
  }
  return way;
}

function columnsToTry(count: number): readonly number[] {
  const all = [count, Math.ceil(count / 2), Math.ceil(count / 3), Math.ceil(count / 4)];
  return [...new Set(all.map((columns) => Math.max(2, columns)))];
}

function arrange(
  steps: readonly StepText[],
  columns: number,
  arrow: number,
  at: { area: Frame; task: Task },
): Arrangement {
  const point = arrow * POINT;
  const width = (at.area.width + (columns - 1) * (point - GAP)) / columns;
  const { setting } = at.task;
  const headings = steps.map((step, index) => {
    const room = { width: headingWidth(width, point, index), height: arrow - 2 * INSET };
    return fitText(step.heading, room, setting);
  });
  const texts = steps.map(
    (step) => step.text && fitText(step.text, { width: width - point - EDGE, height: Infinity }, setting),
  );
  const under = Math.max(0, ...texts.map((fit) => (fit ? fit.block.height + AIR : 0)));
  return { columns, arrow, width, row: arrow + under, headings, texts };
}

/** PowerPoint's own text rectangle: between notch and point of a chevron, up to half the point of a pentagon. */
function headingWidth(width: number, point: number, at: number): number {
  return (at === 0 ? width - point / 2 : width - 2 * point) - 2 * INSET;
}

function fitsIn(way: Arrangement, count: number, area: Frame): boolean {
  const everyText = way.headings.every((fit) => !fit.misfit) && way.texts.every((fit) => !fit?.misfit);
  return everyText && heightOf(way, count) <= area.height + 1e-6;
}

function heightOf(way: Arrangement, count: number): number {
  const rows = Math.ceil(count / way.columns);
  return rows * way.row + (rows - 1) * ROW_AIR;
}

function complain(steps: readonly BoxContent[], way: Arrangement, area: Frame, task: Task): void {
  const at = steps.findIndex((_, index) => way.headings[index]?.misfit ?? way.texts[index]?.misfit);
  const fit = way.headings[at]?.misfit ? way.headings[at] : way.texts[at];
  if (fit) {
    complainOfMisfit(
      task.slide,
      { what: `step ${at + 1} "${steps[at]?.heading ?? ''}"`, keys: ['steps'] },
      fit,
      task.setting,
    );
    return;
  }
  const params = {
    what: `the chain of ${steps.length} steps`,
    measured: heightOf(way, steps.length),
    allowed: area.height,
    side: 'high' as const,
  };
  task.setting.report(problems.diagramDoesNotFit(placeOf(task.slide, ['steps']), params));
}

/** The texts of a step: in the arrow, and under it. */
interface StepText {
  readonly heading: readonly StyledParagraph[];
  readonly text: readonly StyledParagraph[] | undefined;
}

function textOf(step: BoxContent): StepText {
  return {
    heading: [headingOf(step)],
    text: step.text === undefined ? undefined : [line(step.text, 'step')],
  };
}

const headingOf = (step: BoxContent): StyledParagraph => line(step.heading, 'stepHeading');

/** The first step in focus, the others in two greys by turns: both 4.5:1 to the white heading. */
function fillOf(at: number): ColourRole {
  if (at === 0) return 'focus';
  return at % 2 === 1 ? 'graphic1' : 'graphic2';
}

function stepAt(
  step: BoxContent,
  at: number,
  { way, area, setting }: { way: Arrangement; area: Frame; setting: Setting },
): readonly (ShapeBox | TextBox)[] {
  const point = way.arrow * POINT;
  const x = area.x + (at % way.columns) * (way.width - point + GAP);
  const y = area.y + Math.floor(at / way.columns) * (way.row + ROW_AIR);
  const arrow: ShapeBox = {
    ...shape(frame(x, y, way.width, way.arrow), [headingOf(step)], `Steg ${at + 1}`),
    shape: at === 0 ? 'pentagon' : 'chevron',
    fill: fillOf(at),
    align: 'center',
    anchor: 'middle',
    inset: [INSET, INSET, INSET, INSET],
    scale: Math.min(...way.headings.map((fit) => fit.scale)),
    point: POINT,
  };
  const fit = way.texts[at];
  if (step.text === undefined || !fit) return [arrow];
  const texts = [line(step.text, 'step')];
  const whole = way.width - point - EDGE;
  const width = balanceWidth(texts, whole, fit.scale, setting);
  const text = frame(x, y + way.arrow + AIR, width, fit.block.height);
  return [arrow, freeText(text, texts, { scale: fit.scale })];
}
