import type { Delimiter } from '../model';

/** In order of trust: among equals the first wins, for a decimal comma splits as evenly as a semicolon does. */
const CANDIDATES: readonly Delimiter[] = ['\t', ';', ',', ' '];
const CODES = CANDIDATES.map((each) => each.charCodeAt(0));
const HIGHEST = Math.max(...CODES);
const QUOTE = 34;
const NEARLY = 0.85;

/**
 * Finds what separates the cells: the candidate that cuts the most lines into the same number (at least two) of fields.
 * Title lines and footnotes are outvoted; separators inside quotes don't count. Linear; `;` when nothing separates.
 */
export function detectDelimiter(text: string): Delimiter {
  const tallies = tally(text, true) ?? tally(text, false) ?? [];
  const scores = tallies.map((lines) => Math.max(0, ...lines.values()));
  const best = Math.max(0, ...scores);
  const winner =
    best === 0 ? undefined : CANDIDATES.find((_, index) => (scores[index] ?? 0) >= best * NEARLY);
  return winner ?? ';';
}

/** For each candidate: number of separators (not none) → lines that have it. Undefined when a respected quote is never closed. */
function tally(text: string, respectQuotes: boolean): Map<number, number>[] | undefined {
  const lines = CODES.map(() => new Map<number, number>());
  const counts = CODES.map(() => 0);
  let blank = true;
  let quoted = false;
  let before = 10;
  const endLine = (): void => {
    counts.forEach((count, kind) => {
      const known = lines[kind];
      if (count > 0 && !blank) known?.set(count, (known.get(count) ?? 0) + 1);
    });
    counts.fill(0);
    blank = true;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === QUOTE) quoted = false;
    } else if (code > HIGHEST) {
      blank = false;
    } else if (code === QUOTE && respectQuotes && (opens(before) || before === QUOTE)) {
      quoted = true;
      blank = false;
    } else if (code === 10 || code === 13) {
      endLine();
    } else {
      const kind = CODES.indexOf(code);
      if (kind >= 0) counts[kind] = (counts[kind] ?? 0) + 1;
      else blank = false;
    }
    before = code;
  }
  endLine();
  return quoted ? undefined : lines;
}

/** Whether a quotation mark after this character opens a quoted field. */
function opens(before: number): boolean {
  return before === 10 || before === 13 || CODES.includes(before);
}
