import type { Delimiter } from '../model';

/** In order of trust: among equals the first wins, for a decimal comma splits as evenly as a semicolon does. */
const CANDIDATES: readonly Delimiter[] = ['\t', ';', ',', ' '];
const CODES = CANDIDATES.map((each) => each.charCodeAt(0));
const QUOTE = 34;
const NEARLY = 0.85;

/**
 * Finds what separates the cells: the candidate that cuts the most lines into the same number (at least two) of fields.
 * Title lines and footnotes are outvoted; separators inside quotes don't count. Linear; `;` when nothing separates.
 */
export function detectDelimiter(text: string): Delimiter {
  const counts = countByLine(text, true) ?? countByLine(text, false) ?? [];
  const scores = CANDIDATES.map((_, index) => coverage(counts.map((line) => line[index] ?? 0)));
  const best = Math.max(...scores);
  const winner =
    best === 0 ? undefined : CANDIDATES.find((_, index) => (scores[index] ?? 0) >= best * NEARLY);
  return winner ?? ';';
}

/** How many lines have the commonest number of separators that isn't none. */
function coverage(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}

/** Separators of each kind on each line that isn't blank; undefined when quotes are respected and one is never closed. */
function countByLine(text: string, respectQuotes: boolean): number[][] | undefined {
  const lines: number[][] = [];
  let line = [0, 0, 0, 0];
  let blank = true;
  let quoted = false;
  let before = 10;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === QUOTE) quoted = false;
    } else if (code === QUOTE && respectQuotes && (opens(before) || before === QUOTE)) {
      quoted = true;
      blank = false;
    } else if (code === 10 || code === 13) {
      if (!blank) lines.push(line);
      line = [0, 0, 0, 0];
      blank = true;
    } else {
      const kind = CODES.indexOf(code);
      if (kind >= 0) line[kind] = (line[kind] ?? 0) + 1;
      else blank = false;
    }
    before = code;
  }
  if (!blank) lines.push(line);
  return quoted ? undefined : lines;
}

/** Whether a quotation mark after this character opens a quoted field. */
function opens(before: number): boolean {
  return before === 10 || before === 13 || CODES.includes(before);
}
