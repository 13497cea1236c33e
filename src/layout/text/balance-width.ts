import type { StyledParagraph } from '../../model';
import type { Setting } from '../setting';
import { measureBlock } from './measure-block';

/** A last line shorter than this share of the widest looks like a leftover. */
const SHORT = 0.5;
/** Slack over the narrowest width, so that rounding in PowerPoint makes no further line. */
const SLACK = 1.03;

/** A narrower width (inches) in which a title of several lines breaks evenly; the same width where its last line is long enough. */
export function balanceWidth(
  paragraphs: readonly StyledParagraph[],
  width: number,
  scale: number,
  setting: Setting,
): number {
  const whole = measureBlock(paragraphs, width, scale, setting);
  if (whole.lines < 2 || whole.lastLine >= SHORT) return width;
  let narrow = width / 3;
  let wide = width;
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    const block = measureBlock(paragraphs, middle, scale, setting);
    if (block.lines > whole.lines || block.wide) narrow = middle;
    else wide = middle;
  }
  return Math.min(width, Math.ceil(wide * SLACK * 100) / 100);
}
