import type { Cell, Delimiter } from '../model';
import { LIMITS } from '../source';

/** Records with places, and the cells that deserve a second look. */
export interface CellReading {
  readonly rows: readonly (readonly Cell[])[];
  /** Cells that open with a quotation mark which isn't closed at the end of a cell. */
  readonly broken: readonly Cell[];
  /** Quoted cells that hold line breaks. */
  readonly folded: readonly Cell[];
  /** What there is too much of; rows end with the one where that was found. */
  readonly beyond?: 'columns' | 'cells';
}

/** What to cut: `from` is the offset of the first record, `firstRow` its number. */
interface CutOptions {
  readonly delimiter: Delimiter;
  readonly from: number;
  readonly firstRow: number;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** No delimiter has a higher code than the semicolon, so most characters are passed at a glance. */
const HIGHEST = 59;

/**
 * Cuts a text into cells with their UTF-16 offsets, in one walk. Lines end in CRLF, LF or a lone CR; a cell that opens with
 * a quotation mark (RFC 4180) ends at its fellow, and one inside is written twice. A mark without a fellow is an ordinary
 * character of its cell, so that no row is lost, and the cell is listed. Stops in the row that passes a limit. The tests hold this
 * against csv-parse.
 * @example cutCells('a;"b ""c"""', { delimiter: ';', from: 0, firstRow: 1 }).rows // a | b "c"
 */
export function cutCells(text: string, { delimiter, from, firstRow }: CutOptions): CellReading {
  const mark = delimiter.charCodeAt(0);
  const rows: Cell[][] = [];
  const broken: Cell[] = [];
  const folded: Cell[] = [];
  const row: Cell[] = []; // one for all rows: a slice of it takes no more room than its cells
  let width = 0;
  let cells = 0;
  for (let start = from; start < text.length || width > 0;) {
    const opens = text.charCodeAt(start) === QUOTE;
    const close = opens ? closingQuote(text, start, mark) : undefined;
    const end = close === undefined ? endOfPlain(text, start, mark) : close + 1;
    const inside = close === undefined ? text.slice(start, end) : unquoted(text, start, close);
    const cell = { text: inside, row: firstRow + rows.length, column: width + 1, start, end };
    row[width] = cell;
    width++;
    cells++;
    if (width > LIMITS.csvColumns || cells > LIMITS.csvCells) {
      rows.push(row.slice(0, width));
      return { rows, broken, folded, beyond: width > LIMITS.csvColumns ? 'columns' : 'cells' };
    }
    if (opens && close === undefined) broken.push(cell);
    if (opens && /[\r\n]/.test(inside)) folded.push(cell);
    start = end + 1;
    const next = text.charCodeAt(end);
    if (next === mark) continue;
    if (next === CARRIAGE_RETURN && text.charCodeAt(start) === LINE_FEED) start++;
    rows.push(row.slice(0, width));
    width = 0;
  }
  return { rows, broken, folded };
}

function endOfPlain(text: string, start: number, mark: number): number {
  for (let end = start; ; end++) {
    const code = text.charCodeAt(end);
    if (!(code > HIGHEST) && isBoundary(code, mark)) return end;
  }
}

/** The offset of the mark that closes a quoted cell; undefined when the next single one isn't at the end of a cell. */
function closingQuote(text: string, start: number, mark: number): number | undefined {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
  return quote >= 0 && isBoundary(text.charCodeAt(quote + 1), mark) ? quote : undefined;
}

function unquoted(text: string, start: number, close: number): string {
  const inside = text.slice(start + 1, close);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}

/** A delimiter, the end of a line, or (NaN) of the text. */
function isBoundary(code: number, mark: number): boolean {
  return code === mark || code === LINE_FEED || code === CARRIAGE_RETURN || Number.isNaN(code);
}
