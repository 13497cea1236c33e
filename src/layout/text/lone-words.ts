import type { StyledParagraph } from '../../model';
import type { Setting } from '../setting';
import { fillOf, measureBlock } from './measure-block';
import { splitWords } from './split-words';
import { wrapWords } from './wrap-words';

/** How much narrower a text may become, in hundredths of its width. */
const MOST = 15;
/** A word as wide as this share of its line stands well alone. */
const SHORT = 0.35;

/** The widest width (inches) in which the fewest paragraphs end with a short word alone on its line, at no cost of lines. */
export function withoutLoneWords(
  paragraphs: readonly StyledParagraph[],
  width: number,
  scale: number,
  setting: Setting,
): number {
  const whole = { width, lone: loneWords(paragraphs, width, scale, setting) };
  if (whole.lone === 0) return width;
  const { lines } = measureBlock(paragraphs, width, scale, setting);
  const ways = Array.from({ length: MOST }, (_, at) => width * (1 - (at + 1) / 100))
    .filter((narrow) => {
      const block = measureBlock(paragraphs, narrow, scale, setting);
      return block.lines === lines && !block.wide;
    })
    .map((narrow) => {
      // Programs fill lines a little more than deck reckons with.
      const lone = [narrow, narrow * 1.01].map((each) => loneWords(paragraphs, each, scale, setting));
      return { width: narrow, lone: Math.max(...lone) };
    });
  return ways.reduce((best, way) => (way.lone < best.lone ? way : best), whole).width;
}

/** How many paragraphs of several lines end with a short word alone. */
function loneWords(
  paragraphs: readonly StyledParagraph[],
  width: number,
  scale: number,
  setting: Setting,
): number {
  return paragraphs.filter((paragraph) => {
    const room = (fillOf(paragraph, width) * 72) / scale;
    const lines = wrapWords(splitWords(paragraph, setting), room);
    const last = lines.at(-1);
    return lines.length > 1 && last?.words.length === 1 && last.width < SHORT * room;
  }).length;
}
