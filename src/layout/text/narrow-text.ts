import type { StyledParagraph } from '../../model';
import { breakParagraph, measureBlock, type Measures } from '../../text';
import type { Setting } from '../setting';

/** A last line shorter than this share of the widest looks like a leftover. */
const SHORT_LINE = 0.5;
/** Slack over the narrowest width, so that rounding in PowerPoint makes no further line. */
const SLACK = 1.03;

/** A narrower width (inches) in which a title of several lines breaks evenly; the same width where its last line is long enough. */
export function balanceWidth(
  paragraphs: readonly StyledParagraph[],
  { width, scale = 1 }: Measures,
  setting: Setting,
): number {
  const whole = measureBlock(paragraphs, { width, scale }, setting);
  if (whole.lines < 2 || whole.lastLine >= SHORT_LINE) return width;
  let narrow = width / 3;
  let wide = width;
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    const block = measureBlock(paragraphs, { width: middle, scale }, setting);
    if (block.lines > whole.lines || block.wide) narrow = middle;
    else wide = middle;
  }
  return Math.min(width, Math.ceil(wide * SLACK * 100) / 100);
}

/** How much narrower a text may become, in hundredths of its width. */
const MOST = 15;
/** A word as wide as this share of its line stands well alone. */
const SHORT_WORD = 0.35;

/** The widest width (inches) in which the fewest paragraphs end with a short word alone on its line, at no cost of lines. */
export function withoutLoneWords(
  paragraphs: readonly StyledParagraph[],
  { width, scale = 1 }: Measures,
  setting: Setting,
): number {
  const loneAt = (each: number): number => loneWords(paragraphs, { width: each, scale }, setting);
  const whole = { width, lone: loneAt(width) };
  if (whole.lone === 0) return width;
  const { lines } = measureBlock(paragraphs, { width, scale }, setting);
  const ways = Array.from({ length: MOST }, (_, at) => width * (1 - (at + 1) / 100))
    .filter((narrow) => {
      const block = measureBlock(paragraphs, { width: narrow, scale }, setting);
      return block.lines === lines && !block.wide;
    })
    // Programs fill lines a little more than deck reckons with.
    .map((narrow) => ({ width: narrow, lone: Math.max(loneAt(narrow), loneAt(narrow * 1.01)) }));
  return ways.reduce((best, way) => (way.lone < best.lone ? way : best), whole).width;
}

/** How many paragraphs of several lines end with a short word alone. */
function loneWords(paragraphs: readonly StyledParagraph[], measures: Measures, setting: Setting): number {
  return paragraphs.filter((paragraph) => {
    const { lines, room, toInches } = breakParagraph(paragraph, measures, setting);
    const last = lines.at(-1);
    return lines.length > 1 && last?.words.length === 1 && last.width * toInches < SHORT_WORD * room;
  }).length;
}
