/** A cell that somebody wants to see: by its place in the file, or by the figure it holds. */
export type CellWanted =
  | { readonly by: 'place'; readonly row: number; readonly column: number }
  | { readonly by: 'figure'; readonly series?: string; readonly period: string };

/** Reads `12:3`, `C12`, `2026-03` and `Riket@2026-03`; undefined for anything else. Rows and columns count from 1. */
export function cellWanted(given: string): CellWanted | undefined {
  const place = /^(\d{1,7}):(\d{1,5})$/.exec(given);
  if (place) return { by: 'place', row: Number(place[1]), column: Number(place[2]) };
  const figure = /^(?:(.+)@)?(\d{4}(?:-(?:\d{2}|W\d{2}))?)$/su.exec(given.trim());
  if (figure)
    return { by: 'figure', period: figure[2] ?? '', ...(figure[1] !== undefined && { series: figure[1].trim() }) };
  const excel = /^([a-z]{1,3})(\d{1,7})$/i.exec(given);
  return excel ? { by: 'place', row: Number(excel[2]), column: columnNumber(excel[1] ?? '') } : undefined;
}

const LETTERS = 26;
const BEFORE_A = 64;

/** `A` is 1, `Z` 26, `AA` 27. */
function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce(
    (number, letter) => number * LETTERS + letter.charCodeAt(0) - BEFORE_A,
    0,
  );
}

/** 1 is `A`, 26 `Z`, 27 `AA`: a column as Excel names it. */
export function columnLetters(column: number): string {
  const [rest, last] = [Math.floor((column - 1) / LETTERS), (column - 1) % LETTERS];
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(BEFORE_A + 1 + last);
}
