import { BULLET_INDENT, inches, lineHeight, type Inches, type Run, type StyledParagraph } from '../model';
import type { PlacedText } from './texts';
import { splitWords, type TextSetting, type Word } from './words';

/** The share of a width that is filled at most: PowerPoint rounds advance widths differently from the measurer. */
export const FILL = 0.99;

/** A line of words: its width in points at full size, without the space at its end. */
export interface WordLine {
  readonly width: number;
  readonly words: readonly Word[];
}

/** A width to set a text in (inches), and the scale of its styles' sizes, 1 unless given. */
export interface Measures {
  readonly width: number;
  readonly scale?: number;
}

/** A paragraph broken into lines. */
export interface BrokenParagraph {
  readonly paragraph: StyledParagraph;
  readonly words: readonly Word[];
  /** At least one: an empty paragraph takes a line too. */
  readonly lines: readonly WordLine[];
  /** Inches: where its text starts from the edge, what of the width its words may fill, the height of a line, the space under the last. */
  readonly indent: number;
  readonly room: number;
  readonly lineHeight: number;
  readonly after: number;
  /** Inches of a point of its words. */
  readonly toInches: number;
}

/** Where a paragraph's text starts, in inches from its edge. */
function indentOf({ bullet, level }: StyledParagraph): number {
  return bullet ? BULLET_INDENT * (level + 1) : 0;
}

/** Inches of a line that a paragraph's words may fill in a width. */
export function fillOf(paragraph: StyledParagraph, width: number): number {
  return Math.max(0.01, (width - indentOf(paragraph)) * FILL);
}

/** Where the lines of a paragraph break: all measuring and all placing of text comes of this. */
export function breakParagraph(
  paragraph: StyledParagraph,
  { width, scale = 1 }: Measures,
  setting: TextSetting,
): BrokenParagraph {
  const style = setting.template.styles[paragraph.style];
  const room = fillOf(paragraph, width);
  const words = splitWords(paragraph, setting);
  const toInches = scale / 72;
  return {
    paragraph,
    words,
    lines: wrapWords(words, room / toInches),
    indent: indentOf(paragraph),
    room,
    lineHeight: lineHeight(style.size * scale, style.leading),
    after: style.after / 72,
    toInches,
  };
}

/** A line of a text in its place on the slide: its upper left corner, its own width with all that is seen of it, and the height that it takes. */
export interface TextLine {
  readonly x: Inches;
  readonly top: Inches;
  readonly width: Inches;
  readonly height: Inches;
  /** The paragraph that it is of, which says style, colour, bullet and level. */
  readonly paragraph: StyledParagraph;
  /** Whether the paragraph begins here, so that its bullet stands before it. */
  readonly first: boolean;
  /** What stands on it from left to right; none on an empty line. */
  readonly runs: readonly LineRun[];
}

/** What of a run stands on one line; a soft hyphen at its end is a real one. */
export interface LineRun extends Run {
  readonly x: Inches;
  readonly width: Inches;
}

/** Share of the room that is left before a line, or above a text. */
const BEFORE = { left: 0, top: 0, center: 0.5, middle: 0.5, right: 1, bottom: 1 } as const;

/**
 * The lines of a text, from top to bottom, as many and as high as `measureBlock` counts.
 * @example linesOf({ room, paragraphs: [line('Läget i mars', 'body')], scale: 1, align: 'left', anchor: 'top' }, setting)[0]?.runs[0]?.text // 'Läget i mars'
 */
export function linesOf(
  { room, paragraphs, scale, align, anchor }: PlacedText,
  setting: TextSetting,
): readonly TextLine[] {
  const measures = { width: room.width, scale };
  const blocks = paragraphs.map((paragraph) => breakParagraph(paragraph, measures, setting));
  const height = blocks.reduce((sum, each) => sum + each.lines.length * each.lineHeight + each.after, 0);
  let top = room.y + (room.height - height + (blocks.at(-1)?.after ?? 0)) * BEFORE[anchor];
  return blocks.flatMap(({ paragraph, lines, indent, lineHeight, after, toInches }) => {
    const placed = lines.map(({ words }, at): TextLine => {
      const pieces = piecesOf(words, toInches);
      const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
      const x = room.x + indent + (room.width - indent - width) * BEFORE[align];
      let end = x;
      const runs = pieces.map((piece) => {
        end += piece.width;
        return { ...piece.run, text: piece.text, x: inches(end - piece.width), width: inches(piece.width) };
      });
      return {
        x: inches(x),
        top: inches(top + at * lineHeight),
        width: inches(width),
        height: inches(lineHeight),
        paragraph,
        first: at === 0,
        runs,
      };
    });
    top += lines.length * lineHeight + after;
    return placed;
  });
}

/** What stands on a line, run by run; widths in inches. */
function piecesOf(words: readonly Word[], toInches: number) {
  const pieces: { readonly run: Run; text: string; width: number }[] = [];
  const add = (run: Run | undefined, text: string, points: number): void => {
    const open = pieces.at(-1);
    const width = points * toInches;
    if (!run || text === '') return;
    if (open?.run !== run) pieces.push({ run, text, width });
    else [open.text, open.width] = [open.text + text, open.width + width];
  };
  words.forEach(({ parts, space, hyphen }, at) => {
    for (const { run, text, width } of parts) add(run, text, width);
    const [sign, width] = at === words.length - 1 ? ['-', hyphen] : [' ', space];
    if (width > 0) add(parts.at(-1)?.run, sign, width);
  });
  return pieces;
}

/** The lines that words make in a width (points); a word wider than that has a line of its own, an address several. */
export function wrapWords(words: readonly Word[], width: number): readonly WordLine[] {
  let line = { width: 0, words: [] as Word[] };
  const lines = [line];
  let space = 0;
  for (const word of wholeWords(words, width)) {
    const empty = line.words.length === 0;
    const longer = line.width + (empty ? 0 : space) + word.width;
    if (empty || (!word.fresh && longer + word.hyphen <= width)) line.width = longer;
    else lines.push((line = { width: word.width, words: [] }));
    line.words.push(word);
    space = word.space;
  }
  return lines;
}

interface Unit extends Word {
  /** Whether it starts a line: programs break what is too wide only after they gave it a line of its own. */
  readonly fresh?: boolean;
}

/** Words with the pieces of an address put together where a line has room for all of them. */
function wholeWords(words: readonly Word[], width: number): readonly Unit[] {
  if (!words.some(({ goesOn }) => goesOn)) return words;
  const units: Unit[] = [];
  let pieces: Word[] = [];
  for (const word of words) {
    pieces.push(word);
    if (word.goesOn) continue;
    const whole = pieces.length === 1 ? word : joined(pieces, word);
    if (pieces.length === 1 || whole.width <= width) units.push(whole);
    else units.push(...pieces.map((piece, at) => ({ ...piece, fresh: at === 0 })));
    pieces = [];
  }
  return [...units, ...pieces];
}

function joined(pieces: readonly Word[], last: Word): Word {
  const text = pieces.map((piece) => piece.text).join('');
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return { ...last, text, width, parts: pieces.flatMap(({ parts }) => parts) };
}
