import { frame, type Box, type FigureContent, type Frame, type StyledParagraph } from '../../model';
import { complainOfMisfit } from '../report-misfit';
import { freeText, line } from '../place-text';
import { measureBlock } from '../text/measure-block';
import { fitText, type Fit } from '../text/fit-text';
import type { Draw, Task } from './drawing';
import { surface } from './shapes';

const GAP = 0.25;
/** Distance of the text from a card's edges: airy, or close where a number would break otherwise. */
const INSETS = [0.28, 0.16] as const;
/** Between the number and its label. */
const AIR = 0.04;
/** A lone card is as wide as one of so many. */
const FEWEST = 2;
/** Numbers that would shrink below this share of their size in one row get two. */
const SMALLEST = 0.75;
/** How large numbers in two rows may be, so that both rows have room. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6] as const;

/** One way to draw the cards: so many columns, so much inset, and how the texts fit then; measures in inches. */
interface Arrangement {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly inset: number;
  readonly numbers: readonly Fit[];
  readonly words: readonly Fit[];
  /** What all numbers share. */
  readonly scale: number;
  readonly numberHeight: number;
  readonly wordsHeight: number;
  readonly cardHeight: number;
}

/** One to four cards with a big number each, the first in the focus colour; all numbers are equally large. */
export const drawFigures: Draw<'figures'> = ({ figures }, area, task) => {
  const way = chooseWay(figures, area, task);
  for (const at of figures.keys()) complainOfTexts(way, at, task);
  const height = heightOf(way);
  complainIfTall(height, area, task);
  const boxes = figures.flatMap((figure, at) => cardOf(figure, at, cellOf(at, way, area), way));
  return { boxes, bottom: area.y + height };
};

/** All cards in a row; four of them two and two where a long number would make all small. */
function chooseWay(figures: readonly FigureContent[], area: Frame, task: Task): Arrangement {
  const row = arrange(figures, { columns: Math.max(FEWEST, figures.length), most: 1 }, area, task);
  if (row.scale >= SMALLEST || figures.length < 4) return row;
  const squares = SCALES.map((most) => arrange(figures, { columns: 2, most }, area, task));
  return squares.find((way) => way.scale > row.scale && heightOf(way) <= area.height + 1e-6) ?? row;
}

function arrange(
  figures: readonly FigureContent[],
  { columns, most }: { readonly columns: number; readonly most: number },
  area: Frame,
  task: Task,
): Arrangement {
  const width = (area.width - GAP * (columns - 1)) / columns;
  const inset = insetFor(figures, width, task);
  const text = width - 2 * inset;
  const numbers = figures.map((figure, at) => fitNumber(figure, at, text, task));
  const words = figures.map((figure) => fitWords(figure, text, task));
  const scale = Math.min(most, ...numbers.map((fit) => fit.scale));
  const numberHeight = Math.max(
    ...figures.map((figure, at) => measureBlock([numberOf(figure, at)], text, scale, task.setting).height),
  );
  const wordsHeight = Math.max(...words.map((fit) => fit.block.height));
  const cardHeight = 2 * inset + numberHeight + AIR + wordsHeight;
  const rows = Math.ceil(figures.length / columns);
  return { columns, rows, width, inset, numbers, words, scale, numberHeight, wordsHeight, cardHeight };
}

function heightOf({ rows, cardHeight }: Arrangement): number {
  return rows * cardHeight + (rows - 1) * GAP;
}

function cellOf(at: number, { columns, width, cardHeight }: Arrangement, area: Frame): Frame {
  const column = at % columns;
  const row = Math.floor(at / columns);
  const height = Math.min(cardHeight, area.height);
  return frame(area.x + column * (width + GAP), area.y + row * (cardHeight + GAP), width, height);
}

function numberOf(figure: FigureContent, at: number): StyledParagraph {
  return line(figure.value, 'figure', at === 0 ? { colour: 'focus' } : {});
}

function wordsOf(figure: FigureContent): readonly StyledParagraph[] {
  const trend = figure.trend === undefined ? [] : [line(figure.trend, 'figureTrend')];
  return [line(figure.label, 'figureLabel'), ...trend];
}

function insetFor(figures: readonly FigureContent[], width: number, task: Task): number {
  const [airy, close] = INSETS;
  const fit = (inset: number): boolean =>
    figures.every((figure, at) => !onOneLine(figure, at, width - 2 * inset, task).misfit);
  return !fit(airy) && fit(close) ? close : airy;
}

function onOneLine(figure: FigureContent, at: number, width: number, task: Task): Fit {
  return fitText([numberOf(figure, at)], { width, height: Infinity, lines: 1 }, task.setting);
}

/** A number stands on one line if it can shrink to that. */
function fitNumber(figure: FigureContent, at: number, width: number, task: Task): Fit {
  const single = onOneLine(figure, at, width, task);
  if (!single.misfit) return single;
  return fitText([numberOf(figure, at)], { width, height: Infinity, lines: 2 }, task.setting);
}

function fitWords(figure: FigureContent, width: number, task: Task): Fit {
  return fitText(wordsOf(figure), { width, height: Infinity }, task.setting);
}

function complainOfTexts({ numbers, words }: Arrangement, at: number, task: Task): void {
  const number = {
    what: `figure ${at + 1}`,
    keys: ['figures'],
    advice: 'write a shorter "value" and the rest in "label"',
  };
  const label = { what: `the label of figure ${at + 1}`, keys: ['figures'] };
  for (const [fit, subject] of [
    [numbers[at], number],
    [words[at], label],
  ] as const)
    if (fit) complainOfMisfit(task.slide, subject, fit, task.setting);
}

function complainIfTall(height: number, area: Frame, task: Task): void {
  if (height <= area.height + 1e-6) return;
  const block = { height, width: area.width, lines: 0, lastLine: 1 } as Fit['block'];
  const fit: Fit = { scale: 1, block, misfit: { measured: block.height, allowed: area.height } };
  complainOfMisfit(
    task.slide,
    { what: 'the figures', keys: ['figures'], advice: 'shorten the labels' },
    fit,
    task.setting,
  );
}

function cardOf(figure: FigureContent, at: number, card: Frame, way: Arrangement): readonly Box[] {
  const { x, y, width } = card;
  const { inset, numberHeight } = way;
  const upper = frame(x + inset, y + inset, width - 2 * inset, numberHeight);
  const lower = frame(upper.x, upper.y + numberHeight + AIR, upper.width, way.wordsHeight);
  return [
    surface(card, 'wash', `Kort ${at + 1}`),
    freeText(upper, [numberOf(figure, at)], { scale: way.scale, anchor: 'bottom' }),
    freeText(lower, wordsOf(figure), { scale: way.words[at]?.scale ?? 1 }),
  ];
}
