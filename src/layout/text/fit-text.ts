import { inches, type Inches, type StyledParagraph } from '../../model';
import { largest, measureBlock, type Block } from '../../text';
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

/** Shrinks a text in steps of 2.5 % until it fits its room or its style's `min` is reached (PPTX.md A17). */
export function fitText(paragraphs: readonly StyledParagraph[], room: Room, setting: Setting): Fit {
  const smallest = smallestScale(paragraphs, setting);
  let fit = tryScale(paragraphs, { ...room, scale: 1 }, setting);
  for (let step = STEPS - 1; fit.misfit && step / STEPS >= smallest - 1e-9; step--)
    fit = tryScale(paragraphs, { ...room, scale: step / STEPS }, setting);
  return fit;
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
