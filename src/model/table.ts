import type { SourceFile } from '../source';

/** One field of a CSV file: its text as typed (unquoted), and where it stands. */
export interface Cell {
  readonly text: string;
  /** 1-based number of the record in the file; title lines count. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** UTF-16 offsets into the decoded text, quotes included. */
  readonly start: number;
  readonly end: number;
}

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
export type Delimiter = ';' | ',' | '\t' | ' ';

/** A CSV file as cells; nothing interpreted yet. */
export interface CsvTable {
  readonly file: SourceFile;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** All records in order, ragged as they are. */
  readonly rows: readonly (readonly Cell[])[];
}
