import { BULLET_INDENT, inches, lineHeight, type Inches, type StyledParagraph } from '../../model';
import { largest } from '../largest';
import type { Setting, Word } from '../setting';
import { splitWords } from './split-words';
import { wrapWords } from './wrap-words';

/** The share of a width that is filled at most: PowerPoint rounds advance widths differently from the measurer. */
const FILL = 0.99;

const NOTHING: Word = { text: '', width: 0, space: 0, hyphen: 0 };

/** Paragraphs as they stand in a width. */
export interface Block {
  readonly height: Inches;
  /** Width of the widest line, with its indent. */
  readonly width: Inches;
  readonly lines: number;
  /** Width of the last line of all as a share of the widest, 0–1. */
  readonly lastLine: number;
  /** The word that sticks out the most, with its width and the width it had; undefined when none does. */
  readonly wide?: { readonly text: string; readonly measured: Inches; readonly allowed: Inches };
}

/** Measures paragraphs in a width (inches) at a scale of their styles' sizes; space after the last paragraph doesn't count. */
export function measureBlock(
  paragraphs: readonly StyledParagraph[],
  width: number,
  scale: number,
  setting: Setting,
): Block {
  const measured = paragraphs.map((paragraph) => measureParagraph(paragraph, width, scale, setting));
  const wide = measured.map((each) => each.wide).filter((each) => each !== undefined);
  const last = measured.at(-1);
  const widest = largest(measured.map((each) => each.width));
  return {
    height: inches(measured.reduce((sum, each) => sum + each.height + each.after, -(last?.after ?? 0))),
    width: inches(widest),
    lines: measured.reduce((sum, each) => sum + each.lines, 0),
    lastLine: widest > 0 && last ? last.lastLine / widest : 1,
    ...(wide[0] && {
      wide: wide.reduce((a, b) => (b.measured / b.allowed > a.measured / a.allowed ? b : a)),
    }),
  };
}

/** Where a paragraph's text starts, in inches from the box's edge. */
export function indentOf(paragraph: StyledParagraph): number {
  return paragraph.bullet ? BULLET_INDENT * (paragraph.level + 1) : 0;
}

/** Inches of a line that a paragraph's words may fill in a width. */
export function fillOf(paragraph: StyledParagraph, width: number): number {
  return Math.max(0.01, (width - indentOf(paragraph)) * FILL);
}

function measureParagraph(paragraph: StyledParagraph, width: number, scale: number, setting: Setting) {
  const style = setting.template.styles[paragraph.style];
  const indent = indentOf(paragraph);
  const room = fillOf(paragraph, width);
  const words = splitWords(paragraph, setting);
  const toInches = scale / 72;
  const lines = wrapWords(words, room / toInches);
  const widest = words.reduce((a, b) => (b.width + b.hyphen > a.width + a.hyphen ? b : a), NOTHING);
  const measured = (widest.width + widest.hyphen) * toInches;
  return {
    height: lines.length * lineHeight(style.size * scale, style.leading),
    after: style.after / 72,
    lines: lines.length,
    width: indent + (largest(lines.map((line) => line.width)) * toInches) / FILL,
    lastLine: indent + ((lines.at(-1)?.width ?? 0) * toInches) / FILL,
    wide:
      measured > room + 1e-9
        ? { text: widest.text, measured: inches(measured), allowed: inches(room) }
        : undefined,
  };
}
