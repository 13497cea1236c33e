import { inches, type Inches, type StyledParagraph } from '../../model';
import { largest } from '../largest';
import type { Setting } from '../setting';
import { measureBlock, type Block } from './measure-block';

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
  let fit: Fit = tryScale(paragraphs, room, 1, setting);
  for (let step = STEPS - 1; fit.misfit && step / STEPS >= smallest - 1e-9; step--)
    fit = tryScale(paragraphs, room, step / STEPS, setting);
  return fit;
}

/** How well a text fits at one scale. */
export function tryScale(
  paragraphs: readonly StyledParagraph[],
  room: Room,
  scale: number,
  setting: Setting,
): Fit {
  const block = measureBlock(paragraphs, room.width, scale, setting);
  const misfit = misfitOf(block, room);
  return misfit ? { scale, block, misfit } : { scale, block };
}

/** The smallest scale at which no style falls below its `min`, on the grid of steps. */
export function smallestScale(paragraphs: readonly StyledParagraph[], setting: Setting): number {
  const styles = [...new Set(paragraphs.map(({ style }) => style))];
  const floors = styles.map((style) => setting.template.styles[style]).map(({ min, size }) => min / size);
  return Math.ceil(largest(floors) * STEPS - 1e-9) / STEPS || 1;
}

const STEPS = 40;

function misfitOf(block: Block, room: Room): Misfit | undefined {
  if (block.wide)
    return { measured: block.wide.measured, allowed: block.wide.allowed, word: block.wide.text };
  if (block.height > room.height + 1e-6) return { measured: block.height, allowed: inches(room.height) };
  if (room.lines !== undefined && block.lines > room.lines)
    return { measured: block.height, allowed: inches((block.height * room.lines) / block.lines) };
  return undefined;
}
