import type { Word } from '../setting';

/** A line of a text: its words, and its width in points without the space at its end. */
export interface Line {
  readonly width: number;
  readonly words: readonly Word[];
}

/** The lines that words make in a width (points); a word wider than that has a line of its own, an address several. */
export function wrapWords(words: readonly Word[], width: number): readonly Line[] {
  let line = { width: 0, words: [] as Word[] };
  const lines = [line];
  let space = 0;
  for (const word of wholeWords(words, width)) {
    const empty = line.words.length === 0;
    const wanted = line.width + (empty ? 0 : space) + word.width;
    if (empty || (!word.fresh && wanted + word.hyphen <= width)) line.width = wanted;
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
  return { ...last, text, width: pieces.reduce((sum, { width }) => sum + width, 0) };
}
