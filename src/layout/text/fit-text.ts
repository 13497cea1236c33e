import { inches, lineHeight, type Inches, type StyledParagraph } from '../../model';
import { fillOf, largest, measureBlock, splitWords, type Block } from '../../text';
import type { Setting } from '../setting';

/** Room for a text: inches, and optionally the most lines it may have. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly lines?: number;
}

/** Why a text doesn't fit at its smallest size: it is too high, or a word is too wide. */
export interface Misfit {
  readonly measured: Inches;
  readonly allowed: Inches;
  readonly word?: string;
}

/** A text at the largest scale that fits, or at the smallest with the reason why it doesn't. */
export interface Fit {
  readonly scale: number;
  readonly block: Block;
  readonly misfit?: Misfit;
}

/** More letters than any page has room for. */
export const MOST_LETTERS = 8000;

/** Whether a text is so long that no page has room for it; then nobody needs to measure it to know. */
export function isEndless(paragraphs: readonly StyledParagraph[]): boolean {
  let letters = 0;
  for (const { runs } of paragraphs) for (const { text } of runs) letters += text.length;
  return letters > MOST_LETTERS;
}

/** Shrinks a text in steps of 2.5 % until it fits its room or its style's `min` is reached (PPTX.md A17). */
export function fitText(paragraphs: readonly StyledParagraph[], room: Room, setting: Setting): Fit {
  const smallest = Math.min(1, smallestScale(paragraphs, setting));
  const isTooMuch = tooMuchFor(paragraphs, room, setting);
  for (let step = STEPS; step / STEPS > smallest + 1e-9; step--) {
    if (isTooMuch(step / STEPS)) continue;
    const fit = tryScale(paragraphs, { ...room, scale: step / STEPS }, setting);
    if (!fit.misfit) return fit;
  }
  return tryScale(paragraphs, { ...room, scale: smallest }, setting);
}

/** Whether a text can't fit at a scale even if every line were full: then nobody needs to break it into lines to know. */
function tooMuchFor(paragraphs: readonly StyledParagraph[], room: Room, setting: Setting): (scale: number) => boolean {
  const all = paragraphs.map((paragraph) => {
    const { size, leading } = setting.template.styles[paragraph.style];
    const width = splitWords(paragraph, setting).reduce((sum, word) => sum + word.width, 0);
    return { lines: width / 72 / fillOf(paragraph, room.width), height: lineHeight(size, leading) };
  });
  return (scale) => {
    const least = all.reduce((sum, { lines, height }) => sum + lines * scale * height * scale, 0);
    return least > room.height + 1e-6;
  };
}

/** How well a text fits a room at one scale. */
export function tryScale(
  paragraphs: readonly StyledParagraph[],
  room: Room & { readonly scale: number },
  setting: Setting,
): Fit {
  const block = measureBlock(paragraphs, room, setting);
  const misfit = misfitOf(block, room);
  return { scale: room.scale, block, ...(misfit && { misfit }) };
}

/** The smallest scale at which no style falls below its `min`, on the grid of steps. */
export function smallestScale(paragraphs: readonly StyledParagraph[], setting: Setting): number {
  const styles = [...new Set(paragraphs.map(({ style }) => style))];
  const least = styles.map((style) => setting.template.styles[style]).map(({ min, size }) => min / size);
  return Math.ceil(largest(least) * STEPS - 1e-9) / STEPS || 1;
}

const STEPS = 40;

function misfitOf({ wide, height, lines }: Block, room: Room): Misfit | undefined {
  if (wide) return { measured: wide.measured, allowed: wide.allowed, word: wide.text };
  if (height > room.height + 1e-6) return { measured: height, allowed: inches(room.height) };
  if (room.lines !== undefined && lines > room.lines)
    return { measured: height, allowed: inches((height * room.lines) / lines) };
  return undefined;
}
