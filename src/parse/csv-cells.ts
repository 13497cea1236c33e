import { CsvError, parse } from 'csv-parse/sync';
import type { Cell, Delimiter } from '../model';

/** Records with places, and the cells whose quotation marks don't add up. */
export interface CellReading {
  readonly rows: readonly (readonly Cell[])[];
  readonly broken: readonly Cell[];
}

/** What to cut: `from` is the offset of the first record, `firstRow` its number. */
export interface CutOptions {
  readonly delimiter: Delimiter;
  readonly from: number;
  readonly firstRow: number;
}

/**
 * Cuts a text into cells with their UTF-16 offsets. Quotes that don't close make the whole file be read with quotes as
 * ordinary characters, and are listed. csv-parse's own `cast` context knows where a field ends, but in UTF-8 bytes and
 * at thirteen times the cost, so the places are found by walking the text beside the records.
 */
export function readCells(text: string, options: CutOptions): CellReading {
  return readQuoted(text, options) ?? readUnquoted(text, options);
}

function records(text: string, options: CutOptions, quote: '"' | null): string[][] {
  return parse(options.from === 0 ? text : text.slice(options.from), {
    delimiter: options.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    quote,
  });
}

function readQuoted(text: string, options: CutOptions): CellReading | undefined {
  try {
    return place(text, records(text, options, '"'), options);
  } catch (error) {
    if (error instanceof CsvError) return undefined; // an opening quote without its fellow
    throw error;
  }
}

function readUnquoted(text: string, options: CutOptions): CellReading {
  const placed = place(text, records(text, options, null), options);
  if (!placed) throw new Error('unquoted cells do not add up to their text');
  const broken: Cell[] = [];
  const rows = placed.rows.map((row) => row.map((cell) => unquote(cell, broken)));
  return { rows, broken };
}

function unquote(cell: Cell, broken: Cell[]): Cell {
  if (!cell.text.startsWith('"')) return cell;
  if (cell.text.length > 1 && cell.text.endsWith('"'))
    return { ...cell, text: cell.text.slice(1, -1).replaceAll('""', '"') };
  broken.push(cell);
  return cell;
}

/** Walks the text beside its records; undefined when they part company. */
function place(
  text: string,
  found: readonly (readonly string[])[],
  options: CutOptions,
): CellReading | undefined {
  const rows: Cell[][] = [];
  const broken: Cell[] = [];
  let at = options.from;
  for (const [index, fields] of found.entries()) {
    const row: Cell[] = [];
    for (const [column, field] of fields.entries()) {
      const end = endOf(text, at, field, options.delimiter);
      if (end === undefined) return undefined;
      const cell = { text: field, row: options.firstRow + index, column: column + 1, start: at, end };
      if (field.startsWith('"') && end - at === field.length) broken.push(cell);
      row.push(cell);
      at = end + 1;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at++;
    rows.push(row);
  }
  return { rows, broken };
}

/** Where a field that starts at an offset ends: after its own characters, or after its closing quote. */
function endOf(text: string, start: number, field: string, delimiter: Delimiter): number | undefined {
  const plainEnd = start + field.length;
  if (isBoundary(text, plainEnd, delimiter) && text.startsWith(field, start)) return plainEnd;
  if (text[start] !== '"') return undefined;
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote >= 0 && isBoundary(text, quote + 1, delimiter) ? quote + 1 : undefined;
}

function isBoundary(text: string, at: number, delimiter: Delimiter): boolean {
  const character = text[at];
  return character === undefined || character === delimiter || character === '\n' || character === '\r';
}
