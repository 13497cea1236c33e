import type { Word } from '../setting';

/** Widths in points of the lines that words make in a width; a word wider than that has a line of its own. */
export function wrapWords(words: readonly Word[], width: number): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  let space = 0;
  let empty = true;
  for (const word of words) {
    const alone = word.width + word.hyphen;
    if (empty || line + space + alone <= width) {
      line += (empty ? 0 : space) + word.width;
    } else {
      lines.push(line);
      line = word.width;
    }
    space = word.space;
    empty = false;
  }
  lines.push(line);
  return lines;
}
