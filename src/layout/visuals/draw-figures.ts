import { frame, inches, line, type Box, type FigureContent, type Frame, type StyledParagraph } from '../../model';
import { spanAt } from '../../source';
import { measureBlock } from '../../text';
import { freeText } from '../place-text';
import { reportMisfit } from '../report-misfit';
import { fitText, type Fit } from '../text/fit-text';
import { cellAt, gridHeight, surface, type Draw, type Grid, type Task } from './drawing';

const GAP = 0.25;
/** Distance of the text from a card's edges (inches): loose, or close where a number would break otherwise. */
const INSETS = [0.28, 0.16] as const;
/** Between the number and its label, inches. */
const UNDER_NUMBER = 0.04;
/** A lone card is as wide as one of so many. */
const FEWEST = 2;
/** Numbers that would shrink below this share of their size in one row get two. */
const SMALLEST = 0.75;
/** How large numbers in two rows may be, so that both rows have room. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6] as const;

/** The texts of a card: its number, and the words under it. */
interface CardText {
  readonly number: readonly StyledParagraph[];
  readonly words: readonly StyledParagraph[];
}

/** One way to draw the cards: so many columns, so much inset, and how the texts fit then; measures in inches. */
interface Arrangement extends Grid {
  readonly inset: number;
  readonly numbers: readonly Fit[];
  readonly words: readonly Fit[];
  /** What all numbers share. */
  readonly scale: number;
  readonly numberHeight: number;
  readonly wordsHeight: number;
}

/** One to four cards with a big number each, the first in the focus colour; all numbers are equally large. */
export const drawFigures: Draw<'figures'> = ({ figures }, area, task) => {
  const cards = figures.map(textsOf);
  const way = chooseWay(cards, area, task);
  for (const at of cards.keys()) {
    const what = `figure ${at + 1}`;
    const advice = 'write a shorter "value" and the rest in "label"';
    reportMisfit({ what, keys: ['figures'], advice }, way.numbers[at]?.misfit, task);
    reportMisfit({ what: `the label of ${what}`, keys: ['figures'] }, way.words[at]?.misfit, task);
  }
  const height = gridHeight(cards.length, way);
  const subject = { what: 'the figures', keys: ['figures'], advice: 'shorten the labels' };
  if (height > area.height + 1e-6) reportMisfit(subject, { measured: inches(height), allowed: area.height }, task);
  const boxes = cards.flatMap((card, at) => {
    const { x, y, width, height: whole } = cellAt(at, way, area);
    const origin = { key: 'figures', span: spanAt(task.slide.origin, 'figures', at) };
    const place = frame(x, y, width, Math.min(whole, area.height));
    return cardOf(card, place, { way, at }).map((box) => ({ ...box, origin }));
  });
  return { boxes, bottom: area.y + height };
};

function textsOf({ value, label, trend }: FigureContent, at: number): CardText {
  return {
    number: [line(value, 'figure', at === 0 ? { colour: 'focus' } : {})],
    words: [line(label, 'figureLabel'), ...(trend === undefined ? [] : [line(trend, 'figureTrend')])],
  };
}

/** All cards in a row; four of them two and two where a long number would make all small. */
function chooseWay(cards: readonly CardText[], area: Frame, task: Task): Arrangement {
  const arrangeIn = (columns: number, most: number): Arrangement => arrange(cards, { columns, most, area }, task);
  const row = arrangeIn(Math.max(FEWEST, cards.length), 1);
  if (row.scale >= SMALLEST || cards.length < 4) return row;
  const squares = SCALES.map((most) => arrangeIn(2, most));
  const fits = (way: Arrangement): boolean => gridHeight(cards.length, way) <= area.height + 1e-6;
  return squares.find((way) => way.scale > row.scale && fits(way)) ?? row;
}

function arrange(
  cards: readonly CardText[],
  { columns, most, area }: { readonly columns: number; readonly most: number; readonly area: Frame },
  task: Task,
): Arrangement {
  const width = (area.width - GAP * (columns - 1)) / columns;
  const inset = insetFor(cards, width, task);
  const text = width - 2 * inset;
  const numbers = cards.map(({ number }) => {
    // A number stands on one line if it can shrink to that.
    const single = onLines(number, { width: text, lines: 1 }, task);
    return single.misfit ? onLines(number, { width: text, lines: 2 }, task) : single;
  });
  const words = cards.map((card) => fitText(card.words, { width: text, height: Infinity }, task));
  const scale = Math.min(most, ...numbers.map((fit) => fit.scale));
  const heights = cards.map(({ number }) => measureBlock(number, { width: text, scale }, task).height);
  const numberHeight = Math.max(...heights);
  const wordsHeight = Math.max(...words.map((fit) => fit.block.height));
  const height = 2 * inset + numberHeight + UNDER_NUMBER + wordsHeight;
  return { columns, width, height, gap: GAP, inset, numbers, words, scale, numberHeight, wordsHeight };
}

function insetFor(cards: readonly CardText[], width: number, task: Task): number {
  const [loose, close] = INSETS;
  const fits = (inset: number): boolean =>
    cards.every(({ number }) => !onLines(number, { width: width - 2 * inset, lines: 1 }, task).misfit);
  return !fits(loose) && fits(close) ? close : loose;
}

function onLines(
  number: readonly StyledParagraph[],
  room: { readonly width: number; readonly lines: number },
  task: Task,
): Fit {
  return fitText(number, { ...room, height: Infinity }, task);
}

function cardOf(
  { number, words }: CardText,
  card: Frame,
  { way, at }: { readonly way: Arrangement; readonly at: number },
): readonly Box[] {
  const { inset, numberHeight, wordsHeight } = way;
  const upper = frame(card.x + inset, card.y + inset, card.width - 2 * inset, numberHeight);
  const lower = frame(upper.x, upper.y + numberHeight + UNDER_NUMBER, upper.width, wordsHeight);
  return [
    surface(card, 'wash', `Kort ${at + 1}`),
    freeText(upper, number, { scale: way.scale, anchor: 'bottom' }),
    freeText(lower, words, { scale: way.words[at]?.scale ?? 1 }),
  ];
}
