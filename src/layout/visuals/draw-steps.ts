import { problems } from '../../diagnostics';
import {
  frame,
  line,
  type BoxContent,
  type ColourRole,
  type Frame,
  type ShapeBox,
  type StyledParagraph,
  type TextBox,
} from '../../model';
import { freeText } from '../place-text';
import { originIn, reportMisfit } from '../report-misfit';
import { fitText, type Fit } from '../text/fit-text';
import { balanceWidth } from '../text/narrow-text';
import { altText, gridHeight, groupOf, shape, type Draw, type Task } from './drawing';

/** Depth of a point as a share of the arrow's height, and how far the next arrow stands from the last one's point. */
const POINT = 0.29;
const GAP = 0.1;
/** Heights of the arrows to try, inches: the lower the more room for the heading between notch and point. */
const HEIGHTS = [1.5, 1.2, 0.95] as const;
const INSET = 0.08;
/** Inches: space over the text under an arrow and between two rows, and the text's distance from the arrow's edge. */
const OVER_TEXT = 0.2;
const ROW_GAP = 0.4;
const EDGE = 0.08;

/** The texts of a step: in the arrow, and under it. */
interface StepText {
  readonly heading: readonly StyledParagraph[];
  readonly text: readonly StyledParagraph[] | undefined;
}

/** One way to draw the chain: so many arrows a row, so high, and how the texts fit. */
interface Arrangement {
  readonly columns: number;
  readonly arrow: number;
  readonly width: number;
  /** Height of a row with its texts, and of all rows. */
  readonly row: number;
  readonly whole: number;
  readonly headings: readonly Fit[];
  readonly texts: readonly (Fit | undefined)[];
}

/** A chain of arrows with text under each; a long one goes on in a second or third row. */
export const drawSteps: Draw<'steps'> = ({ steps }, area, task) => {
  const texts = steps.map(textOf);
  const way = chooseWay(texts, area, task);
  reportWay(steps, way, { area, task });
  const drawn = texts.flatMap((text, at) => stepAt(text, at, { way, area, task }));
  const headings = steps.map((step) => step.heading);
  const alt = altText(`Kedja i ${steps.length} steg: `, headings, ', sedan ');
  return groupOf(drawn, { name: 'Process', alt });
};

function textOf({ heading, text }: BoxContent): StepText {
  return { heading: [line(heading, 'stepHeading')], text: text === undefined ? undefined : [line(text, 'step')] };
}

/** The first arrangement that fits, else the last that was tried. */
function chooseWay(steps: readonly StepText[], area: Frame, task: Task): Arrangement {
  const sizes = columnsToTry(steps.length).flatMap((columns) => HEIGHTS.map((arrow) => ({ columns, arrow, area })));
  let way: Arrangement | undefined;
  for (const size of sizes) {
    way = arrange(steps, size, task);
    if (way.whole <= area.height + 1e-6 && misfitIn(way) < 0) return way;
  }
  if (!way) throw new Error('no way to arrange steps');
  return way;
}

function columnsToTry(count: number): readonly number[] {
  const all = [count, Math.ceil(count / 2), Math.ceil(count / 3), Math.ceil(count / 4)];
  return [...new Set(all.map((columns) => Math.max(2, columns)))];
}

function arrange(
  steps: readonly StepText[],
  { columns, arrow, area }: { readonly columns: number; readonly arrow: number; readonly area: Frame },
  task: Task,
): Arrangement {
  const point = arrow * POINT;
  const width = (area.width + (columns - 1) * (point - GAP)) / columns;
  const headings = steps.map(({ heading }, at) => {
    // PowerPoint's own text rectangle: between notch and point of a chevron, up to half the point of a pentagon.
    const between = at === 0 ? width - point / 2 : width - 2 * point;
    return fitText(heading, { width: between - 2 * INSET, height: arrow - 2 * INSET }, task);
  });
  const under = { width: width - point - EDGE, height: Infinity };
  const texts = steps.map(({ text }) => text && fitText(text, under, task));
  const row = arrow + Math.max(0, ...texts.map((fit) => (fit ? fit.block.height + OVER_TEXT : 0)));
  const whole = gridHeight(steps.length, { columns, height: row, gap: ROW_GAP });
  return { columns, arrow, width, row, whole, headings, texts };
}

/** The first step with a text that doesn't fit, -1 where all do. */
function misfitIn({ headings, texts }: Arrangement): number {
  return headings.findIndex(({ misfit }, at) => misfit ?? texts[at]?.misfit);
}

/** Reports the first text that doesn't fit, else that the chain is too high; nothing where it fits. */
function reportWay(
  steps: readonly BoxContent[],
  way: Arrangement,
  { area, task }: { readonly area: Frame; readonly task: Task },
): void {
  const at = misfitIn(way);
  if (at >= 0) {
    const what = `step ${at + 1} "${steps[at]?.heading ?? ''}"`;
    reportMisfit({ what, keys: ['steps'] }, way.headings[at]?.misfit ?? way.texts[at]?.misfit, task);
  } else if (way.whole > area.height + 1e-6)
    task.report(
      problems.diagramDoesNotFit(originIn(task.slide, ['steps']).span, {
        what: `the chain of ${steps.length} steps`,
        measured: way.whole,
        allowed: area.height,
        side: 'high',
      }),
    );
}

/** The first step in focus, the others in two greys by turns: both 4.5:1 to the white heading. */
function fillOf(at: number): ColourRole {
  if (at === 0) return 'focus';
  return at % 2 === 1 ? 'graphic1' : 'graphic2';
}

function stepAt(
  { heading, text }: StepText,
  at: number,
  { way, area, task }: { readonly way: Arrangement; readonly area: Frame; readonly task: Task },
): readonly (ShapeBox | TextBox)[] {
  const point = way.arrow * POINT;
  const x = area.x + (at % way.columns) * (way.width - point + GAP);
  const y = area.y + Math.floor(at / way.columns) * (way.row + ROW_GAP);
  const arrow: ShapeBox = {
    ...shape(frame(x, y, way.width, way.arrow), heading, `Steg ${at + 1}`),
    shape: at === 0 ? 'pentagon' : 'chevron',
    fill: fillOf(at),
    align: 'center',
    anchor: 'middle',
    inset: [INSET, INSET, INSET, INSET],
    scale: Math.min(...way.headings.map((fit) => fit.scale)),
    point: POINT,
  };
  const fit = way.texts[at];
  if (!text || !fit) return [arrow];
  const { scale, block } = fit;
  const width = balanceWidth(text, { width: way.width - point - EDGE, scale }, task);
  const place = frame(x, y + way.arrow + OVER_TEXT, width, block.height);
  return [arrow, freeText(place, text, { scale })];
}
