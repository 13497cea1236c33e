import { inches, type Inches, type StyledParagraph } from '../model';
import { breakParagraph, FILL, type BrokenParagraph, type Measures } from './lines';
import type { TextSetting, Word } from './words';

/** Paragraphs as they stand in a width. */
export interface Block {
  readonly height: Inches;
  /** Width of the widest line, with its indent. */
  readonly width: Inches;
  readonly lines: number;
  /** Width of the last line of all as a share of the widest, 0–1. */
  readonly lastLine: number;
  /** The word that sticks out the most, with its width and the width it had; undefined when none does. */
  readonly wide?: WideWord;
}

interface WideWord {
  readonly text: string;
  readonly measured: Inches;
  readonly allowed: Inches;
}

/** Measures paragraphs in a width; space after the last paragraph doesn't count. */
export function measureBlock(paragraphs: readonly StyledParagraph[], measures: Measures, setting: TextSetting): Block {
  const broken = paragraphs.map((paragraph) => breakParagraph(paragraph, measures, setting));
  const widths = broken.flatMap(({ lines, indent, toInches }) =>
    lines.map((line) => indent + (line.width * toInches) / FILL),
  );
  const widest = largest(widths);
  const [first, ...others] = broken.flatMap((each) => wideWord(each) ?? []);
  const wide = others.reduce((a, b) => (a && b.measured / b.allowed <= a.measured / a.allowed ? a : b), first);
  const heights = broken.map((each) => each.lines.length * each.lineHeight + each.after);
  return {
    height: inches(heights.reduce((sum, each) => sum + each, -(broken.at(-1)?.after ?? 0))),
    width: inches(widest),
    lines: widths.length,
    lastLine: widest > 0 ? (widths.at(-1) ?? 0) / widest : 1,
    ...(wide && { wide }),
  };
}

function wideWord({ words, room, toInches }: BrokenParagraph): WideWord | undefined {
  let widest: Word | undefined;
  for (const word of words) if (!widest || word.width + word.hyphen > widest.width + widest.hyphen) widest = word;
  const measured = widest ? (widest.width + widest.hyphen) * toInches : 0;
  return widest && measured > room + 1e-9
    ? { text: widest.text, measured: inches(measured), allowed: inches(room) }
    : undefined;
}

/** The largest of some numbers, 0 for none; of any count, where spreading them into Math.max would overflow the stack. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}
