import type { SourceFile } from './source-file';

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

/** The first character of a file, for complaints about the file as a whole. */
export function startOf(file: SourceFile): Span {
  return { file, start: 0, end: 0 };
}
