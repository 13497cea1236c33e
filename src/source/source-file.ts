import { showAddress } from './show-address';

/** A place in a text as people count it: first line and first column are 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A decoded text; offsets are UTF-16. */
export interface SourceFile {
  /** Workspace-relative, e.g. `decks/people.yaml`; of a text that was pulled its address, as it may be shown. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of every line; ascending, starts with 0. */
  readonly lineStarts: readonly number[];
}

/** Makes a source file; a line ends at LF, CRLF or a lone CR (old Macintosh exports). Its path is shown and stored in many places, so an address loses its secrets here. */
export function sourceFile(path: string, text: string): SourceFile {
  const lineStarts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  while (lineEnd.exec(text)) lineStarts.push(lineEnd.lastIndex);
  return { path: showAddress(path), text, lineStarts };
}

/** Line and column of an offset, e.g. `{ line: 3, column: 7 }`; an offset past the end gives the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const within = Math.max(0, Math.min(offset, file.text.length));
  const line = lineIndexAt(file.lineStarts, within);
  return { line: line + 1, column: within - (file.lineStarts[line] ?? 0) + 1 };
}

/** The text of a 1-based line without its line end; empty for a line that isn't there. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1];
  if (start === undefined) return '';
  let end = file.lineStarts[line] ?? file.text.length;
  while (end > start && '\r\n'.includes(file.text.charAt(end - 1))) end--;
  return file.text.slice(start, end);
}

function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A stretch of a source file: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A span; an end before the start is taken as the start. */
export function span(file: SourceFile, start: number, end: number): Span {
  return { file, start, end: Math.max(start, end) };
}

/** The first character of a file, for diagnostics about the file as a whole. */
export function startOf(file: SourceFile): Span {
  return { file, start: 0, end: 0 };
}
