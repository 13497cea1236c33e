import { frame, type Box, type FigureContent, type Frame, type StyledParagraph } from '../../model';
import { complainOfMisfit } from '../complain';
import { dropOf } from '../frames';
import { freeText, line } from '../place-text';
import { measureBlock } from '../text/measure-block';
import { fitText, tryScale, type Fit } from '../text/fit-text';
import type { Draw, Task } from './drawing';
import { surface } from './shapes';

const GAP = 0.25;
/** Distance of the text from a card's edges: airy, or close where a number would break otherwise. */
const INSETS = [0.28, 0.16] as const;
/** Between the number and its label. */
const AIR = 0.04;
/** A lone card is as wide as one of so many. */
const FEWEST = 2;
/** Cards alone on a slide start at most this much lower. */
const MOST_DROP = 0.33;

/** One to four cards with a big number each, the first in the focus colour; all numbers are equally large. */
export const drawFigures: Draw<'figures'> = ({ figures }, area, task) => {
  const columns = Math.max(FEWEST, figures.length);
  const width = (area.width - GAP * (columns - 1)) / columns;
  const inset = insetFor(figures, width, task);
  const text = width - 2 * inset;
  const scale = Math.min(...figures.map((figure, at) => fitNumber(figure, at, text, task).scale));
  const fits = figures.map((figure, at) => fitWords(figure, at, text, task));
  const number = Math.max(
    ...figures.map((figure, at) => measureBlock([numberOf(figure, at)], text, scale, task.setting).height),
  );
  const words = Math.max(...fits.map((fit) => fit.block.height));
  const height = 2 * inset + number + AIR + words;
  complainIfTall(height, area, task);
  const drop = task.withText ? 0 : dropOf(area, height, MOST_DROP);
  const boxes = figures.flatMap((figure, at) => {
    const card = frame(area.x + at * (width + GAP), area.y + drop, width, Math.min(height, area.height));
    return cardOf(figure, at, { card, inset, number, words, scale, wordScale: fits[at]?.scale ?? 1 });
  });
  return { boxes, bottom: area.y + drop + height };
};

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
  const paragraphs = [numberOf(figure, at)];
  const fit = fitText(paragraphs, { width, height: Infinity, lines: 2 }, task.setting);
  const subject = {
    what: `figure ${at + 1}`,
    keys: ['figures'],
    advice: 'write a shorter "value" and the rest in "label"',
  };
  complainOfMisfit(task.slide, subject, fit, task.setting);
  return fit;
}

function fitWords(figure: FigureContent, at: number, width: number, task: Task): Fit {
  const paragraphs = wordsOf(figure);
  const fit = tryScale(paragraphs, { width, height: Infinity }, 1, task.setting);
  const shrunk = fit.misfit ? fitText(paragraphs, { width, height: Infinity }, task.setting) : fit;
  complainOfMisfit(
    task.slide,
    { what: `the label of figure ${at + 1}`, keys: ['figures'] },
    shrunk,
    task.setting,
  );
  return shrunk;
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

function cardOf(
  figure: FigureContent,
  at: number,
  place: { card: Frame; inset: number; number: number; words: number; scale: number; wordScale: number },
): readonly Box[] {
  const { x, y, width } = place.card;
  const { inset } = place;
  const upper = frame(x + inset, y + inset, width - 2 * inset, place.number);
  const lower = frame(upper.x, upper.y + place.number + AIR, upper.width, place.words);
  return [
    surface(place.card, 'wash', `Kort ${at + 1}`),
    freeText(upper, [numberOf(figure, at)], { scale: place.scale, anchor: 'bottom' }),
    freeText(lower, wordsOf(figure), { scale: place.wordScale }),
  ];
}
